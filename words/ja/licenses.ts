/** Asking for whom and for which calling licenses, in Japanese. */

import type { Words } from '../words.ts';

export const licenses: Words['licenses'] = {
  titles: {
    assign: '通話ライセンスの割り当て',
    remove: 'ライセンスの削除',
    swap: 'ライセンスの入れ替え',
    see: 'ユーザーのライセンス',
  },
  titlesOf: {
    assign: (name) => `${name} さんに通話ライセンスを割り当て`,
    remove: (name) => `${name} さんのライセンスを削除`,
    swap: (name) => `${name} さんのライセンスを入れ替え`,
  },
  leadKnown: 'ライセンスを選んでください。確定するまで何も変更しません。',
  leads: {
    assign: 'ユーザーとライセンスを選んでください。確定するまで何も変更しません。',
    remove: '削除するライセンスを選んでください。確定するまで何も変更しません。',
    swap: '削除と割り当てを 1 回で行うため、途中でライセンスがなくなることはありません。',
    see: '誰のライセンスを表示しますか。',
  },
  whose: {
    assign: '誰にライセンスを割り当てますか。',
    remove: '誰のライセンスを削除しますか。',
    swap: '誰のライセンスを入れ替えますか。',
  },
  findPerson: 'ユーザーを検索',
  findPlaceholder: '名前を入力してください',
  orTyped: 'または名前かアドレスを入力',
  typedPlaceholder: '例：aiko@contoso.com',
  choose: {
    assign: '割り当てるライセンス',
    add: '代わりに割り当てるライセンス',
    remove: '削除するライセンス',
  },
  chooseMissing: 'ライセンスを 1 つ以上選んでください。',
  offer: (name, seats) => `${name} — ${seats}`,
  offerTwo: (name, seats, more) => `${name} — ${seats}、${more}`,
  left: (count) => `残り ${count.text}`,
  noneLeft: '残りなし',
  grace: (count) => `猶予期間 ${count.text}`,
  suspended: '停止中（割り当て不可）',
  alreadyHeld: '割り当て済み',
  held: {
    direct: '直接割り当て',
    group: 'グループから（ここでは削除できません）',
  },
  moreOffers: (count) =>
    `ほか ${count.text} 製品は表示しきれません。残りライセンスの一覧をご覧ください。`,
  nothingOffered: 'ユーザーに割り当てられるライセンスが組織にありません。',
  nothingHeld: 'ここで削除できるライセンスはありません。',
  connectivity: 'このユーザーの外線通話の接続方法',
  connectivityMissing: '外線通話の接続方法を選んでください。',
  connectivities: {
    'calling-plan': 'Microsoft 経由（通話プラン）',
    'direct-routing': 'ダイレクト ルーティング（自社の SBC）',
    'operator-connect': 'Operator Connect または Teams 電話モバイル',
    'on-premises': 'オンプレミスの電話設備',
    'not-said': 'わからない、またはここでは関係ない',
  },
  country: '利用場所（国または地域）',
  countryMissing: '国を選んでください。推測はしません。',
  countryWhy:
    'このユーザーには利用場所が設定されていません。設定がないとライセンスを割り当てられないため、同じ確定操作で設定します。',
  goOn: '次へ',
  next: '確認へ',
  seats: '残りライセンス',
  assign: 'ライセンスを割り当てる',
  remove: 'ライセンスを削除',
  swap: 'ライセンスを入れ替え',
  show: 'ライセンスを表示',
  again: '別の名前で試す',
  assignOwn: '専用ライセンスを割り当てる',
  licensesOf: (name) => `${name} さんのライセンス`,
  nothingChanged: '何も変更していません。',
  problems: {
    'no-person': 'ユーザーを選ぶか、名前またはアドレスを入力してください。',
    'no-license': 'ライセンスを 1 つ以上選んでください。',
    'same-license': '同じライセンスを同時に割り当てて削除することはできません。',
    'swap-needs-both': '入れ替えでは、削除するものと代わりに割り当てるものの両方を選んでください。',
    'not-offered': '選んだライセンスは、今は提供されていません。選び直してください。',
    'too-many': '一度に変更するライセンスが多すぎます。',
    'no-country': 'このユーザーがライセンスを使う国を選んでください。',
    'no-such-country': 'ライセンスを使える国ではありません。',
  },
  summary: '通話ライセンスのフォームです。',
  pickTitle: 'どのユーザーですか',
  pickLead: (said) => `「${said}」に当てはまるユーザーが複数います。`,
  pickMore: 'ほかにもいます。名前をもっと長く、またはアドレス全体を入力してください。',
  pickInput: 'ユーザー',
  pickMissing: 'ユーザーを選んでください。',
  choice: (name, detail) => `${name} — ${detail}`,
  nobody: {
    'not-found': {
      title: '該当するユーザーが見つかりません',
      text: (said) => `「${said}」に当てはまるユーザーがディレクトリにいません。`,
      fix: 'つづりを確認するか、アドレス全体を入力してください。新しいアカウントは表示まで数分かかることがあります。',
    },
    'not-a-name': {
      title: '名前として読み取れません',
      text: (said) => `「${said}」はユーザーの名前やアドレスではありません。`,
      fix: 'ディレクトリに表示される名前か、aiko@contoso.com のようなアドレスを入力してください。',
    },
    guest: {
      title: 'ゲストのアカウントです',
      text: (name) => `${name} さんはゲストで、所属元の組織のライセンスで通話します。`,
      fix: '自社のユーザーであれば、メンバーのアカウントを使うか、作成を依頼してください。',
    },
    'disabled-account': {
      title: '無効なアカウントです',
      text: (name) =>
        `${name} さんのアカウントは無効です。割り当てても使われず、費用だけがかかります。`,
      fix: '先にユーザー管理者に有効化を依頼してください。ライセンスの削除はできます。',
    },
    'resource-account': {
      title: 'リソース アカウントです',
      text: (name) =>
        `${name} は自動応答または通話キューのアカウントで、人のアカウントではありません。`,
      fix: '必要なのは Teams 電話リソース アカウントのライセンスだけです。それを選ぶか、別のユーザーを選んでください。',
    },
  },
};
