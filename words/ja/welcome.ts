/** The first words of the desk, in Japanese. */

import type { Words } from '../words.ts';

export const welcome: Words['welcome'] = {
  title: 'Calling Desk へようこそ',
  hello: (name) => `こんにちは、${name} さん`,
  helloAnyone: 'こんにちは',
  lead: '通信クレジットの残高を見守ります。いくら残っているか、なぜ変わったか、いつまでもつかをお答えします。',
  can: [
    '**残高を確認** と書くと、残高、見通し、次の有効期限を表示します。',
    '**明細** と書くと、残高の増減を日別に表示します。',
    'Teams 管理センターからエクスポートした PSTN 使用状況レポートをここにドロップすると、通話を取り込みます。',
    '**資金を追加** や **自動再充電の設定** と書くと、手順を案内します。',
  ],
  limits:
    '残高は、閲覧できる管理者ロールを持つ方に、個人チャットでのみ表示します。クレジットの購入や自動再充電の切り替えは代行できません。Microsoft 365 管理センターで行ってください。',
  needs: '組織に Teams の通話ライセンスと通信クレジットが必要です。',
  summary: 'Calling Desk：通信クレジットの残高をチャットで確認できます。',
};
