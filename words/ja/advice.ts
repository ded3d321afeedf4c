/** Amounts suggested from the organization's own use, and what settings come to, in Japanese. */

import type { Words } from '../words.ts';
import { days, recharges } from './nouns.ts';

export const advice: Words['advice'] = {
  title: '実際の使用量からのおすすめ',
  deposit: '入金額',
  rechargeAmount: 'リチャージ金額',
  triggerAmount: 'トリガー金額',
  monthlyCap: '1 か月の上限',
  reasons: {
    'average-use': (amount, count) =>
      `1 日あたり約 ${amount} を使用しています（${days(count)}分の通話から計算）。`,
    'deposit-lasts': (count) => `この入金で約 ${days(count)}もちます。`,
    'recharge-lasts': (count) => `1 回の再充電で約 ${days(count)}もちます。`,
    'trigger-lasts': (count) =>
      `トリガー金額で再充電に失敗しても、対処までに約 ${days(count)}の余裕があります。`,
    'little-history': (have, need) =>
      `使用量の記録が ${days(need)}のうち ${days(have)}分しかないため、少なめにしています。1～2 か月後に見直してください。`,
    'twelve-months': '12 か月の使用量を超えない金額です。古い資金は失効するためです。',
  },
  worked: 'この設定での見込み',
  pace: (count, amount) =>
    `現在の使用量では約 ${days(count)}ごとに再充電され、四半期で ${amount} になります。`,
  paceDaily: (amount) =>
    `現在の使用量では 1 日に約 1 回再充電され、四半期で ${amount} になります。`,
  paceUnknown: '使用量の記録が少ないため、再充電の頻度はまだわかりません。',
  atOnce: '残高はすでにこのトリガー金額以下です。最初の再充電はすぐに行われます。',
  warnings: {
    'trigger-not-below-amount':
      'トリガー金額がリチャージ金額以上です。設定はできますが、1 回の再充電ではトリガー金額を上回らないことがあります。',
    'lands-below': (count) =>
      `トリガー金額を上回るまでに、続けて ${recharges(count)}の再充電が必要です。`,
    'cap-too-low': (needed) =>
      `現在の使用量では 1 か月に約 ${needed} が必要で、月の上限を超えます。上限に達すると再充電は止まります。`,
    'cap-reached': (until) => `月の上限に達しているため、${until}まで再充電されません。`,
    'would-lapse': (amount) =>
      `現在の使用量では、そのうち約 ${amount} が 12 か月後に未使用のまま失効します。`,
  },
};
