/** Why a license cannot be changed as asked, what to know about it, and what to do, in Japanese. */

import type { Words } from '../words.ts';

export const licenseReasons: Words['licenseReasons'] = {
  thisLicense: 'このライセンス',
  anotherLicense: '別のライセンス',
  thisCountry: 'この国',
  aGroup: 'グループ',
  group: (name) => `グループ「${name}」`,
  kinds: {
    phone: 'Teams 電話',
    'calling-plan': '通話プラン',
    'pay-as-you-go': '従量課金制通話プラン',
    'phone-with-plan': '通話プラン付き Teams 電話',
    'audio-conferencing': '電話会議',
    'pay-per-minute-audio': '分単位課金の電話会議',
    credits: 'コミュニケーション クレジット',
    'resource-account': 'Teams 電話リソース アカウント',
    device: '会議室または共有電話のライセンス',
    suite: 'スイート製品',
    teams: 'Teams 本体',
    other: '別の製品',
  },
  connectivity: {
    'calling-plan': 'Microsoft の通話プラン',
    'direct-routing': 'ダイレクト ルーティング',
    'operator-connect': 'オペレーター コネクト',
    'on-premises': 'オンプレミスの回線',
    'not-said': '指定されていない回線',
  },
  codes: {
    'not-an-address': {
      what: 'この行にはユーザーのアドレスがありません。',
      fix: '1 行に 1 つ、aiko@contoso.com のようなユーザー プリンシパル名を書いてください。',
    },
    'line-too-long': {
      what: 'この行はアドレスとしては長すぎます。',
      fix: '一覧の保存形式を確認してください。1 行に 1 人です。',
    },
    duplicate: {
      what: 'このユーザーは一覧の上の行にすでにあります。',
      fix: '対応は不要です。変更は 1 人につき 1 回だけ行います。',
    },
    'not-found': {
      what: 'このアドレスのユーザーはディレクトリにいません。',
      fix: 'つづりを確認してください。新しいアカウントは表示されるまで数分かかることがあります。',
    },
    'several-found': {
      what: 'この名前のユーザーが複数います。',
      fix: '完全なユーザー プリンシパル名を書いてください。',
    },
    guest: {
      what: 'このユーザーはゲストです。ゲストは所属する組織のライセンスで通話します。',
      fix: 'ゲストを除くか、メンバーとしてのアカウントを使ってください。',
    },
    'disabled-account': {
      what: 'このアカウントは無効です。ライセンスを割り当てても使われず、費用だけがかかります。',
      fix: '先にアカウントを有効にするか、対象から除いてください。',
    },
    'resource-account': {
      what: 'これは自動応答または通話キューのアカウントで、人のアカウントではありません。',
      fix: 'Teams 電話リソース アカウントだけを割り当ててください。',
    },
    'not-a-resource-account': {
      what: (license) =>
        `${license}は自動応答と通話キューのためのものです。これは人のアカウントです。`,
      fix: '人には Teams 電話を割り当ててください。',
    },
    'no-usage-location': {
      what: '利用場所が設定されていません。Microsoft は利用場所なしではライセンスを割り当てません。',
      fix: 'フォームで国を選ぶと、変更と同時に設定します。推測で設定することはありません。',
    },
    'bad-usage-location': {
      what: (country) => `「${country}」は国コードではありません。`,
      fix: 'US、JP、CN のような 2 文字で書いてください。',
      unnamed: '指定された利用場所は国コードではありません。',
    },
    'sets-usage-location': {
      what: (country) => `先に利用場所を${country}に設定します。`,
      fix: '勤務先の国と違う場合はキャンセルしてください。',
    },
    'not-sold-there': {
      what: (license, country) => `${license}は、利用場所である${country}では提供されていません。`,
      fix: '別の製品を選ぶか、利用場所が誤っている場合は訂正してください。',
    },
    'already-held': {
      what: (license) => `${license}はすでに割り当てられています。`,
      fix: '対応は不要です。',
    },
    'already-held-through-group': {
      what: (license, group) => `${license}はすでに${group}を通じて割り当てられています。`,
      fix: '対応は不要です。グループが管理しています。',
    },
    'already-included': {
      what: (license, suite) => `${license}は、割り当て済みの${suite}に含まれています。`,
      fix: '対応は不要です。ライセンスを 1 つ節約できます。',
    },
    'not-held': {
      what: (license) => `${license}は割り当てられていないため、削除できません。`,
      fix: 'ユーザーとライセンスが正しいか確認してください。',
    },
    'inherited-from-group': {
      what: (license, group) =>
        `${license}は${group}を通じて割り当てられ、ここでは削除できません。`,
      fix: '管理センターで、ユーザーをグループから外すか、グループからライセンスを外してください。',
      stays: (license, group) =>
        `${license}は${group}を通じても割り当てられているため、そのまま使えます。`,
      staysFix: '完全に外すには、管理センターでグループまたはそのメンバーを変更してください。',
    },
    'needs-phone': {
      what: (license) =>
        `${license}には Teams 電話が必要ですが、割り当てられていないか、オフになっています。`,
      fix: '同じ変更に Teams 電話を加えるか、オンにしてください。',
    },
    'needs-other': {
      what: (license, kinds) => `${license}を使うには、${kinds}が必要です。`,
      fix: '足りないものを同じ変更に加えてください。',
    },
    'no-calling-plan-with': {
      what: (license, connectivity) =>
        `外線は${connectivity}を使います。${license}は一緒に割り当てられません。`,
      fix: '通話プランなしで Teams 電話を割り当ててください。',
      notSaid: (license) =>
        `${license}が適切なのは、Microsoft を通じて外線通話をする場合だけです。`,
      notSaidFix:
        'ダイレクト ルーティング、オペレーター コネクト、オンプレミスの回線では、Teams 電話だけを割り当ててください。',
      warned: (license, connectivity) =>
        `外線は${connectivity}を使うため、通話プランは不要です。${license}には通話プランが含まれています。`,
      warnedFix: '削除するか、外線通話の方法を確認してください。',
    },
    'two-calling-plans': {
      what: (license, other) =>
        `${license}は、${other}に加えて 2 つ目の通話プランになります。通話プランは 1 人 1 つです。`,
      fix: '1 回の変更で入れ替えてください。',
    },
    'excludes-other': {
      what: (license, other) => `${license}は${other}と組み合わせられません。`,
      fix: '同じ変更でもう一方を削除してください。',
    },
    'still-needed': {
      what: (license, other) => `${license}を必要とする${other}が残るため、削除できません。`,
      fix: '同じ変更で両方を削除してください。',
    },
    'not-swapped': {
      what: (license) => `代わりのライセンスを割り当てられないため、${license}はそのまま残ります。`,
      fix: '新しいライセンスの問題を解決してから、もう一度入れ替えてください。',
    },
    'switched-off': {
      what: (license, other) =>
        `${license}は${other}に含まれていますが、オフになっています。そのため別のライセンスを 1 つ使います。`,
      fix: 'ライセンスを節約するには、代わりに管理センターでオンにしてください。',
    },
    'changed-since': {
      what: 'その後にこのユーザーのライセンスが変わったため、安全に元に戻せません。',
      fix: 'ユーザーのライセンスを確認し、個別に変更してください。',
    },
    'no-seats': {
      what: (license) => `${license}の残りライセンスがありません。`,
      short: (license, count) =>
        `${license}の残りライセンスがありません。対象者全員には ${count.text} 件不足しています。`,
      fix: 'ライセンスを追加購入するか、不要な割り当てを外してください。',
    },
    suspended: {
      what: (license) => `${license}のサブスクリプションは停止中で、割り当てられません。`,
      fix: '管理センターの［課金］>［お使いの製品］で再開してください。',
    },
    'in-grace': {
      what: (license) => `${license}のサブスクリプションは期限が切れ、猶予期間中です。`,
      fix: '早めに更新してください。猶予期間が終わると使えなくなります。',
      some: (license, count) => `${license}のうち ${count.text} 件は期限が切れ、猶予期間中です。`,
    },
    'not-bought': {
      what: (license) => `組織は${license}を購入していません。`,
      fix: '先に管理センターで購入してから、もう一度始めてください。',
    },
    'company-only': {
      what: (license) => `${license}は組織全体のもので、ユーザーには割り当てられません。`,
      fix: '変更から除いてください。',
    },
    'credits-advised': {
      what: 'コミュニケーション クレジットが割り当てられていません。クレジットで支払う通話や会議からの発信は、E5 でもこれがないと使えません。',
      fix: '利用する場合は、コミュニケーション クレジットを加えてください。',
    },
    'phone-only-advised': {
      what: (connectivity) => `外線は${connectivity}を使います。必要なのは Teams 電話だけです。`,
      fix: '通話プランは割り当てないでください。',
      notSaid:
        '外線のつなぎ方が指定されていません。通話プランが適切なのは Microsoft を通じる場合だけです。',
      notSaidFix: '通話の方法を指定するか、確定する前に確認してください。',
    },
    'keeps-disabled-plans': {
      what: (license, count) =>
        `${license}でオフになっている ${count.text} 個のサービス プランは、オフのままです。`,
      fix: 'オンにするには管理センターを使ってください。',
    },
    'graph-cannot-say': {
      what: 'このユーザーについて Microsoft から完全な回答がありませんでした。確認できないまま変更することはありません。',
      fix: '数分後にもう一度お試しください。',
    },
  },
};
