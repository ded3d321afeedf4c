/** How people ask about their own organization in Simplified Chinese. */

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
    '请问[一下]',
    '你好',
    '您好',
    '请',
    '麻烦',
    '劳驾',
    '帮我',
    '帮忙',
    '查一下',
    '查查',
    '看一下',
    '看看',
    '想问一下',
    '想问',
    '我想知道',
    '我想问[一下]',
    '想知道',
    '告诉我',
    '咨询一下',
    '不好意思',
    '确认一下',
    '现在',
    '目前',
    '急',
  ],
  after: [
    '怎么回事',
    '是怎么回事',
    '[该]?怎么办',
    '[是]?什么原因',
    '怎么解决',
    '谢谢',
    '谢谢您',
    '啊',
    '呀',
    '吧',
    '哦',
    '请告诉我',
    '多谢',
    '请查一下',
    '麻烦了',
    '[能]? (使用|用) Teams',
  ],
};
