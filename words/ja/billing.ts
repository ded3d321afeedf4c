/** How the organization is billed, and moving from credits to billing after use, in Japanese. */

import type { Words } from '../words.ts';

export const billing: Words['billing'] = {
  title: '通話料の課金方法',
  modes: {
    prepaid: '前払いのクレジット',
    draining: 'クレジットを消化中',
    'post-usage': '使用後の課金',
  },
  means: {
    prepaid: '通話料は、前もって購入したコミュニケーション クレジットから支払われます。',
    draining:
      'Microsoft 顧客契約（以前の新しいコマース エクスペリエンス）に移行中です。残りのクレジットを先に使い切り、その後は使用後に請求されます。',
    'post-usage': '通話料は使用後に請求されます。クレジットはもう購入できません。',
  },
  since: (at) => `${at}から`,
  checklist: '使用後の課金までの道のり',
  done: (what) => `✓ ${what}`,
  open: (what) => `○ ${what}`,
  toCheck: (what) => `? ${what}`,
  ruleOff: '自動再充電はオフです',
  ruleOffDetail: (at) => `${at}から`,
  ruleOn: '自動再充電をオフにする',
  ruleOnDetail: 'オンのままです。残高が補充され続け、使用後の課金に切り替わりません。',
  payAsYouGo: '従量課金制サービスをオンにする',
  payAsYouGoDetail:
    '管理センターの「お使いの製品」で行います。最初はオフになっていて、オフのままではプランの通話時間を使い切ると通話できなくなります。',
  usedUp: '残りのクレジットを使い切る',
  usedUpDone: '残りのクレジットは使い切りました',
  left: (amount) => `残り ${amount}`,
  leftUntil: (amount, on) => `残り ${amount}、${on}ごろまでの見込み`,
  after: '使用後の課金が始まる',
  afterDetail: 'クレジットを使い切ると自動で始まります。ほかに必要な作業はありません。',
  reminder: '自動再充電がオンの間は、アラートを受け取る会話に 1 日 1 回お知らせします。',
  wayBack: 'ボタン 1 つで元に戻せます。戻すと、クレジットを再び追加できます。',
  start: '消化を始める',
  finish: '使用後の課金にする',
  back: '前払いのクレジットに戻す',
  show: '課金方法を表示',
  summary: (mode) => `通話料の課金方法：${mode}`,
};
