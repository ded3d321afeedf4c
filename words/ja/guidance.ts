/** What is done in Microsoft's own admin centers today, step by step, in Japanese. */

import type { GuidanceText } from '../en/guidance.ts';
import type { Words } from '../words.ts';

const addFunds: GuidanceText = {
  title: '資金を追加',
  lead: '通信クレジットは Microsoft 365 管理センターで購入します。購入の代行はできません。グローバル管理者または課金管理者のロールが必要です。',
  steps: [
    '**マーケットプレース** > **すべての製品** で **コミュニケーション クレジット** を探します。',
    '**詳細** を選び、追加する金額を入力します。',
    '自動で補充する場合は **自動再充電の適用**（Apply auto-recharge）を選び、**追加する金額**（Add this amount）と **残高が次を下回ったとき**（When balance is below）を入力します。',
    '**保存** を選び、**注文** を選びます。',
  ],
  note: '購入から 12 か月以内に使わなかった資金は失効します。Microsoft 顧客契約のお客様はクレジットを購入できず、通話料は使用後に請求されます。パートナーから購入したクレジットは、そのパートナーが追加します。',
};

const setAutoRecharge: GuidanceText = {
  title: '自動再充電の設定',
  lead: '自動再充電は Microsoft 365 管理センターで設定します。切り替えの代行はできません。グローバル管理者または課金管理者のロールが必要です。',
  steps: [
    '**課金情報** > **お使いの製品** で **コミュニケーション クレジット** を選びます。',
    '**課金設定** の **自動再充電設定の編集** を選びます。',
    '**自動再充電** をオンにします。',
    'リチャージ金額（Add this amount）とトリガー金額（When balance is below）を入力します。',
    '**保存** を選びます。',
  ],
  note: '残高がトリガー金額に達すると、登録済みの支払い方法にリチャージ金額が請求されます。Microsoft 顧客契約に移行する場合は、オフのままにしてください。',
};

const turnOffAutoRecharge: GuidanceText = {
  title: '自動再充電をオフにする',
  lead: '自動再充電は Microsoft 365 管理センターでオフにします。切り替えの代行はできません。グローバル管理者または課金管理者のロールが必要です。',
  steps: [
    '**課金情報** > **お使いの製品** で **コミュニケーション クレジット** を選びます。',
    '**課金設定** の **自動再充電設定の編集** を選びます。',
    '**自動再充電** のチェック ボックスをオフにします。',
    '**保存** を選びます。',
  ],
  note: 'Microsoft 顧客契約（以前の新しいコマース エクスペリエンス）に移行する前に、必ずオフにしてください。オンのままでは残高が補充され続け、使用後の課金に切り替わりません。残りの残高は先に使い切られます。ほかに必要な作業はありません。',
};

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

const alertsHere: GuidanceText = {
  title: 'この会話へのアラート',
  lead: 'アラートの送信にはまだ対応していません。再充電の成功時と失敗時、残高がゼロになったときに、Microsoft からメールが届きます。',
  steps: [
    'メールは、グローバル管理者、課金管理者、ライセンス管理者、ヘルプデスク管理者、Teams 管理者などに届きます。',
    'チャネルで見るには、チャネルのメール アドレスに転送してください。',
    '残高は、個人チャットでいつでも確認できます。',
  ],
  note: '残高がゼロになる前に Microsoft からメールは届きません。いつごろゼロになるかは、残高カードで確認できます。',
};

const stopAlertsHere: GuidanceText = {
  title: 'この会話へのアラートを停止',
  lead: 'アラートの送信にはまだ対応していないため、停止するものはありません。',
  steps: [],
  note: '再充電や残高ゼロに関する Microsoft のメールは、管理者ロールを持つ方に届きます。',
};

export const guidance: Words['guidance'] = {
  'add-funds': addFunds,
  'set-auto-recharge': setAutoRecharge,
  'turn-off-auto-recharge': turnOffAutoRecharge,
  assign,
  'assign-many': assignMany,
  'licenses-of': licensesOf,
  seats,
  'alerts-here': alertsHere,
  'stop-alerts-here': stopAlertsHere,
};

export const guidanceFacts: Words['guidanceFacts'] = {
  asked: 'ご希望の金額',
  amountToAdd: '追加する金額',
  addThisAmount: 'リチャージ金額',
  whenBalanceIsBelow: 'トリガー金額',
};
