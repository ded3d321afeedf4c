/** What moved the balance, in Simplified Chinese. */

import type { Words } from '../words.ts';
import { entries } from './nouns.ts';

export const movements: Words['movements'] = {
  purchase: '添加资金',
  recharge: '自动充值',
  call: '通话',
  callTo: (destination) => `通话（${destination}）`,
  expiry: '资金到期',
  reading: '按管理中心的余额核对',
  correction: '更正',
  withReason: (what, reason) => `${what}（${reason}）`,
  reversal: '撤销',
  reversalOf: (what) => `撤销：${what}`,
  title: '金额明细',
  none: '没有记录。',
  page: (page, pages, total) => `第 ${page.text} / ${pages.text} 页，共 ${entries(total)}`,
  whenAndEntry: (at, seq) => `${at}，#${seq}`,
  summary: (what) => `${what}的金额明细。`,
};
