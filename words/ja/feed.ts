/** Why no call reports arrive, and what mends it, in Japanese. */

import type { Words } from '../words.ts';

export const feed: Words['feed'] = {
  stale:
    'それまでに報告されていない通話は反映されていません。表示される残高は実際より多い可能性があり、予測も更新されません。',
  caughtUp: '届いていなかった分を取り込みました。残高と予測は最新です。',
  meanwhile: (fix) =>
    `${fix}それまでの間は、Teams 管理センターからエクスポートした使用状況レポートを、ときどき個人チャットにドロップしてください。`,
  withCode: (why, code) => `${why}（${code}）`,
  problems: {
    'sign-in': {
      why: 'Microsoft のサインインが Calling Desk を拒否しています',
      fix: 'Calling Desk の運用担当者に、Microsoft Graph 用のクライアント シークレットまたは ID の更新を依頼してください。期限が切れている可能性があります。',
    },
    permission: {
      why: 'Calling Desk に通話記録を読み取る権限がありません',
      fix: 'グローバル管理者に、Calling Desk のアプリケーション権限 CallRecord-PstnCalls.Read.All への同意を依頼してください。',
    },
    service: {
      why: 'Microsoft Graph が正常に応答していません',
      fix: '4 時間ごとに問い合わせを続けます。長く続く場合は、Calling Desk の運用担当者にお知らせください。詳しくはログに記録されています。',
    },
  },
};
