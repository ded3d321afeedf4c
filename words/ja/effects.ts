/** What is about to happen, what has happened, and what did not, in Japanese. */

import type { Words } from '../words.ts';

export const effects: Words['effects'] = {
  confirmTitles: {
    charge: '資金の追加：確認してください',
    purchase: 'この購入を記録しますか',
    rule: '自動再充電を保存しますか',
    'rule-off': '自動再充電をオフにしますか',
    reading: '残高を合わせますか',
    mode: '課金方法を変更しますか',
  },
  doneTitles: {
    charge: '資金を追加しました',
    purchase: '購入を記録しました',
    rule: '自動再充電を保存しました',
    'rule-off': '自動再充電はオフです',
    reading: '残高を合わせました',
    mode: '課金方法を変更しました',
  },
  will: {
    charge: (amount, card) => `${card} に ${amount} を 1 回だけ請求し、残高に追加します。`,
    purchase: (amount, day) =>
      `${day}に購入した ${amount} を記録します。こちらからの請求はありません。`,
    rule: (amount, trigger) =>
      `残高が ${trigger} 以下になるたびに、登録済みのカードに ${amount} を請求して資金を追加します。`,
    ruleObserved: (amount, trigger) =>
      `残高が ${trigger} 以下になると管理センターが ${amount} を再充電する、と記録して見守ります。管理センターの設定は切り替えません。`,
    ruleOff: '今後は自動で請求しません。残高はそのまま使われます。',
    ruleOffObserved:
      '管理センターで自動再充電がオフになったと記録し、見守りを続けます。管理センターの設定は切り替えません。',
    reading: (read, computed) =>
      `残高を ${read} にします（計算では ${computed}）。差額は記録に残ります。`,
    mode: {
      prepaid: '通話料は前払いのクレジットから支払われます。資金を再び追加できます。',
      draining: '残りのクレジットを先に使い切ります。今後、資金の追加はできません。',
      'post-usage': '通話料は使用後に請求されます。今後、資金の追加はできません。',
    },
  },
  did: {
    charge: (amount, card) => `${card} に ${amount} を請求し、残高に追加しました。`,
    purchase: (amount, day) => `${day}に購入した ${amount} を記録しました。`,
    rule: (amount, trigger) => `残高が ${trigger} 以下になるたびに ${amount} を再充電します。`,
    ruleObserved: (amount, trigger) =>
      `残高が ${trigger} 以下になると ${amount} が再充電される、と記録しました。見守りを続けます。`,
    ruleOff: '今後は自動で請求しません。',
    ruleOffObserved: '管理センターで自動再充電がオフになったことを記録しました。',
    reading: (read, computed) => `残高を ${read} にしました（計算では ${computed}）。`,
    mode: {
      prepaid: '通話料は再び前払いのクレジットから支払われます。資金を追加できます。',
      draining: '残りのクレジットを先に使い切り、その後は使用後に請求されます。',
      'post-usage': '通話料は使用後に請求されます。',
    },
  },
  facts: {
    amount: '金額',
    card: 'カード',
    balanceNow: '現在の残高',
    balanceAfter: '変更後の残高',
    day: '購入日',
    invoice: '請求書番号',
    note: 'メモ',
    expires: '未使用の場合の失効日',
    before: '変更前',
    difference: '差額',
    by: '実行者',
    at: '日時',
    entry: '記録番号',
    reference: '決済番号',
  },
  ruleBefore: (amount, trigger) => `${trigger} 以下で ${amount}`,
  ruleBeforeOff: (amount, trigger) => `オフ（${trigger} 以下で ${amount}）`,
  notSet: '未設定',
  entry: (seq) => `#${seq}`,
  validUntil: (at) => `${at} まで確定できます。`,
  confirm: '確定',
  cancel: 'キャンセル',
  undo: '元に戻す',
  again: 'もう一度始める',
  noUndo: {
    payment: '支払いはここでは取り消せません。返金は決済サービスで行います。',
    'changed-since': 'その後にアカウントが変わったため、元に戻せません。',
  },
  cancelledTitle: 'キャンセルしました',
  undoneTitle: '元に戻しました',
  undone: '行った操作を取り消しました。両方の記録が残ります。',
  states: {
    done: 'この操作はすでに済んでいます。もう一度行うことはありません。',
    'under-way': 'この操作を処理しています。',
    cancelled: 'この操作はキャンセルされました。何も変更していません。',
    expired:
      '15 分を過ぎたため、この操作は無効です。何も変更していません。もう一度始めてください。',
    'not-yours': 'この操作は別の方のものです。何も変更していません。ご自分で始めてください。',
    changed:
      '表示した後に変更があったため、何も行いませんでした。金額を確認して、もう一度始めてください。',
    declined: 'カードが拒否されました。請求は行われていません。',
    unknown: '支払いの結果がまだわかりません。確認を続けます。二重に請求することはありません。',
  },
  stateTitles: {
    done: 'すでに済んでいます',
    'under-way': '処理しています',
    cancelled: 'キャンセル済み',
    expired: '期限切れ',
    'not-yours': '別の方の操作です',
    changed: 'その間に変更がありました',
    declined: '拒否されました',
    unknown: '結果はまだわかりません',
  },
  when: (at) => `処理日時：${at}`,
  failedTitle: '支払いに失敗しました',
  unknownTitle: '支払いの結果がまだ届いていません',
  notTaken: (amount) => `${amount} は請求されず、資金も追加されていません。`,
  unknownMeans: (amount) =>
    `${amount} が請求されたかどうか、決済サービスからまだ回答がありません。確認を続けますので、もう一度支払わないでください。確認でき次第、残高に反映します。`,
  notCharged:
    '決済サービスに接続できないか、受け付けられませんでした。しばらくしてからもう一度お試しください。',
};
