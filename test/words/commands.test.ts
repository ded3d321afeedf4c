import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COMMANDS } from '../../words/commands.ts';
import { LANGUAGES, type Language } from '../../words/language.ts';
import { normalizePhrase } from '../../words/normalize-phrase.ts';
import { PROMISED } from './promised-sentences.ts';

interface Phrase {
  readonly command: string;
  readonly language: Language;
  readonly text: string;
}

const phrases: readonly Phrase[] = LANGUAGES.flatMap((language) =>
  Object.entries(COMMANDS[language]).flatMap(([command, { title, also }]) =>
    [title, ...also].map((text) => ({ command, language, text })),
  ),
);

function commandOf(said: string): string | undefined {
  const plain = normalizePhrase(said);
  return phrases.find(({ text }) => normalizePhrase(text) === plain)?.command;
}

describe('the phrases', () => {
  for (const [command, promised] of Object.entries(PROMISED)) {
    for (const said of promised) {
      it(`“${said}” asks for ${command}`, () => {
        assert.equal(commandOf(said), command);
      });
    }
  }

  it('ask for licenses of somebody by name in every language', () => {
    for (const [language, phrase] of [
      ['en', 'licenses of {who}'],
      ['ja', '{who} のライセンス'],
      ['zh', '{who} 的许可证'],
    ] as const) {
      assert.ok(COMMANDS[language]['licenses-of'].with.includes(phrase));
    }
  });

  it('mean one thing each: none stands twice, not even in two languages', () => {
    const seen = new Map<string, Phrase>();
    for (const phrase of phrases) {
      const plain = normalizePhrase(phrase.text);
      const before = seen.get(plain);
      assert.equal(before, undefined, `“${plain}” stands under ${before?.command} too`);
      seen.set(plain, phrase);
    }
  });

  it('mean the same in capitals, in wide letters, with spaces and with any mark at the end', () => {
    const dressed = fc.record({
      phrase: fc.constantFrom(...phrases.filter(({ text }) => text !== '?')),
      before: fc.constantFrom('', ' ', '  ', '\t', '「', '“'),
      after: fc.constantFrom('', '.', '!', '?', '。', '？', '！', '…', ' ', '?!', '」', '”', '~'),
      loud: fc.boolean(),
      wide: fc.boolean(),
    });
    fc.assert(
      fc.property(dressed, ({ phrase, before, after, loud, wide }) => {
        const cased = loud ? phrase.text.toUpperCase() : phrase.text;
        const said = `${before}${wide ? widen(cased) : cased}${after}`;
        assert.equal(commandOf(said), phrase.command, said);
      }),
    );
  });

  it('fit into the menu: titles have 32 characters at most', () => {
    for (const language of LANGUAGES) {
      for (const { title } of Object.values(COMMANDS[language])) {
        assert.ok(title.length <= 32, title);
      }
    }
  });

  it('that carry something along name it by a known slot', () => {
    for (const language of LANGUAGES) {
      for (const { with: patterns } of Object.values(COMMANDS[language])) {
        for (const pattern of patterns) {
          const slots = pattern.match(/\{\w+\}/g) ?? [];
          assert.ok(slots.length > 0, pattern);
          for (const slot of slots) {
            assert.ok(
              ['{who}', '{product}', '{amount}', '{trigger}', '{period}'].includes(slot),
              pattern,
            );
          }
        }
      }
    }
  });
});

describe('a typed phrase', () => {
  for (const [typed, plain] of [
    ['  What’s my   Balance？ ', "what's my balance"],
    ['残高を確認。', '残高を確認'],
    ['「ヘルプ」', 'ヘルプ'],
    ['ﾍﾙﾌﾟ', 'ヘルプ'],
    ['ＨＥＬＰ', 'help'],
    ['turn off auto–recharge!', 'turn off auto-recharge'],
    ['\u200bhelp\u200b', 'help'],
    ['?', '?'],
    ['？？', '??'],
    ['', ''],
    ['add funds -5', 'add funds -5'],
  ] as const) {
    it(`“${typed}” is read as “${plain}”`, () => {
      assert.equal(normalizePhrase(typed), plain);
    });
  }

  it('is read the same once and twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizePhrase(text);
        assert.equal(normalizePhrase(once), once);
      }),
    );
  });
});

/** `help` as a Japanese keyboard may write it: ｈｅｌｐ. */
function widen(text: string): string {
  return text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
