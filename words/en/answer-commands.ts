/** What people say in English about questions that somebody has to answer, and the short replies that ask for nothing. */

import type { AnswerCommand, CommandsInOneLanguage } from '../commands.ts';

export const answerCommands: Pick<CommandsInOneLanguage, AnswerCommand> = {
  unanswered: {
    title: 'unanswered questions',
    also: [
      'unanswered',
      'show unanswered questions',
      'open questions',
      'questions without an answer',
      'what could you not answer',
      'which articles are missing',
    ],
    with: [],
  },
  'questions-here': {
    title: 'send questions here',
    also: [
      'send the questions here',
      'questions here',
      'hand questions over here',
      'post questions here',
      'this is the help desk channel',
      'this is the help-desk channel',
    ],
    with: [],
  },
  'stop-questions-here': {
    title: 'stop questions here',
    also: [
      'stop the questions here',
      'no questions here',
      'no more questions here',
      'stop sending questions here',
    ],
    with: [],
  },
};

export const shortReplies: readonly string[] = [
  'thanks',
  'thank you',
  'thank you very much',
  'thank you so much',
  'thanks a lot',
  'many thanks',
  'thx',
  'ty',
  'ok',
  'okay',
  'ok thanks',
  'ok thank you',
  'great',
  'great thanks',
  'got it',
  'perfect',
  'cool',
  'nice',
  'good',
  'fine',
  'yes',
  'no',
  'cheers',
  'understood',
  'bye',
  'goodbye',
];
