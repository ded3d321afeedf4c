/** The languages say the same things: equal keys, equal shapes, nothing empty, nothing left in English. */

import assert from 'node:assert/strict';
import { COMMANDS } from '../../words/commands.ts';
import { LANGUAGES, type Language } from '../../words/language.ts';
import { wordsIn } from '../../words/words.ts';

type Leaf = string | ((...args: never[]) => unknown);

/** `balance.states.low` to what is said there. */
function leavesOf(value: unknown, at = ''): ReadonlyMap<string, Leaf> {
  if (typeof value === 'string' || typeof value === 'function')
    return new Map([[at, value as Leaf]]);
  assert.ok(
    typeof value === 'object' && value !== null,
    `${at} is neither a sentence nor a group of them`,
  );
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, at === '' ? key : `${at}.${key}`),
    ]),
  );
}

const shapeOf = (leaf: Leaf): string =>
  typeof leaf === 'function' ? `function of ${leaf.length}` : 'sentence';

const leaves = (language: Language): ReadonlyMap<string, Leaf> => leavesOf(wordsIn(language));

/** Kana, and the characters that Chinese and Japanese share. */
const CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/;
const KANA = /[\u3040-\u30ff]/;

/** A name for a file, which every system must be able to write. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(['exporting.fileName']);

/** The words of a sentence; of a function, those that stand in its text, without what it fills in. */
function saidBy(leaf: Leaf): string {
  if (typeof leaf === 'string') return leaf;
  const text = String(leaf).replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [...text.matchAll(/'([^']*)'|"([^"]*)"|`([^`]*)`/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .join(' ')
    .replace(/\$\{[^}]*\}/g, ' ');
}

const isForeign = (said: string): boolean => /[a-z]{3}/i.test(said) && !CJK.test(said);

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

describe('the languages', () => {
  const english = leaves('en');

  it('have something to say', () => {
    assert.ok(english.size > 100, `only ${english.size} sentences were found`);
  });

  for (const language of OTHERS) {
    const spoken = leaves(language);

    it(`has in ${language} every sentence that English has, in the same shape, and no more`, () => {
      const shapes = (all: ReadonlyMap<string, Leaf>) =>
        [...all].map(([key, leaf]) => `${key}: ${shapeOf(leaf)}`).sort();
      assert.deepEqual(shapes(spoken), shapes(english));
    });

    it(`has nothing left in English in ${language}`, () => {
      const foreign = [...spoken]
        .filter(([key, leaf]) => !SAME_EVERYWHERE.has(key) && isForeign(saidBy(leaf)))
        .map(([key, leaf]) => `${key}: ${saidBy(leaf)}`);
      assert.deepEqual(foreign, []);
    });

    it(`has every command in ${language} under a title of its own`, () => {
      for (const [name, { title }] of Object.entries(COMMANDS[language])) {
        assert.match(title, CJK, name);
      }
    });
  }

  it('are told apart by what their functions say, too', () => {
    assert.ok(isForeign(saidBy((amount: string) => `${amount} left over`)));
    assert.ok(!isForeign(saidBy((amount: string) => `${amount} MB`)));
    assert.ok(!isForeign(saidBy((amount: string) => `残高 ${amount}`)));
  });

  it('keep Japanese out of Chinese', () => {
    const mixed = [...leaves('zh')]
      .filter(([, leaf]) => KANA.test(saidBy(leaf)))
      .map(([key]) => key);
    assert.deepEqual(mixed, []);
  });

  it('leave no sentence empty', () => {
    for (const language of LANGUAGES) {
      for (const [key, leaf] of leaves(language)) {
        if (typeof leaf === 'string') assert.notEqual(leaf.trim(), '', `${language} ${key}`);
      }
    }
  });

  it('have the same commands, each with a title that the menu can show', () => {
    for (const language of LANGUAGES) {
      assert.deepEqual(Object.keys(COMMANDS[language]).sort(), Object.keys(COMMANDS.en).sort());
      for (const { title } of Object.values(COMMANDS[language])) {
        assert.ok(title.trim() !== '' && title.length <= 32, title);
      }
    }
  });
});
