/** The Excel file with a row for each person whose licenses were to be changed, in Japanese. */

import type { Words } from '../words.ts';

export const licenseSheet: Words['licenseSheet'] = {
  sheet: 'ライセンス',
  columns: {
    line: '行',
    given: '指定された値',
    name: '名前',
    address: 'ユーザー プリンシパル名',
    outcome: '計画',
    reasons: '理由',
    fixes: '対応',
    adds: '割り当て',
    removes: '削除',
    country: '設定する利用場所',
    state: '状態',
    failure: '失敗の内容',
    requestId: '要求 ID',
  },
  outcomes: {
    change: '変更する',
    nothing: '対応不要',
    refused: '変更できない',
  },
  states: {
    'left-out': '対象外',
    planned: '未開始',
    calling: '処理中',
    verified: '変更し、読み直して確認',
    failed: '失敗（変更なし）',
    unknown: '結果がまだ不明',
    settled: '変更済み（後で確認）',
    skipped: '未処理',
  },
};
