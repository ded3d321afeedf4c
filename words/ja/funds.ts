/** Adding funds, in Japanese. */

import type { Words } from '../words.ts';

export const funds: Words['funds'] = {
  title: '資金を追加',
  lead: (balance) => `現在の残高は ${balance} です。`,
  charges:
    '登録済みのカードに 1 回だけ請求します。請求の前に、もう一度すべての金額を確認できます。',
  expiry: '購入から 12 か月以内に使わなかった資金は失効します。',
  amount: '追加する金額',
  next: '次へ',
  summary: 'コミュニケーション クレジットに資金を追加します。',
  setupTitle: 'コミュニケーション クレジットのセットアップ',
  setupLead:
    '入金と自動再充電を 1 つのフォームで設定します。請求の前に、もう一度すべての金額を確認できます。',
  setupSummary: 'コミュニケーション クレジットのセットアップ（入金と自動再充電）です。',
  purchaseTitle: '購入を記録',
  purchaseLead:
    'コミュニケーション クレジットは Microsoft 365 管理センターで購入します（**マーケットプレース** > **すべての製品** > **コミュニケーション クレジット**）。購入の代行はできません。',
  purchaseThen: '注文が済んだら、残高が正しくなるようにここで記録してください。',
  purchaseAmount: '購入した金額',
  purchaseDay: '購入日 (UTC)',
  invoice: '請求書番号',
  record: '購入を記録',
  purchaseSummary: 'コミュニケーション クレジットの購入を記録します。',
  refusedTitle: '現在は追加できません',
  refused: {
    draining:
      'この組織は使用後の課金に移行中です。残りのクレジットを先に使い切ります。追加すると切り替えが遅れるだけです。',
    'post-usage':
      'この組織の通話料は使用後に請求されます。Microsoft 顧客契約のお客様はコミュニケーション クレジットを購入できません。',
  },
  wayBack: '実際と異なる場合は、課金方法を前払いのクレジットに戻すと、再び追加できます。',
  left: (balance) => `現在の残り：${balance}`,
};
