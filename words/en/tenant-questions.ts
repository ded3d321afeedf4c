/** How people ask about their own organization in English. */

import type { TenantQuestionPhrases } from '../tenant-questions.ts';
import { questionGoals } from './tenant-question-goals.ts';
import { nobodyNamed } from './tenant-question-nobody.ts';
import { questionSentences } from './tenant-question-sentences.ts';
import { questionWords } from './tenant-question-words.ts';

export const tenantQuestions: TenantQuestionPhrases = {
  ...questionWords,
  ...questionGoals,
  ...questionSentences,
  ...nobodyNamed,
  before: [
    'please',
    'pls',
    'plz',
    'hi',
    'hi there',
    'hello',
    'hey',
    'ok',
    'okay',
    'so',
    'and',
    'also',
    'urgent',
    'quick question',
    'question',
    'sorry',
    'excuse me',
    'can you [please] (tell me|tell us|check|see|look up|find out|say|confirm)',
    'could you [please] (tell me|tell us|check|see|look up|find out|say|confirm)',
    'would you [please] (tell me|tell us|check|look up|confirm)',
    'do you know',
    'any idea',
    '(i|we) (want|need|would like) to know',
    "(i|we)'d like to know",
    'i wonder',
    "i'm wondering",
    '[please] (tell me|show me|check|confirm)',
    'if',
    'whether',
  ],
  after: [
    'please',
    'pls',
    'thanks',
    'thank you',
    'right now',
    'now',
    'today',
    'currently',
    'at the moment',
    'yet',
    'any ?more',
    'any longer',
    '(from|in|with|on|through|via|using) [microsoft] teams',
    '(from|with|on) (his|her|their|a|the) (phone|mobile|desk phone|laptop|pc|computer)',
    'exactly',
    'actually',
    'then',
  ],
};
