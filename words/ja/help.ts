/** What the desk understands, in Japanese. */

import type { Words } from '../words.ts';

export const help: Words['help'] = {
  title: 'できること',
  lead: '次のように書いてください（日本語、英語、中国語）。ボタンでも送れます。',
  groups: {
    credits: '通信クレジット',
    guides: '管理センターでの手順',
    talk: 'いつでも',
  },
  lines: {
    balance: '残高、見通し、次の有効期限',
    statement: '残高の増減（日別、通話先別）。Excel と CSV に出力できます',
    file: 'PSTN 使用状況レポート（CSV または zip）をここにドロップ',
    fileMeans: 'クレジットで支払われた通話を取り込みます',
    addFunds: 'クレジットの購入方法',
    setAutoRecharge: 'トリガー金額とリチャージ金額の設定方法',
    turnOffAutoRecharge: '使用後の課金に移る前にオフにする方法',
    assign: '通話ライセンスの割り当て方法',
    help: 'この一覧',
    cancel: '進行中の操作を中止',
  },
  limits:
    '金額は、記録された購入と、24～48 時間遅れて届く通話レポートから計算しています。残高の表示には管理者ロールが必要で、個人チャットに限ります。通話には組織の Teams 通話ライセンスが必要です。',
  summary: 'Calling Desk が理解できること。',
};
