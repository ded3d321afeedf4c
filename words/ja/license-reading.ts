/** While Microsoft 365 is read for people and licenses, and where it cannot be, in Japanese. */

import type { Words } from '../words.ts';

export const licenseReading: Words['licenseReading'] = {
  title: 'Microsoft 365 を読み取り中',
  text: '少し時間がかかります。結果はこのカードに表示されます。',
  changing: '変更を実行しています。結果はこのカードに表示されます。',
  unavailableTitle: 'Microsoft 365 に接続できません',
  unavailable:
    '誰がどのライセンスを持っているか確認できません。何も変更していません。数分後にもう一度お試しください。',
  forbiddenTitle: 'ライセンスを読み取る権限がありません',
  forbidden:
    'Microsoft 365 に拒否されました。アプリのアクセス許可、または管理者の同意が不足しています。何も変更していません。',
  forbiddenFix:
    'README に記載されたアクセス許可の付与を、グローバル管理者または特権ロール管理者に依頼してください。',
  tooManyTitle: '人数が多すぎます',
  tooMany: '一度に読み取れる人数を超えています。何も変更していません。',
  holdersFile: (product, count) =>
    `${product}を持つユーザー (${count.text} 人) の一覧です。OneDrive に保存します。`,
};
