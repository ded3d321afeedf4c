/** What moved the balance, in Japanese. */

import type { Words } from '../words.ts';
import { entries } from './nouns.ts';

export const movements: Words['movements'] = {
  purchase: '資金の追加',
  recharge: '自動再充電',
  call: '通話',
  callTo: (destination) => `通話（${destination}）`,
  expiry: '資金の失効',
  reading: '管理センターの残高に合わせた調整',
  correction: '修正',
  withReason: (what, reason) => `${what}（${reason}）`,
  reversal: '取り消し',
  reversalOf: (what) => `取り消し：${what}`,
  title: '金額の内訳',
  none: '記録はありません。',
  page: (page, pages, total) => `${page.text} / ${pages.text} ページ（全 ${entries(total)}）`,
  whenAndEntry: (at, seq) => `${at}、#${seq}`,
  summary: (what) => `${what}の内訳です。`,
};
