/** How people ask about their own organization in Japanese. */

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
    'すみません[が]',
    'すいません',
    'お疲れ様です',
    'お疲れさまです',
    'お世話になっております',
    'お世話になります',
    'こんにちは',
    '教えてください',
    '教えて',
    '質問です',
    '質問ですが',
    'ちなみに',
    'あの',
    'ところで',
    '現在',
    '今',
    '確認ですが',
    '確認したいのですが',
    '恐れ入りますが',
    'お尋ねします',
    'お聞きしたいのですが',
    '至急',
    'お願いします',
    'Teams で',
  ],
  after: [
    '[を|か|かを|かどうか|かどうかを|について] (教えてください|教えて下さい|教えて|教えてもらえますか|教えていただけますか|教えてほしい|教えてほしいです|確認してください|確認して|確認したい|確認したいです|知りたい|知りたいです|調べて|調べてください|見てください)',
    '[を] お願いします',
    '[を] お願いいたします',
    'でしょうか',
    '今',
    '現在',
    'か',
  ],
};
