/** What people say in Simplified Chinese about questions that somebody has to answer, and the short replies that ask for nothing. */

import type { AnswerCommand, CommandsInOneLanguage } from '../commands.ts';

export const answerCommands: Pick<CommandsInOneLanguage, AnswerCommand> = {
  unanswered: {
    title: '未回答的问题',
    also: ['查看未回答的问题', '显示未回答的问题', '未答问题', '没有回答的问题', '回答不了的问题'],
    with: [],
  },
  'questions-here': {
    title: '在此发送问题',
    also: [
      '把问题发到这里',
      '将问题发送到这里',
      '问题发到这里',
      '在这里发送问题',
      '问题发送到此处',
    ],
    with: [],
  },
  'stop-questions-here': {
    title: '停止在此发送问题',
    also: ['不要再把问题发到这里', '停止发送问题', '停止在这里发送问题', '不在此发送问题'],
    with: [],
  },
};

export const shortReplies: readonly string[] = [
  '谢谢',
  '谢谢您',
  '谢谢你',
  '多谢',
  '谢了',
  '感谢',
  '非常感谢',
  '好的',
  '好的谢谢',
  '好',
  '行',
  '可以',
  '知道了',
  '明白了',
  '明白',
  '了解',
  '收到',
  '是',
  '是的',
  '不是',
  '嗯',
  '再见',
];
