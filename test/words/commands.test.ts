import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COMMANDS, type CommandName } from '../../words/commands.ts';
import { LANGUAGES, type Language } from '../../words/language.ts';
import { normalizePhrase } from '../../words/normalize-phrase.ts';

/** What the desk promises to understand. */
const PROMISED: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  balance: [
    'check my credit balance',
    'balance',
    '残高を確認',
    'クレジット残高',
    '查询余额',
    '通信点数余额',
  ],
  statement: ['statement', 'why did my balance change', '明細', '明细'],
  'add-funds': ['add funds', '資金を追加', '添加资金'],
  'set-auto-recharge': [
    'set auto-recharge',
    'auto-recharge settings',
    '自動再充電の設定',
    '自动充值设置',
  ],
  'turn-off-auto-recharge': ['turn off auto-recharge', '自動再充電をオフにする', '关闭自动充值'],
  assign: [
    'assign calling license',
    'assign license',
    '通話ライセンスを割り当てる',
    '分配通话许可证',
  ],
  'assign-many': ['assign licenses in bulk', 'ライセンスを一括割り当て', '批量分配许可证'],
  seats: ['seats', 'licenses left', '残りライセンス', '剩余许可证'],
  'alerts-here': ['send alerts here', 'ここにアラートを送信', '在此发送警报'],
  'stop-alerts-here': ['stop alerts here'],
  help: ['help', 'ヘルプ', '帮助'],
  cancel: ['cancel', 'キャンセル', '取消'],
  hi: ['hi', 'hello', 'こんにちは', '你好'],
};

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
            assert.ok(['{who}', '{amount}', '{trigger}', '{period}'].includes(slot), pattern);
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
