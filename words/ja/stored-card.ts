/** The card that pays, in Japanese. */

import type { Words } from '../words.ts';

export const storedCard: Words['storedCard'] = {
  title: '支払いに使うカード',
  name: (brand, last4) => `${brand} •••• ${last4}`,
  expires: (month) => `有効期限 ${month}`,
  expired: (month) => `${month}に期限切れ`,
  withDetail: (card, detail) => `${card}、${detail}`,
  fact: 'カード',
  none: 'カードは登録されていません。',
  noneYet: 'カードがまだ登録されていません。請求の前に登録してください。',
  howToChange:
    'カードは決済サービスのページで登録します。カード番号がこのチャットや Calling Desk に届くことはありません。',
  liftsSuspension: '停止中の自動再充電は、カードを変更すると再開します。',
  observed:
    'Microsoft 365 管理センターに登録された支払い方法に Microsoft が請求します。こちらでは確認も変更もできません。管理センターの **課金情報** > **支払い方法** で変更してください。',
  change: 'カードを変更',
  store: 'カードを登録',
  open: 'カードのページを開く（外部）',
  summary: 'コミュニケーション クレジットの支払いに使うカードです。',
};
