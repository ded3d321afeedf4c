/** What stands on the buttons, in Japanese. */

import type { Words } from '../words.ts';

export const buttons: Words['buttons'] = {
  balance: '残高を確認',
  statement: '明細',
  addFunds: '資金を追加',
  autoRecharge: '自動再充電',
  export: 'エクスポート',
  exportExcel: 'Excel にエクスポート',
  exportCsv: 'CSV にエクスポート',
  refresh: '更新',
  help: 'ヘルプ',
  cancel: 'キャンセル',
  next: '次のページ',
  previous: '前のページ',
  backToStatement: '明細に戻る',
  openAdminCenter: '管理センターを開く（外部）',
  openTeamsAdminCenter: 'Teams 管理センターを開く（外部）',
  openChat: 'チャットで続ける',
  expiry: '有効期限',
  billing: '課金方法',
  setUp: 'セットアップ',
  openPayments: '支払い方法を開く（外部）',
};
