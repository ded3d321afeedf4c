/** What one person holds and what is missing to make calls, in Japanese. */

import type { Words } from '../words.ts';

export const holdings: Words['holdings'] = {
  title: (name) => `${name} さんのライセンス`,
  summary: (name, count) => `${name} さんには ${count.text} 件のライセンスがあります。`,
  none: 'このユーザーにはライセンスがありません。',
  list: '保有ライセンス',
  directly: '直接割り当て',
  byGroup: (group) => `グループ「${group}」から`,
  byUnknownGroup: '名前を確認できないグループから',
  since: (way, date) => `${way}（${date}から）`,
  sinceMeans: '開始日は割り当てが最後に変わった日です。それより前の日付はわかりません。',
  off: (plans) => `オフのサービス：${plans}`,
  andMore: (plans, count) => `${plans}、ほか ${count.text} 件`,
  more: (count) => `ほか ${count.text} 件`,
  working: '✓ 有効',
  failing: '✕ 使えません',
  states: {
    ActiveWithError: '有効ですが、エラーがあります。',
    Disabled: 'サブスクリプションが無効です。',
    Error: '割り当てられていません。',
  },
  errors: {
    CountViolation:
      'ライセンスの数が足りませんでした。追加購入するか空きを作り、グループを再処理してください。',
    MutuallyExclusiveViolation:
      'このユーザーの別のライセンスと競合しています。どちらかを外す必要があります。',
    DependencyViolation: '必要なサービスがないか、オフになっています。',
    ProhibitedInUsageLocationViolation:
      'このユーザーの利用場所では使えません。利用場所を確認してください。',
    UniquenessViolation: 'このユーザーのアドレスが重複しています。Exchange で解消してください。',
  },
  otherError: (code) => `Microsoft からの報告：${code}`,
  location: '利用場所',
  noLocation: '未設定（設定するまでライセンスを割り当てられません）',
  account: 'アカウント',
  accounts: {
    guest: 'ゲスト',
    disabled: '無効',
    resource: '自動応答または通話キューのリソース アカウント',
  },
  callsTitle: '通話の可否',
  abilities: {
    inside: '内線通話',
    outside: '外線通話',
    'dial-in': '会議のダイヤルイン番号',
    'dial-out': '会議からのダイヤルアウト',
    credits: 'クレジットで支払う通話',
  },
  missing: {
    license: (kinds) => `不足：${kinds}`,
    'switched-off': (product) => `${product} の中でサービスがオフになっています。`,
    'does-not-work': (product) => `${product} はありますが、使えない状態です。`,
    'usage-location': '利用場所が設定されていません。',
    teams: '不足：Microsoft Teams',
    connection:
      'ダイレクト ルーティングまたは Operator Connect を使う場合は可能ですが、ここではわかりません。Microsoft 経由の場合は通話プランが不足しています。',
    number: '電話番号も必要です（ここではわかりません）。',
    balance: 'クレジットの残高が必要です。',
  },
  yes: '✓ 可能',
  no: '✕ 不可',
  maybe: '▼ 不明',
  asOf: (at) => `読み取り日時：${at}。変更の反映に数分かかることがあります。`,
  assign: (name) => `${name} を割り当て`,
};
