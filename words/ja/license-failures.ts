/** Why Microsoft did not change a license, and what to do, in Japanese. */

import type { Words } from '../words.ts';

export const licenseFailures: Words['licenseFailures'] = {
  said: (sentence) => `Microsoft からのメッセージ（原文）：「${sentence}」`,
  codes: {
    'no-seats': {
      what: (license) => `このユーザーの順番になったとき、${license}の残りがありませんでした。`,
      fix: 'ライセンスを購入するか割り当てを外してから、失敗した分を再試行してください。',
    },
    'no-usage-location': {
      what: 'アカウントに有効な利用場所がないと Microsoft が回答しました。',
      fix: '設定して再試行してください。設定したばかりの場合は、数分お待ちください。',
    },
    'prohibited-location': {
      what: 'このユーザーの利用場所では、ライセンスに含まれるサービスが提供されていません。',
      fix: '利用場所が誤っている場合は訂正し、そうでなければ別の製品を選んでください。',
    },
    'needs-other-plan': {
      what: 'このライセンスのサービスに必要な別のサービスがないか、オフになっています。',
      named: (needed) =>
        `このライセンスのサービスには${needed}が必要ですが、ないか、オフになっています。`,
      fix: '必要なものを同じ変更で割り当てるか、オンにしてから再試行してください。',
    },
    'conflicts-with-plan': {
      what: 'このライセンスのサービスは、すでにあるサービスと共存できません。',
      named: (other) => `同時に使えないサービスがあります：${other}。`,
      fix: '追加ではなく、1 回の変更で入れ替えてください。',
    },
    'not-bought': {
      what: (license) =>
        `${license}のサブスクリプションが組織に見つからないと Microsoft が回答しました。`,
      fix: '管理センターの［課金］>［お使いの製品］で、有効かどうか確認してください。',
    },
    'company-only': {
      what: (license) => `Microsoft は${license}を個々のユーザーには割り当てません。`,
      fix: '変更から除いてください。組織全体で有効です。',
    },
    'not-held': {
      what: '削除するはずのライセンスが、すでに割り当てられていませんでした。',
      fix: 'ほかの方が同時に変更しているのでなければ、対応は不要です。',
    },
    inherited: {
      what: '削除するはずのライセンスは、グループを通じて割り当てられています。',
      fix: '管理センターで、グループまたはそのメンバーを変更してください。',
    },
    'nothing-to-change': {
      what: '変更するものが残っていないと Microsoft が回答しました。',
      fix: '対応は不要です。念のため、ユーザーのライセンスを確認してください。',
    },
    'address-clash': {
      what: '別のアカウントが同じプロキシ アドレスを使っているため、割り当てられませんでした。',
      fix: 'どちらかのアカウントからアドレスを外してから、再試行してください。',
    },
    'bad-request': {
      what: '要求を Microsoft が読み取れませんでした。Calling Desk の不具合です。',
      fix: '要求 ID を添えて、Calling Desk の管理者にお知らせください。',
    },
    busy: {
      what: '組織に対するほかの変更と何度も重なりました。',
      fix: '数分後、ほかの変更が終わってから再試行してください。',
    },
    throttled: {
      what: 'Microsoft が求めた待ち時間が長すぎたため、中断しました。',
      fix: '15 分後に再試行してください。',
    },
    'no-rights': {
      what: 'Calling Desk に必要なアクセス許可がないため、Microsoft が変更を拒否しました。',
      fix: 'グローバル管理者がアプリに LicenseAssignment.ReadWrite.All を、利用場所の設定には User.ReadWrite.All を許可してください。',
    },
    'no-such-person': {
      what: 'アカウントがディレクトリに存在しなくなりました。',
      fix: '削除されたか、名前が変わったか確認してください。',
    },
    unavailable: {
      what: '変更を送ったとき、Microsoft のディレクトリに障害がありました。',
      fix: 'しばらくしてから再試行してください。続く場合は、管理センターの［サービス正常性］を確認してください。',
    },
    unreachable: {
      what: 'Microsoft のディレクトリに接続できませんでした。',
      fix: 'Calling Desk を実行しているコンピューターのネットワークを確認してから、再試行してください。',
    },
    timeout: {
      what: 'Microsoft から時間内に回答がありませんでした。変更済みの可能性があるため、繰り返さずに状態を確認します。',
      fix: '数分後に更新して、結果を確認してください。',
    },
    'changed-since': {
      what: '準備した後にこのユーザーのライセンスが変わったため、何も行いませんでした。',
      fix: 'ライセンスを確認して、もう一度始めてください。',
    },
    other: {
      what: '不明な理由で Microsoft が拒否しました。',
      fix: 'この内容と要求 ID を Microsoft サポートにお知らせください。',
    },
  },
};
