/** What waits for a second person, in Japanese. */

import type { Words } from '../words.ts';

export const approvals: Words['approvals'] = {
  askerTitle: '二人目の承認が必要です',
  asker: {
    awaiting:
      'まだ何も実行していません。別のグローバル管理者または課金管理者が、この内容をそのまま承認する必要があります。ご自分では承認できません。',
    refused: (name) => `${name} さんが却下しました。何も変更していません。`,
    expired: '期限までに承認されませんでした。何も変更していません。',
  },
  askerTitles: {
    awaiting: '二人目の承認待ち',
    refused: '却下されました',
    expired: '期限切れ',
  },
  where:
    'アラートの送信先に表示されます。承認できる人は、ここに「承認待ち」と入力しても確認できます。',
  title: '承認のお願い',
  asks: (name) => `${name} さんが二人目の承認を求めています。`,
  states: {
    awaiting: '承認待ち',
    given: '承認済み、実行中',
    done: '承認され、実行しました',
    changed: '承認されましたが、実行していません',
    declined: '承認されましたが、カードが拒否されました',
    'not-charged': '承認されましたが、請求していません',
    unknown: '承認済み、支払い結果は未確認',
    refused: '却下',
    withdrawn: '取り下げ',
    expired: '期限切れ',
  },
  means: {
    awaiting: 'まだ何も実行していません。合意した内容であることを確かめてから承認してください。',
    given: 'ここに表示されているとおりに、一度だけ実行します。',
    done: 'ここに表示されているとおりに、一度だけ実行しました。',
    changed: '依頼のあとで状況が変わったため、何も実行していません。もう一度依頼してください。',
    declined: '何も追加していません。',
    'not-charged': '決済事業者が注文を受け付けませんでした。もう一度依頼してください。',
    unknown: '決済事業者からまだ回答がありません。確認を続け、再請求はしません。',
    refused: '何も変更していません。',
    withdrawn: '依頼した人が取り下げました。何も変更していません。',
    expired: '期限までに承認されませんでした。何も変更していません。',
  },
  notices: {
    own: 'これはご自分の依頼です。別の人が承認する必要があります。何も変更していません。',
    late: 'すでに決まっています。今回の操作では何も変わっていません。',
    altered:
      '保存されている内容が依頼された内容と異なるため、承認できません。もう一度依頼してください。',
  },
  folded: {
    'approval-asked': '承認の依頼',
    'approval-given': '承認されました',
    'approval-ended': '承認の手続きが終了',
  },
  facts: {
    asker: '依頼した人',
    at: '依頼日時',
    most: '使える最大額',
    limit: '一人で使える額',
    until: '承認の期限',
    given: '承認した人',
    refused: '却下した人',
    reason: '理由',
  },
  noBound: '1 か月の上限なし',
  reason: '却下の理由（任意）',
  approve: '承認する',
  refuse: '却下する',
  withdraw: '取り下げる',
  someone: 'どなたか',
  list: {
    title: '二人目の承認待ち',
    none: '承認を待っているものはありません。',
    off: '上限が設定されていないため、すべて管理者一人で実行できます。上限は Calling Desk の運用担当者が APPROVAL_LIMIT で設定します。',
    above: (limit) => `${limit} を超えて使う操作には、二人目の承認が必要です。`,
    lead: (count) => `${count.text} 件が承認を待っています。`,
    more: (count) => `古いものから表示しています。ほかに ${count.text} 件あります。`,
    show: (number) => `${number} を表示`,
    row: (number, name) => `${number}：${name} さんの依頼`,
    own: 'ご自分の依頼',
  },
  summary: '二人目の承認を待っているもの。',
};
