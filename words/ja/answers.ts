/** What the desk knows and does not know, in Japanese. */

import type { Words } from '../words.ts';

export const answers: Words['answers'] = {
  understood: '次の質問としてお答えします',
  products: '製品',
  moreProducts: (count) => `ほか ${count.text} 件`,
  fact: (name, value) => `${name}：${value}`,
  source: '出典',
  microsoftPage: 'Microsoft のページ（外部）',
  checked: '最終確認日',
  certainty: {
    reported: '第三者の報告によるもので、Microsoft のページには記載がありません。',
    'not-verified': 'まだ確認されていない内容です。利用する前にご確認ください。',
  },
  show: '表示',
  related: '関連する質問',
  helpful: {
    ask: 'この回答は役に立ちましたか？',
    yes: '役に立った',
    no: '役に立たなかった',
    thanks: {
      yes: 'ありがとうございます。役に立ったことを記録しました。',
      no: 'ありがとうございます。役に立たなかったことを記録しました。担当者に質問できます。',
    },
  },
  askPerson: '担当者に質問',
  own: {
    seats: '自組織の残りライセンス',
    person: '特定の人のライセンス',
    balance: '自組織の残高',
  },
  meantTitle: 'お知りになりたいのは次のどれですか？',
  none: 'どれでもない',
  youWrote: (said) => `入力：「${said}」`,
  unknownTitle: 'この質問の答えは持っていません',
  unknown:
    '出典のある記事に書かれていることだけをお答えしています。該当する記事が見つかりませんでした。推測ではお答えしません。',
  rephrase:
    '別の言葉でお試しください。製品名や製品番号、エラーの文面をそのまま入力すると見つかりやすくなります。',
  emptyTitle: '何をお調べしますか？',
  empty: '通話ライセンスやコミュニケーション クレジットについて、ご自分の言葉でお尋ねください。',
  examplesTitle: 'お答えできる質問の例',
  examples: [
    'コミュニケーション クレジットの有効期限はいつですか？',
    'E5 には通話機能として何が含まれますか？',
    'ライセンスを割り当てられるのは誰ですか？',
  ],
  goneTitle: 'この回答はなくなりました',
  gone: '記事の名前が変わったか、削除されました。もう一度質問してください。',
  shortTitle: 'どういたしまして',
  short: 'ほかにも質問があれば、いつでもどうぞ。',
  unansweredTitle: '未回答の質問',
  unansweredEmpty: '記事を待っている質問はありません。',
  unansweredLead: (count) =>
    `答えのない質問が ${count.text} 件あります。多く尋ねられた順に表示します。質問した人の名前は保存していません。`,
  asked: (count) => `${count.text} 回`,
  lastAsked: (date) => `最終：${date}`,
  languages: { en: '英語', ja: '日本語', zh: '中国語' },
  moreQuestions: (count) => `ほか ${count.text} 件の質問`,
  unhelpfulTitle: '役に立たなかったという声が多い記事',
  votes: (helpful, not) => `役に立った ${helpful}、役に立たなかった ${not}`,
  addTitle: '記事を追加するには',
  add: [
    '既存の記事と同じ形で、新しいファイル answers/articles/TOPIC/ID.md を 3 言語で書きます。先頭に出典と確認日を記載します。',
    'この一覧にある言い回しを aliases に加えると、その質問で見つかるようになります。',
    'テストを実行すると、記事の形が正しいかどうかがわかります。次回の起動から使われます。',
  ],
  kept: '180 日間尋ねられなかった質問は削除されます。メール アドレスと長い番号は保存しません。',
  notHereTitle: 'この会話では表示できません',
  notHere: '一覧は、個人チャットまたは質問の送信先のチャネルで表示できます。',
  summary: '答えられなかった質問です。',
};
