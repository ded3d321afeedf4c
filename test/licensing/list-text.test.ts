/** Text in whatever encoding it was saved. */

import assert from 'node:assert/strict';
import { type ListEncoding, readListText } from '../../licensing/list-text.ts';

const ASCII = '\r\nanna@contoso.com\r\nbo@contoso.com\r\n';

/** As Excel in Tokyo, Beijing and Berlin saves it. */
const SAVED: readonly (readonly [string, ListEncoding, readonly number[], string])[] = [
  [
    'Japanese',
    'shift_jis',
    [0x83, 0x86, 0x81, 0x5b, 0x83, 0x55, 0x81, 0x5b, 0x96, 0xbc],
    'ユーザー名',
  ],
  [
    'Japanese in ideographs alone',
    'shift_jis',
    [0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59],
    '山田太郎',
  ],
  [
    'Chinese',
    'gb18030',
    [0xd3, 0xc3, 0xbb, 0xa7, 0xd6, 0xf7, 0xcc, 0xe5, 0xc3, 0xfb],
    '用户主体名',
  ],
  ['a Chinese name', 'gb18030', [0xd5, 0xc5, 0xce, 0xb0], '张伟'],
  ['German', 'windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
  [
    'French',
    'windows-1252',
    [0x52, 0x65, 0x6e, 0xe9, 0x65, 0x20, 0x4c, 0xe8, 0x62, 0x65],
    'Renée Lèbe',
  ],
];

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const utf16 = (text: string, isBig: boolean) =>
  ascii(text).flatMap((code) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]));

describe('the text of a list', () => {
  for (const [title, encoding, bytes, word] of SAVED) {
    it(`is found in ${title}`, () => {
      const read = readListText(new Uint8Array([...bytes, ...ascii(ASCII)]));
      assert.equal(read?.encoding, encoding);
      assert.equal(read?.text, word + ASCII);
    });
  }

  it('is found in UTF-8, with and without its mark, and cut in the middle of a letter', () => {
    const bytes = new TextEncoder().encode(`${ASCII}山田`);
    assert.equal(readListText(bytes)?.text, `${ASCII}山田`);
    assert.equal(readListText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))?.text, `${ASCII}山田`);
    assert.equal(readListText(bytes.subarray(0, -1))?.encoding, 'utf-8');
    assert.equal(readListText(bytes.subarray(0, -2))?.encoding, 'utf-8');
  });

  for (const isBig of [false, true]) {
    it(`is found in UTF-16, ${isBig ? 'big' : 'little'} end first, with and without its mark`, () => {
      const bytes = utf16(`名${ASCII}`, isBig);
      const mark = utf16('\ufeff', isBig);
      for (const content of [bytes, [...mark, ...bytes]]) {
        const read = readListText(new Uint8Array(content));
        assert.equal(read?.encoding, isBig ? 'utf-16be' : 'utf-16le');
        assert.equal(read?.text, `名${ASCII}`);
      }
    });
  }

  it('is not found in a workbook, a picture or a program', () => {
    for (const start of [
      [0x50, 0x4b, 3, 4],
      [0x89, 0x50, 0x4e, 0x47],
      [0x7f, 0x45, 0x4c, 0x46],
      [0xd0, 0xcf, 0x11, 0xe0],
    ]) {
      assert.equal(readListText(new Uint8Array([...start, ...ascii(ASCII)])), undefined);
    }
  });

  it('stays text with a few stray control characters in it', () => {
    assert.equal(readListText(new Uint8Array(ascii(`a\0b${ASCII}`)))?.text, `a\0b${ASCII}`);
  });
});
