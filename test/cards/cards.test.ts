import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AdaptiveCard } from '../../cards/card.ts';
import { speechFor } from '../../words/speech.ts';
import { lintCard } from './card-lint.ts';
import { CARD_STATES } from './card-states.ts';
import { textsOf } from './card-texts.ts';
import { FROM_OUTSIDE, HOSTILE } from './from-outside.ts';
import { pseudoSpeech } from './pseudo-speech.ts';

const SNAPSHOTS = new URL('./snapshots/', import.meta.url);
/** `UPDATE_SNAPSHOTS=1 npm test` writes them anew; the difference is then read like any other change. */
const updating = process.env.UPDATE_SNAPSHOTS === '1';
const GIVEN = [HOSTILE.slice(0, 9)];

describe('every card', () => {
  for (const { name, make } of CARD_STATES) {
    for (const locale of ['en-US', 'en-GB', 'ja-JP', 'zh-CN']) {
      it(`${name} keeps within what Teams draws, in ${locale}`, () => {
        assert.deepEqual(lintCard(make(speechFor(locale)), GIVEN), []);
      });
    }

    it(`${name} holds text that is half as long again`, () => {
      assert.deepEqual(lintCard(make(pseudoSpeech()), GIVEN), []);
    });

    it(`${name} leaves nothing of its own in English when it speaks another language`, () => {
      const english = new Set(textsOf(make(speechFor('en-US'))));
      for (const locale of ['ja-JP', 'zh-CN']) {
        const left = textsOf(make(speechFor(locale))).filter(
          (text) => english.has(text) && /[a-z]{3}/i.test(text) && !FROM_OUTSIDE.includes(text),
        );
        assert.deepEqual(left, [], locale);
      }
    });

    it(`${name} looks as it did`, () => {
      const seen = JSON.parse(JSON.stringify(snapshotOf(make)));
      const file = new URL(`${name}.json`, SNAPSHOTS);
      if (updating) {
        mkdirSync(SNAPSHOTS, { recursive: true });
        writeFileSync(file, `${JSON.stringify(seen, null, 2)}\n`);
      }
      assert.ok(existsSync(file), `${name} has no snapshot: UPDATE_SNAPSHOTS=1 makes one`);
      assert.deepEqual(seen, JSON.parse(readFileSync(file, 'utf8')));
    });
  }

  it('has a snapshot, and no snapshot is of a card that is gone', () => {
    const kept = readdirSync(SNAPSHOTS).sort();
    assert.deepEqual(kept, CARD_STATES.map(({ name }) => `${name}.json`).sort());
  });
});

/** The whole card in English, and what it says in the other languages. */
function snapshotOf(make: (speech: ReturnType<typeof speechFor>) => AdaptiveCard) {
  return {
    card: withoutPoints(make(speechFor('en-US'))),
    'ja-JP': textsOf(make(speechFor('ja-JP'))),
    'zh-CN': textsOf(make(speechFor('zh-CN'))),
  };
}

/** Ninety points of a line say little to a reader: how many there are, and the two ends. */
function withoutPoints(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPoints);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'values' && Array.isArray(value)
        ? [value.length, value[0], value.at(-1)]
        : withoutPoints(value),
    ]),
  );
}
