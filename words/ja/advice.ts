/** Amounts suggested from the organization's own use, and what settings come to, in Japanese. */

import type { Words } from '../words.ts';
import { days, recharges, usualMonths } from './nouns.ts';

export const advice: Words['advice'] = {
  title: '実際の使用量からのおすすめ',
  deposit: '入金額',
  rechargeAmount: 'リチャージ金額',
  triggerAmount: 'トリガー金額',
  monthlyCap: '月の上限',
  depositNone: '不要',
  reasons: {
    'no-history': (count) =>
      `使用量の記録が ${days(count)}分しかないため、少なめにしています。1～2 か月後に見直してください。`,
    'no-use': (count) =>
      `${days(count)}の間、クレジットで支払われた通話がないため、少なめにしています。`,
    'use-per-day': (amount, count) =>
      `1 日あたり約 ${amount} を使用しています（${days(count)}分の通話から計算）。`,
    'amount-covers': (amount, count) => `${amount} の再充電で約 ${days(count)}もちます。`,
    'trigger-covers': (amount, count) =>
      `${amount} で再充電に失敗しても、対処までに約 ${days(count)}の余裕があります。`,
    'cap-allows': (amount, count) =>
      `月の上限 ${amount} は通常の ${usualMonths(count)}分です。忙しい月でも足り、異常な請求は止まります。`,
    overdraft: (amount) => `${amount} を超過して使用しています。入金はまずその分に充てられます。`,
    'balance-suffices': (amount) => `${amount} が残っているため、入金は不要です。`,
    'funds-will-lapse': (amount, on) =>
      `入金は不要です。現在の使用量では、残高のうち ${amount} が使われずに失効します（最初は${on}）。`,
  },
  worked: 'この設定での見込み',
  pace: (count, amount) =>
    `現在の使用量では約 ${days(count)}ごとに再充電され、四半期で ${amount} になります。`,
  paceDaily: (amount) =>
    `現在の使用量では 1 日に約 1 回再充電され、四半期で ${amount} になります。`,
  paceUnknown: '使用量の記録が少ないため、再充電の頻度はまだわかりません。',
  first: (count) => `最初の再充電は約 ${days(count)}後の見込みです。`,
  warnings: {
    'trigger-at-or-above-amount':
      'トリガー金額がリチャージ金額以上です。設定はできますが、1 回の再充電ではトリガー金額を上回らないことがあります。',
    'charges-at-once': (count, amount) =>
      `残高はすでにこのトリガー金額以下です。すぐに ${recharges(count)}、合計 ${amount} の再充電が必要です。`,
    'cap-stops-at-once': 'トリガー金額を上回るまでに必要な再充電の回数が、月の上限を超えます。',
    'cap-would-be-hit': (count) =>
      `月の上限は現在の使用量の約 ${days(count)}分です。上限に達すると、翌月まで再充電されません。`,
    'several-a-day': '現在の使用量では、1 回の再充電で 1 日ももちません。',
  },
};
