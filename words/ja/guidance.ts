/** What is done in Microsoft's own admin centers today, step by step, in Japanese. */

import type { GuidanceText } from '../en/guidance.ts';
import type { Words } from '../words.ts';

const assign: GuidanceText = {
  title: '通話ライセンスを割り当てる',
  lead: 'ライセンスの割り当てにはまだ対応していません。現在は Microsoft 365 管理センターで行います。',
  steps: [
    '**ユーザー** > **アクティブなユーザー** で、割り当てるユーザーを選びます。',
    '**ライセンスとアプリ** を開き、**場所の選択** が入力されていることを確認します。',
    'ライセンスを選びます：**Teams 電話 Standard**、次に **通話プラン**、プランを超える通話には **コミュニケーション クレジット**。',
    '**変更の保存** を選びます。',
  ],
  note: 'ダイレクト ルーティングまたはオペレーター コネクトの場合は Teams 電話だけを割り当て、通話プランは割り当てないでください。ダイヤル パッドが表示されるまで 24 時間かかることがあります。',
};

const assignMany: GuidanceText = {
  title: 'ライセンスを一括で割り当てる',
  lead: 'ライセンスの割り当てにはまだ対応していません。現在は Microsoft 365 管理センターで行います。',
  steps: [
    '**ユーザー** > **アクティブなユーザー** で、ユーザーを選択します。',
    '**製品ライセンスの管理** を選びます。',
    '既存のライセンスを維持したまま追加で割り当てるオプションを選びます。',
    'ライセンスを選び、**変更の保存** を選びます。',
  ],
  note: '全員に利用場所が設定されている必要があります。部署全体に割り当てる場合は、グループにライセンスを割り当てると自動で反映されます。',
};

const licensesOf: GuidanceText = {
  title: 'ユーザーのライセンス',
  lead: 'ライセンスの確認にはまだ対応していません。現在は Microsoft 365 管理センターで確認できます。',
  steps: [
    '**ユーザー** > **アクティブなユーザー** で、ユーザーを選びます。',
    '**ライセンスとアプリ** を開くと、ライセンスと、有効な **アプリ** が表示されます。',
  ],
  note: 'グループから割り当てられたライセンスは、そのグループで変更します。',
};

const seats: GuidanceText = {
  title: '残りライセンス',
  lead: 'ライセンス数の確認にはまだ対応していません。現在は Microsoft 365 管理センターで確認できます。',
  steps: [
    '**課金情報** > **ライセンス** に移動します。',
    '製品ごとに、割り当て済みの数と利用可能な数を比べます。',
  ],
  note: '通信クレジットのライセンス数は金額とは関係ありません。クレジットを購入すると、ライセンスがまとめて追加されます。',
};

export const guidance: Words['guidance'] = {
  assign,
  'assign-many': assignMany,
  'licenses-of': licensesOf,
  seats,
};

export const guidanceFacts: Words['guidanceFacts'] = {
  asked: 'ご希望の金額',
  addThisAmount: 'リチャージ金額',
  whenBalanceIsBelow: 'トリガー金額',
};
