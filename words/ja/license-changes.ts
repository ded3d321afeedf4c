/** A change of one person's licenses, before and after, in Japanese. */

import type { Words } from '../words.ts';

export const licenseChanges: Words['licenseChanges'] = {
  confirmTitles: {
    assign: 'ライセンスの割り当て：確認してください',
    remove: 'ライセンスの削除：確認してください',
    swap: 'ライセンスの入れ替え：確認してください',
    undo: '変更の取り消し：確認してください',
  },
  blockedTitle: 'このとおりには実行できません',
  nothingTitle: '変更するものはありません',
  nothing: 'このユーザーのライセンスはすでにご希望のとおりです。何も実行しません。',
  blocked: '何も変更しません。',
  partly: '一部は実行できません。',
  person: 'ユーザー',
  address: 'アドレス',
  location: '利用場所',
  setsLocation: (country) => `${country}（設定します）`,
  didSetLocation: (country) => `${country}（設定しました）`,
  willAdd: '割り当てるもの',
  willRemove: '削除するもの',
  refused: '変更しないもの',
  added: '割り当てたもの',
  removed: '削除したもの',
  notDone: '変更していないもの',
  triedAdd: '割り当てを依頼したもの',
  triedRemove: '削除を依頼したもの',
  seats: (before, after) => `残り：${before} → ${after}`,
  freed: '1 つ空きます',
  plansOff: (count) => `オフのままのサービス プラン：${count.text}`,
  validUntil: (at) => `${at} まで確定できます。それ以降は情報が古くなります。`,
  oneCall:
    'ライセンスの変更は Microsoft への 1 回の呼び出しで行います。すべて変更されるか、まったく変更されないかのどちらかです。',
  confirm: '確定',
  cancel: 'キャンセル',
  change: '選び直す',
  retry: 'もう一度試す',
  undo: '元に戻す',
  refresh: '再確認',
  previewSummary: (title, name) => `${title}（${name}）`,
  resultTitles: {
    done: '完了しました',
    undone: '元に戻しました',
    failed: '何も変更していません',
    unknown: '結果はまだわかりません',
    working: '処理しています',
    skipped: '変更する前に停止しました',
  },
  results: {
    done: (name) => `${name} さんのライセンスを変更し、読み直して確認しました。`,
    undone: (name) => `${name} さんのライセンスは以前の状態に戻りました。`,
    failed: (name) => `${name} さんの変更は Microsoft に拒否されました。`,
    unknown: (name) =>
      `${name} さんのライセンスが変更されたかどうか、Microsoft からまだ回答がありません。確認を続けます。二重に実行することはありません。`,
    working: (name) => `${name} さんのライセンスを変更しています。`,
    skipped: (name) => `${name} さんのライセンスは元のままです。`,
  },
  next: '次に行うこと',
  steps: {
    wait: 'ダイヤル パッドが表示されて通話できるまで、最大 24 時間かかることがあります。Teams に入り直すと早まることがあります。',
    waitOther: 'すべての場所で使えるようになるまで、最大 24 時間かかることがあります。',
    number: (name) =>
      `Teams 管理センターの **音声** > **電話番号** で電話番号を取得し、${name} さんに割り当ててください。`,
    operatorNumber: (name) =>
      `Teams 管理センターの **音声** > **電話番号** で、通信事業者の番号を ${name} さんに割り当ててください。`,
    routedNumber: (name) =>
      `自社の電話番号と音声ルーティング ポリシーを ${name} さんに割り当ててください。`,
    needsOutside: (name) =>
      `${name} さんは内線で通話できるようになります。外線には通話プラン、ダイレクト ルーティング、Operator Connect のいずれかが必要です。`,
    conferencing: (name) =>
      `今後 ${name} さんが開催する会議にダイヤルイン番号が付きます。以前の招待状には追加されません。`,
    credits: 'クレジットで支払う通話には、残高が必要です。',
    resource:
      'Teams 管理センターでリソース アカウントに番号を割り当て、自動応答または通話キューに関連付けてください。',
    support:
      '24 時間たっても使えない場合は、ユーザーのダイヤル パッドの設定を確認してから、Microsoft サポートに問い合わせてください。',
  },
  requestId: (id) => `Microsoft サポートには次の要求 ID を伝えてください：${id}`,
  noUndo: {
    'changed-since': 'その後ほかの操作でライセンスが変わったため、ここでは元に戻せません。',
    gone: '時間がたったため、ここでは元に戻せません。',
  },
  by: '実行者',
  at: '日時',
  undoHint: 'ほかの操作でこれらのライセンスが変わらない限り、元に戻せます。',
  openNumbers: '電話番号（外部）',
  openUser: 'Teams 管理センターのユーザー（外部）',
};
