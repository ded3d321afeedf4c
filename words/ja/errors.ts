/** When something went wrong or was not understood, in Japanese. */

import type { Words } from '../words.ts';

export const errors: Words['errors'] = {
  title: '問題が発生しました',
  body: 'ご依頼の処理を完了できませんでした。しばらくしてからもう一度お試しください。',
  incident: (id) => `繰り返し起きる場合は、この番号を管理者にお伝えください：${id}`,
  text: (id) =>
    `問題が発生しました。しばらくしてからもう一度お試しください。繰り返し起きる場合は、この番号を管理者にお伝えください：${id}`,
  cancelledTitle: 'キャンセルしました',
  cancelled: '操作を中止しました。何も変更していません。',
  nothingToCancel: 'キャンセルする操作はありませんでした。',
  oldCard: 'このカードは古くなっています。現在の状態を表示します。',
  busy: '前のご依頼を処理しています。',
  unavailable:
    'Microsoft 365 に接続できないため、ロールを確認できません。数分後にもう一度お試しください。',
  readOnly: '現在、記録を受け付けられません。原因はログに記載しています。',
};
