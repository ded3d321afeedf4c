/** A dropped file whose kind is not known yet, or not this person's to use, in Japanese. */

import type { Words } from '../words.ts';

export const files: Words['files'] = {
  readingTitle: 'ファイルを読み取っています',
  reading: '内容がわかり次第、このカードが切り替わります。',
  unchanged: 'ファイルは使用していません。何も変更されていません。',
  would: {
    usage: '使用状況レポートを取り込むには:',
    people: 'ユーザーの一覧にライセンスを割り当てるには:',
  },
  is: {
    usage: 'これは使用状況レポートです。取り込むと残高が変わります。',
    people: 'これはライセンスを割り当てるユーザーの一覧です。',
  },
};
