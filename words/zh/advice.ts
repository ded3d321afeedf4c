/** Amounts suggested from the organization's own use, and what settings come to, in Simplified Chinese. */

import type { Words } from '../words.ts';
import { days, recharges } from './nouns.ts';

export const advice: Words['advice'] = {
  title: '根据实际用量的建议',
  deposit: '存入金额',
  rechargeAmount: '充值金额',
  triggerAmount: '触发金额',
  monthlyCap: '每月上限',
  reasons: {
    'average-use': (amount, count) => `根据 ${days(count)}的通话，平均每天使用约 ${amount}。`,
    'deposit-lasts': (count) => `这笔存入金额大约可用 ${days(count)}。`,
    'recharge-lasts': (count) => `每次充值大约可用 ${days(count)}。`,
    'trigger-lasts': (count) => `如果在触发金额时充值失败，大约还有 ${days(count)}可以处理。`,
    'little-history': (have, need) =>
      `需要 ${days(need)}的用量，目前只有 ${days(have)}，因此建议金额偏小。请在一两个月后再看。`,
    'twelve-months': '不超过 12 个月的用量，因为旧资金会到期。',
  },
  worked: '按此设置的预计',
  pace: (count, amount) => `按目前用量，大约每 ${days(count)}充值一次，每季度 ${amount}。`,
  paceDaily: (amount) => `按目前用量，大约每天充值一次，每季度 ${amount}。`,
  paceUnknown: '用量记录太少，还无法估计充值频率。',
  atOnce: '余额已达到或低于此触发金额，首次充值会立即进行。',
  warnings: {
    'trigger-not-below-amount':
      '触发金额不低于充值金额。可以这样设置，但一次充值后余额可能仍未高于触发金额。',
    'lands-below': (count) => `需要连续充值 ${recharges(count)}，余额才会高于触发金额。`,
    'cap-too-low': (needed) =>
      `按目前用量，每月约需 ${needed}，超过每月上限。达到上限后将停止充值。`,
    'cap-reached': (until) => `已达到每月上限，${until}之前不会再充值。`,
    'would-lapse': (amount) => `按目前用量，其中约 ${amount} 会在 12 个月后因未使用而到期。`,
  },
};
