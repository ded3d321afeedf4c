/** Bringing the account in line with the admin center, in Japanese. */

import type { Words } from '../words.ts';

export const readings: Words['readings'] = {
  title: '管理センターに表示されている残高を入力',
  lead: '正しい残高は管理センターにあります。**課金情報** > **お使いの製品** > **コミュニケーション クレジット** で確認し、ここに入力してください。',
  computed: '計算上の残高',
  asOf: '時点',
  knownThrough: '反映済みの通話',
  noUsage: 'まだありません',
  lag: '通話レポートは 24～48 時間遅れるため、小さな差は異常ではありません。',
  shown: '表示されている残高',
  note: 'メモ',
  next: '次へ',
  past: 'これまでの照合',
  difference: (amount) => `計算との差 ${amount}`,
  agreed: '計算どおり',
  summary: '管理センターに表示されている残高を入力します。',
};
