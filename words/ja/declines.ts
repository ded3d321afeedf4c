/** Why a card did not pay, and what mends it, in Japanese. */

import type { Words } from '../words.ts';

export const declines: Words['declines'] = {
  reason: '理由',
  unknownReason: (reason) => `支払いが拒否されました：${reason}`,
  unknownFix: '支払い方法を確認するか、別のものを使ってください。',
  kinds: {
    'expired-card': {
      what: 'カードの有効期限が切れています。',
      fix: '有効なカードを登録してください。',
    },
    'insufficient-funds': {
      what: 'カードの残高または利用枠が足りません。',
      fix: '入金するか、別のカードを登録してください。リチャージ金額を下げる方法もあります。',
    },
    'authentication-required': {
      what: '銀行がカード名義人による承認を求めています。',
      fix: 'カードを登録し直して今後の支払いを承認するか、銀行に許可を依頼してください。',
    },
    'processing-error': {
      what: '銀行または決済サービスで障害が起きました。',
      fix: '通常は自然に解消します。繰り返す場合はカードを確認してください。',
    },
    'card-declined': {
      what: '銀行がカードを拒否しました。理由は示されていません。',
      fix: '銀行に問い合わせるか、別のカードを登録してください。',
    },
    'no-card': {
      what: 'カードが登録されていません。',
      fix: 'カードを登録してください。',
    },
    'not-charged': {
      what: '決済サービスに接続できなかったか、処理されませんでした。カードには請求されていません。',
      fix: '自動で何度でも試行します。長く続く場合は、決済サービスの障害情報を確認してください。',
    },
    'order-refused': {
      what: '決済サービスが受け付けませんでした。',
      fix: 'Calling Desk の運用担当者にお知らせください。設定に誤りがあるかもしれません。詳細はログにあります。',
    },
  },
  observedFix: '管理センターの **課金情報** > **支払い方法** を確認してください。',
};
