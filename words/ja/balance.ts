/** The sentences of the balance in Japanese. */

import type { Words } from '../words.ts';
import { days, rows } from './nouns.ts';

export const balance: Words['balance'] = {
  title: 'コミュニケーション クレジットの残高',
  states: {
    healthy: '正常',
    low: '残りわずか',
    zero: '残高ゼロ',
    overdrawn: '超過',
    draining: '消化中',
    'post-usage': '使用後の課金',
  },
  aboveTrigger: (trigger) => `トリガー金額 ${trigger} を上回っています。`,
  nothingIsAdded: '自動再充電による追加はありません。残高にご注意ください。',
  atOrBelowTrigger: (trigger) => `トリガー金額 ${trigger} 以下になりました。`,
  runsOutIn: (count) => `約 ${days(count)}で残高がなくなる見込みです。`,
  nothingRecorded:
    '購入、照合、通話の記録がまだありません。実際の残高は管理センターで確認してください。',
  zeroMeans: '資金を追加するまで、フリーダイヤルとほとんどの有料通話が使えません。',
  overdrawnMeans: '支払い済みの金額を超えて使用されました。次に追加する資金から差し引かれます。',
  drainingMeans: '残りのクレジットを使い切ると、使用後の課金に切り替わります。',
  drainingNeverEnds:
    '自動再充電がオンのままなので残高が補充され続け、使用後の課金に切り替わりません。オフにしてください。',
  postUsageMeans:
    '通話料は使用後に請求されます。コミュニケーション クレジットはもう購入できません。',
  asOf: (at) => `${at} 時点`,
  usageKnownThrough: (at) =>
    `${at} までの通話を反映しています。通話レポートは 24～48 時間遅れます。`,
  noUsageYet: '通話の記録はまだありません。通話レポートは 24～48 時間遅れます。',
  autoRecharge: '自動再充電',
  recharge: {
    notSet: '未設定',
    off: 'オフ',
    armed: 'オン',
    expecting: 'オン（再充電を処理しています）',
    overdue: 'オン（再充電の結果をまだ確認できません）',
    failed: 'オン（前回の再充電に失敗しました）',
    failedRetry: (at) => `オン（前回の再充電に失敗。次回の試行は ${at}）`,
    suspended: '支払いが 3 回続けて拒否されたため停止中です。カードを更新してください。',
  },
  triggerAmount: 'トリガー金額',
  rechargeAmount: 'リチャージ金額',
  monthlyCap: '今月の再充電',
  ofCap: (charged, cap) => `${charged}（上限 ${cap}）`,
  forecast: '見通し',
  averageUse: '平均使用額',
  perDay: (amount) => `1 日あたり約 ${amount}`,
  nextRecharge: '次回の再充電',
  empty: '残高切れの見込み',
  emptyIfRechargeFails: '残高切れ（再充電失敗時）',
  around: (count, on) => `約 ${days(count)}後、${on}ごろ`,
  between: (first, last) => `${first}から${last}の間`,
  earliest: (on) => `早ければ${on}`,
  notWithinAYear: '1 年以内にはなし',
  alreadyThere: '今すぐ',
  withDetail: (text, detail) => `${text}（${detail}）`,
  notEnoughHistory: (have, need) => `履歴がまだ足りません（${days(need)}のうち ${days(have)}分）`,
  nextExpiry: '次の有効期限',
  expiresOn: (amount, on) => `${amount}、${on}まで`,
  likelyUnused: (amount) => `うち ${amount} は使い切れない見込み`,
  setAside: '対象外',
  setAsideRows: (count, currency, amount) =>
    `${currency} の ${rows(count)}（${amount}）は計算に含めていません`,
  lastReading: '前回の照合',
  readingAgreed: (amount, on) => `${on}に ${amount}（計算どおり）`,
  readingHigher: (amount, on, drift) => `${on}に ${amount}（計算より ${drift} 多い）`,
  readingLower: (amount, on, drift) => `${on}に ${amount}（計算より ${drift} 少ない）`,
  history: (count) => `過去 ${days(count)}間`,
  historyRange: (low, lowOn, high, highOn) => `最低 ${low}（${lowOn}）、最高 ${high}（${highOn}）`,
  lastMovements: '最近の増減',
  noMovements: '増減はまだありません。',
  balanceAfter: (amount) => `残高 ${amount}`,
  summary: (amount, state, at) =>
    `コミュニケーション クレジットの残高は ${amount} です（${state}、${at} 時点）。`,
};
