/** What people say in Japanese about questions that somebody has to answer, and the short replies that ask for nothing. */

import type { AnswerCommand, CommandsInOneLanguage } from '../commands.ts';

export const answerCommands: Pick<CommandsInOneLanguage, AnswerCommand> = {
  unanswered: {
    title: '未回答の質問',
    also: [
      '未回答の質問を見る',
      '未回答の質問を表示',
      '未回答',
      '答えられなかった質問',
      '回答できなかった質問',
      '回答のない質問',
    ],
    with: [],
  },
  'questions-here': {
    title: 'ここに質問を送信',
    also: [
      'ここに質問を送信する',
      'ここに質問を送信して',
      '質問をここに送信',
      '質問をここに送って',
      'ここに質問を送って',
    ],
    with: [],
  },
  'stop-questions-here': {
    title: 'ここへの質問を停止',
    also: [
      'ここへの質問を停止する',
      'ここへの質問を停止して',
      '質問の送信を停止',
      'ここに質問を送信しない',
    ],
    with: [],
  },
};

export const shortReplies: readonly string[] = [
  'ありがとう',
  'ありがとうございます',
  'ありがとうございました',
  'どうも',
  'どうもありがとう',
  'どうもありがとうございます',
  '助かりました',
  '助かります',
  '了解',
  '了解です',
  '了解しました',
  '承知しました',
  '承知いたしました',
  'わかりました',
  '分かりました',
  'なるほど',
  'はい',
  'いいえ',
  'オッケー',
  'さようなら',
];
