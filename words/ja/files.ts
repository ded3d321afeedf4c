/** A dropped file whose kind is not known yet, or not this person's to use, in Japanese. */

import type { Words } from '../words.ts';
import { people } from './nouns.ts';

export const files: Words['files'] = {
  readingTitle: 'ファイルを読み取っています',
  reading: '内容がわかり次第、このカードが切り替わります。',
  unchanged: 'ファイルは使用していません。何も変更されていません。',
  would: {
    usage: '使用状況レポートを取り込むには：',
    people: 'ユーザーの一覧にライセンスを割り当てるには：',
  },
  is: {
    usage: 'これは使用状況レポートです。取り込むと残高が変わります。',
    people: 'これはライセンスを割り当てるユーザーの一覧です。',
  },
  planFileName: (day) => `通話ライセンス-${day}`,
  planned: (count) =>
    `${people(count)}分の計画です。拒否された場合はその理由も記載しています。OneDrive に保存します。`,
  result: (count) => `${people(count)}分の結果です。1 人につき 1 行です。OneDrive に保存します。`,
};
