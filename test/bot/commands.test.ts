/** Every sentence that the desk promises to understand, in three languages, however it is typed. */

import assert from 'node:assert/strict';
import { COMMAND_LENGTH_MAX, createCommandParser } from '../../bot/commands.ts';
import { COMMANDS } from '../../words/commands.ts';
import { LANGUAGES } from '../../words/language.ts';
import { PROMISED } from '../words/promised-sentences.ts';

const parse = createCommandParser();

describe('a command', () => {
  const withNames = {
    ...PROMISED,
    'licenses-of': [
      'licenses of Alex Wilber',
      'Alex Wilber のライセンス',
      'alexw@contoso.com 的许可证',
    ],
  };
  for (const [name, sentences] of Object.entries(withNames)) {
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
