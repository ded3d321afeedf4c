/** What the organization's own figures say to a question, in Japanese. */

import type { Words } from '../words.ts';
import { days } from './nouns.ts';

export const tenantAnswers: Words['tenantAnswers'] = {
  verdicts: {
    yes: 'はい。',
    'yes-if': 'はい。ただし、次の条件がそろっている場合です。',
    no: 'いいえ。今のままではできません。',
    'not-sure': '確実なことは言えません。ここでは見えない設定によります。',
  },
  titles: {
    'call-outside': (name) => `${name} さん：外線通話`,
    'call-abroad': (name) => `${name} さん：海外への通話`,
    'dial-pad': (name) => `${name} さん：ダイヤル パッド`,
    'toll-free': (name) => `${name} さん：フリーダイヤル`,
    'dial-out': (name) => `${name} さん：会議からのダイヤルアウト`,
    'dial-in': (name) => `${name} さん：会議のダイヤルイン番号`,
    'has-product': (name, product) => `${name} さん：${product}`,
  },
  again: {
    'call-outside': (who) => `${who} さんは外線に電話できますか`,
    'call-abroad': (who) => `${who} さんは海外に電話できますか`,
    'dial-pad': (who) => `${who} さんにダイヤルパッドはありますか`,
    'toll-free': (who) => `${who} さんはフリーダイヤルを使えますか`,
    'dial-out': (who) => `${who} さんは会議からダイヤルアウトできますか`,
    'dial-in': (who) => `${who} さんは会議にダイヤルイン番号を付与できますか`,
    'has-product': (who, product) => `${who} さんに ${product} は割り当てられていますか`,
  },
  against: '妨げになっていること',
  holds: '必要な条件',
  causes: {
    guest: {
      what: 'ゲストです。ゲストは自分の組織のライセンスで通話します。',
      fix: 'メンバーとしてのアカウントを使ってください。',
    },
    'resource-account': {
      what: '自動応答または通話キューのアカウントで、人のアカウントではありません。',
      fix: 'Teams 電話リソース アカウントのライセンスと番号が必要です。発信ではなく着信のためのものです。',
    },
    'disabled-account': {
      what: 'アカウントが無効です。',
      fix: '先にディレクトリで有効にしてもらってください。',
    },
    'usage-location': {
      what: '利用場所が未設定のため、ライセンスを割り当てられません。',
      fix: '次の割り当てのときにここで設定するか、管理センターで設定してください。',
    },
    'balance-zero': {
      what: (amount) => `コミュニケーション クレジットの残高が ${amount} です。`,
      fix: '資金を追加してください。それまで、フリーダイヤルとクレジットで支払う通話は使えません。',
    },
  },
  fixes: {
    assign: (product, count) => `${product} を割り当ててください（残り ${count.text}）。`,
    buy: '該当するライセンスの残りがありません。追加購入するか、空きを作ってください。',
    switchOn: '管理センターで、このユーザーのサービスをオンにしてください。',
    group: (group) => `グループ「${group}」からの割り当てです。グループ側で直してください。`,
    look: 'Microsoft からの報告を、このユーザーのライセンスで確認してください。',
  },
  conditions: {
    number:
      '電話番号が割り当てられていること。番号はここでは見えません。Teams 管理センターで確認してください。',
    connection:
      'ダイレクト ルーティング、Operator Connect、オンプレミス接続のいずれかで発信していること（ここでは見えません）。Microsoft 経由なら通話プランが足りません。',
    'credits-beyond':
      '無料分に含まれない宛先はクレジットで支払います。その場合はコミュニケーション クレジットのライセンスとプラスの残高も必要です。',
    'international-minutes':
      'プランの国際通話の分数が残っていること。超えた分はクレジットで支払います。',
    'balance-unseen':
      'コミュニケーション クレジットの残高がプラスであること。お使いのロールでは残高を表示できません。',
    'balance-unknown':
      'コミュニケーション クレジットの残高がプラスであること。ここにはまだ記録がありません。管理センターで確認してください。',
    'pay-as-you-go':
      '従量課金制サービスがオンであること。Microsoft 顧客契約では最初はオフで、ここでは見えません。',
    'toll-free-number': 'フリーダイヤルの番号が割り当てられていること（ここでは見えません）。',
    policy: '通話ポリシーや発信の制限で禁止されていないこと。ポリシーはここでは見えません。',
    recent:
      '変更が反映されていること。24 時間以内の変更で、反映に最大 24 時間かかることがあります。',
    'usage-location': '利用場所が設定されていること。未設定ではライセンスを変更できません。',
  },
  licensesHeld: '通話関連のライセンス',
  noneHeld: 'なし',
  balance: '残高',
  reported: (product, error) => `${product}：${error}`,
  has: {
    yes: 'はい。',
    no: 'いいえ。',
    direct: '直接割り当てられています。',
    group: (group) => `グループ「${group}」から割り当てられています。`,
    unknownGroup: 'グループから割り当てられています。',
    inside: (suite) => `${suite} に含まれています。`,
    off: (suite) => `${suite} に含まれていますが、オフになっています。`,
    fails: (product) => `${product} はありますが、使えない状態です。`,
    not: 'ライセンスが割り当てられていません。',
    notBought: (product) => `${product} は組織で購入していません。`,
  },
  seats: {
    title: (product) => `残りライセンス：${product}`,
    left: (count) => `残り ${count.text}`,
    none: '残りはありません',
    inAll: (count) => `残り合計 ${count.text}`,
    figures: (bought, used) => `購入 ${bought}、使用中 ${used}`,
    inGrace: (count) => `猶予期間 ${count.text}`,
    over: (count) => `購入数を ${count.text} 超過`,
    inside: 'これを含む製品',
  },
  runsOut: {
    title: 'クレジットがなくなる時期',
    inDays: (count, on) => `約 ${days(count)}後、${on}ごろ`,
    between: (first, last) => `通話の多い週と少ない週から見て、${first}から${last}の間です。`,
    earliest: (on) => `通話の多い週から見て、早ければ${on}です。`,
    notWithinAYear: '1 年以内にはなくなりません',
    now: 'すでになくなっています',
    unknown: (count) => `まだわかりません。通話の記録が ${days(count)}分しかありません。`,
    unless: '自動再充電はオンです。これは再充電がなかった場合の見込みです。',
    basis: (count) =>
      `クレジットで支払った ${days(count)}分の通話から計算し、有効期限も考慮しています。`,
    postUsage: 'なくなることはありません。通話料は使用後に請求されます。',
  },
  recharge: {
    title: '自動再充電',
    on: '自動再充電はオンです',
    onTroubled: '自動再充電はオンですが、問題があります',
    suspended: '自動再充電は停止中です',
    off: '自動再充電はオフです',
    notSet: '自動再充電はここでは未設定です',
    observed:
      'ここに記録された内容です。Microsoft 側の設定は外部から読み取れないため、管理センターで確認してください。',
  },
  spent: {
    title: (month) => `クレジットで支払った通話（${month}）`,
    amount: (amount) => `${amount} を使用しました`,
    nothing: '使用はありません',
    soFar: '今月はまだ終わっていません。通話レポートは 24～48 時間遅れます。',
    late: '通話レポートは 24～48 時間遅れるため、月末の分がまだ届いていないことがあります。',
  },
  rule: '根拠となるルール',
  general: '一般的な回答',
  notForYou: '組織の数字は、担当するロールを持つ人だけに表示します。',
  whoMay: '表示できる人',
  severalTitle: 'どなたのことですか',
  several: (said) => `「${said}」に当てはまる人が複数います。`,
  checked: (on) => `${on}に Microsoft のページと照合しました。`,
  certainty: {
    reported: 'Microsoft の文書ではなく、第三者の報告によるものです。',
    'not-verified': 'まだ誰も確認していない内容です。',
  },
  source: 'Microsoft のページ（外部）',
  more: 'ルールの詳細',
  licensesOf: 'このユーザーの全ライセンス',
  assign: (product) => `${product} を割り当て`,
};
