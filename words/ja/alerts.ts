/** What alerts say, in Japanese. */

import type { Words } from '../words.ts';
import { alerts as alertsNoun, days } from './nouns.ts';

export const alerts: Words['alerts'] = {
  titles: {
    'recharge-succeeded': '自動再充電に成功しました',
    'recharge-failed': '自動再充電に失敗しました',
    'balance-zero': '残高がゼロになりました',
    recovered: '復旧しました',
    'balance-low': '残高が少なくなりました',
    'funds-expiring': '資金の有効期限が近づいています',
    'recharge-after-turn-off': '自動再充電をオフにした後に再充電がありました',
    'draining-with-rule-on': '自動再充電がオンのままです',
    'cap-reached': '再充電が月の上限に達しました',
    'usage-feed-silent': '通話レポートが届いていません',
    'usage-feed-back': '通話レポートが再び届いています',
  },
  since: (at) => `${at} から`,
  happened: {
    'recharge-succeeded': (amount) => `残高に ${amount} を追加しました。`,
    'recharge-failed': (amount) => `${amount} の再充電ができませんでした。`,
    'balance-zero': 'コミュニケーション クレジットをすべて使い切りました。',
    recovered: (amount) => `問題は解消しました。残高は ${amount} です。`,
    'balance-low': (amount) => `残高が ${amount} になりました。`,
    'funds-expiring': (amount, on) => `${amount} は、使わなければ${on}に失効します。`,
    'recharge-after-turn-off': (amount) =>
      `自動再充電はオフと記録されていますが、${amount} が再充電されました。`,
    'draining-with-rule-on':
      '残りのクレジットを使い切る予定ですが、自動再充電がオフになっていません。',
    'cap-reached': (amount) => `今月の再充電は ${amount} です。次の再充電は月の上限を超えます。`,
    'usage-feed-silent': 'Microsoft からの通話レポートを読み取れていません。',
    'usage-feed-back': 'Microsoft からの通話レポートを再び読み取れるようになりました。',
  },
  callersTitle: '通話への影響',
  callers: {
    fine: '通話は通常どおり使えます。',
    whileItLasts:
      '通話はまだ使えます。残高がゼロになると、フリーダイヤル、会議からのダイヤルアウト、通話プランを超える発信が使えなくなります。',
    stopped: 'フリーダイヤル、会議からのダイヤルアウト、通話プランを超える発信が使えません。',
    postUsage: '通話への影響はありません。',
    unknown:
      'クレジットが残っている間は通話を使えますが、実際の残高は表示より少ないかもしれません。',
  },
  todoTitle: '対応',
  todo: {
    nothing: '対応は不要です。お知らせのみです。',
    rechargeFollows: '自動再充電がオンなので、資金は追加されます。失敗したときだけ対応が必要です。',
    addFunds: '資金を追加するか、再発しないように自動再充電を設定してください。',
    addFundsNow: 'すぐに資金を追加してください。残高がゼロを上回れば、通話は再び使えます。',
    useOrLower:
      '古い資金から使われます。失効する分が多い場合は、リチャージ金額を下げるか、自動再充電を止めてください。',
    checkSwitch:
      '管理センターで **自動再充電** のチェックが外れ、保存されているか確認してください。6 つの手順で案内します。',
    lateCharge:
      'オフにしたときに支払いが処理中でした。さらに続く場合は、Calling Desk の運用担当者にお知らせください。',
    turnOff: '自動再充電をオフにしてください。それまで毎日お知らせします。',
    raiseCap: '月の上限を上げるか、手動で資金を追加してください。',
    fixed: 'これ以上の対応は不要です。問題は解消しました。',
  },
  neverEnds: 'オンの間は残高が補充され続け、使用後の課金に切り替わりません。',
  neverCharged: '消化中はこちらから請求しませんが、設定もオフにしておいてください。',
  noRechargeUntil: (on) => `${on}までは再充電されません。`,
  retry: (at) => `次の試行は ${at} です。`,
  suspended:
    '支払いが 3 回続けて拒否されたため、試行を停止しました。カードの変更か支払いの成功で再開します。',
  noRetry: '自動では再試行しません。',
  inDays: (count) => `あと ${days(count)}`,
  loss: (amount) => `現在の使用量では、そのうち約 ${amount} が残って失効します。`,
  noLoss: '現在の使用量では、その日までに使い切る見込みです。',
  lossUnknown: '使用量の記録が少ないため、いくら残るかはまだわかりません。',
  facts: {
    balance: '残高',
    trigger: 'トリガー金額',
    empty: '残高切れの見込み',
    reason: '理由',
    fix: '解決方法',
    expires: '有効期限',
    charged: '今月の再充電',
    usageThrough: '反映済みの通話',
  },
  ofCap: (charged, cap) => `${charged}（上限 ${cap}）`,
  storyTitle: 'これまでの経過',
  storyRow: (at, seq) => `${at}、記録 #${seq}`,
  folded: (count) =>
    `同時に発生したほか ${alertsNoun(count)}は、個別に投稿していません。すべて記録に残っています。`,
  manyTitle: (count) => `${alertsNoun(count)}が同時に発生しました`,
  manyMeans:
    '投稿できる速さを超えて発生したため、この 1 通にまとめました。それぞれの記録は残っています。',
  manyRow: (count, first, last) => `${alertsNoun(count)}、記録 #${first}～#${last}`,
  entry: (seq, at) => `記録 #${seq}。金額は ${at} 時点です。`,
  summary: (title, what) => `${title}：${what}`,
};
