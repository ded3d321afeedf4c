/** Articles as the library has them, made up for tests. */

import type { Article } from '../../answers/article.ts';

export function anArticle(changes: Partial<Article> = {}): Article {
  const { id = 'credits-expiry' } = changes;
  return {
    id,
    topic: 'credits',
    products: ['communications-credits'],
    audience: ['help-desk', 'admin'],
    source: 'https://learn.microsoft.com/microsoftteams/what-are-communications-credits',
    checked: '2026-11-16',
    certainty: 'documented',
    related: [],
    tenant: undefined,
    text: {
      en: {
        question: `When do Communications Credits expire (${id})?`,
        aliases: [],
        short: 'What is not used within **12 months** of its purchase expires.',
        detail: [
          'Each purchase has its own date. The oldest funds are used first.',
          '- bought in March: ends in March\n- bought in June: ends in June',
        ],
        next: 'Write “expiry” here to see which funds expire when.',
      },
      ja: {
        question: `通信クレジットの有効期限はいつですか（${id}）？`,
        aliases: [],
        short: '購入から **12 か月**以内に使わなかった分は失効します。',
        detail: [
          '期限は購入ごとに異なります。古い資金から順に使われます。',
          '- 3 月の購入分：3 月まで\n- 6 月の購入分：6 月まで',
        ],
        next: '「有効期限」と入力すると、資金ごとの期限がわかります。',
      },
      zh: {
        question: `通信点数什么时候过期（${id}）？`,
        aliases: [],
        short: '购买后 **12 个月**内未使用的部分会到期。',
        detail: [
          '每笔购买各有到期日，最早的资金先用。',
          '- 三月购买：到三月为止\n- 六月购买：到六月为止',
        ],
        next: '输入“到期”即可查看各笔资金的到期日。',
      },
    },
    ...changes,
  };
}

export const EXPIRY = anArticle();
export const ORDER = anArticle({ id: 'credits-order' });
export const REFUND = anArticle({ id: 'credits-refund' });
export const ZERO = anArticle({ id: 'credits-zero' });
