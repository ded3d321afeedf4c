/** Handing out files, in Japanese. */

import type { Words } from '../words.ts';

export const exporting: Words['exporting'] = {
  fileName: (from, until) => `credits-statement-${from}-to-${until}`,
  consent: (period) => `${period}の明細です。OneDrive に保存します。`,
  readyTitle: 'ファイルができました',
  ready: (name) => `${name} を OneDrive に保存しました。`,
  openFile: 'ファイルを開く',
  declinedTitle: 'ファイルは保存されませんでした',
  declined: '保存しないことを選ばれたため、ファイルは破棄しました。',
  expired: '保存の期限が切れました。もう一度エクスポートしてください。',
  failed: 'OneDrive に保存できませんでした。もう一度エクスポートしてください。',
  onlyInChat: 'ファイルのやり取りは個人チャットでのみ行えます。',
  summary: 'ファイルができました。',
  columns: {
    calls: '通話数',
    seq: '記録番号',
    at: '日時 (UTC)',
    kind: '種類',
    destination: '通話先',
    person: 'ユーザー',
    amount: '金額',
    balance: '残高',
    currency: '通貨',
    reason: '理由',
    reference: '参照番号',
    recordedAt: '記録日時 (UTC)',
  },
  sheets: { summary: '概要', days: '日別', destinations: '通話先別', entries: '記録' },
};
