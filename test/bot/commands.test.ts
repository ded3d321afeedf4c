/** Every sentence that the desk promises to understand, in three languages, however it is typed. */

import assert from 'node:assert/strict';
import { COMMAND_LENGTH_MAX, createCommandParser } from '../../bot/commands.ts';
import { COMMANDS } from '../../words/commands.ts';
import { LANGUAGES } from '../../words/language.ts';

const parse = createCommandParser();

const promised: Readonly<Record<string, readonly string[]>> = {
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
  'licenses-of': [
    'licenses of Alex Wilber',
    'Alex Wilber のライセンス',
    'alexw@contoso.com 的许可证',
  ],
  seats: ['seats', 'licenses left', '残りライセンス', '剩余许可证'],
  'alerts-here': ['send alerts here', 'ここにアラートを送信', '在此发送警报'],
  'stop-alerts-here': ['stop alerts here'],
  help: ['help', 'ヘルプ', '帮助'],
  cancel: ['cancel', 'キャンセル', '取消'],
  hi: ['hi', 'hello', 'こんにちは', '你好'],
};

describe('a command', () => {
  for (const [name, sentences] of Object.entries(promised)) {
    for (const sentence of sentences) {
      it(`“${sentence}” asks for ${name}`, () => assert.equal(parse(sentence)?.name, name));
    }
  }

  const ways: readonly (readonly [string, (text: string) => string])[] = [
    ['in capitals', (text) => text.toUpperCase()],
    ['with spaces around and within', (text) => `  ${text.replaceAll(' ', '  \n ')} `],
    ['with a full stop', (text) => `${text}.`],
    ['as a question', (text) => `${text}？`],
    ['in quotes', (text) => `“${text}”`],
    [
      'in full-width letters',
      (text) =>
        text.replaceAll(/[a-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
  ];
  for (const [way, typed] of ways) {
    it(`is understood ${way}, whichever it is`, () => {
      for (const language of LANGUAGES) {
        for (const [name, { title }] of Object.entries(COMMANDS[language])) {
          assert.equal(parse(typed(title))?.name, name, `${name} in ${language}`);
        }
      }
    });
  }

  it('is understood when somebody asks nicely', () => {
    assert.equal(parse('Could you check my credit balance please')?.name, 'balance');
    assert.equal(parse('请查询余额')?.name, 'balance');
  });

  it('hands on what its words carried along, as it was typed', () => {
    assert.deepEqual(parse('set auto-recharge to 500 when below 200')?.given, {
      amount: '500',
      trigger: '200',
    });
    assert.deepEqual(parse('Add funds 1,250.50')?.given, { amount: '1,250.50' });
    assert.deepEqual(parse('licenses of Adèle O’Neill-Vance')?.given, {
      who: 'Adèle O’Neill-Vance',
    });
    assert.deepEqual(parse('statement last month')?.given, { period: 'last month' });
    assert.deepEqual(parse('先月の明細')?.given, { period: '先月' });
  });

  it('says which language it was said in', () => {
    assert.equal(parse('残高を確認')?.language, 'ja');
    assert.equal(parse('查询余额')?.language, 'zh');
    assert.equal(parse('Balance')?.language, 'en');
  });

  for (const junk of [
    '',
    ' ',
    'asdf',
    '🙂',
    'balanced diet',
    '<script>',
    'a'.repeat(COMMAND_LENGTH_MAX + 1),
    '{who}',
    'x'.repeat(200),
  ]) {
    it(`is not seen in “${junk.slice(0, 20)}”`, () => assert.equal(parse(junk), undefined));
  }
});
