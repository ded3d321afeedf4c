/** Amounts suggested from the organization's own use, and what settings come to, in Simplified Chinese. */

import type { Words } from '../words.ts';
import { days, recharges, usualMonths } from './nouns.ts';

export const advice: Words['advice'] = {
  title: '根据实际用量的建议',
  deposit: '存入金额',
  rechargeAmount: '充值金额',
  triggerAmount: '触发金额',
  monthlyCap: '每月上限',
  depositNone: '无需存入',
  reasons: {
    'no-history': (count) =>
      `目前只有 ${days(count)}的用量记录，因此建议金额偏小。请在一两个月后再看。`,
    'no-use': (count) => `${days(count)}内没有由点数支付的通话，因此建议金额偏小。`,
    'use-per-day': (amount, count) => `平均每天使用约 ${amount}（根据 ${days(count)}的通话）。`,
    'amount-covers': (amount, count) => `每次充值 ${amount} 大约可用 ${days(count)}。`,
    'trigger-covers': (amount, count) =>
      `如果在 ${amount} 时充值失败，大约还有 ${days(count)}可以处理。`,
    'cap-allows': (amount, count) =>
      `每月上限 ${amount} 相当于平常 ${usualMonths(count)}的用量：繁忙的月份也够用，并能防止失控。`,
    overdraft: (amount) => `已透支 ${amount}，存入的资金会先抵扣这部分。`,
    'balance-suffices': (amount) => `尚有 ${amount}，无需存入。`,
    'funds-will-lapse': (amount, on) =>
      `无需存入：按目前用量，现有资金中有 ${amount} 会因未使用而到期，最早的在${on}。`,
  },
  worked: '按此设置的预计',
  pace: (count, amount) => `按目前用量，大约每 ${days(count)}充值一次，每季度 ${amount}。`,
  paceDaily: (amount) => `按目前用量，大约每天充值一次，每季度 ${amount}。`,
  paceUnknown: '用量记录太少，还无法估计充值频率。',
  first: (count) => `首次充值预计在约 ${days(count)}后。`,
  warnings: {
    'trigger-at-or-above-amount':
      '触发金额不低于充值金额。可以这样设置，但一次充值后余额可能仍未高于触发金额。',
    'charges-at-once': (count, amount) =>
      `余额已达到或低于此触发金额：需要立即充值 ${recharges(count)}，共 ${amount}。`,
    'cap-stops-at-once': '要使余额高于触发金额，所需的充值次数超过每月上限。',
    'cap-would-be-hit': (count) =>
      `每月上限约可支付 ${days(count)}的目前用量，之后直到下个月都不会再充值。`,
    'several-a-day': '按目前用量，一次充值用不到一天。',
  },
};
