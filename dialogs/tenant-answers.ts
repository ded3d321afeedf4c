/** A question about the organization itself, answered from the directory and the ledger, to those who may see them. */

import type { TenantRule } from '../cards/tenant-answer-card.ts';
import { balanceAnswer } from './balance.ts';
import { guarded } from './guarded.ts';
import { readBeside } from './license-parts-reading.ts';
import { licensesOfAnswer } from './licenses-of.ts';
import { moneyAnswer } from './tenant-answers-money.ts';
import { type TenantAnswerParts, tenantCardAnswer } from './tenant-answers-parts.ts';
import { personQuestionAnswer } from './tenant-answers-person.ts';
import { ruleOf } from './tenant-answers-rule.ts';
import { seatsQuestionAnswer } from './tenant-answers-seats.ts';
import { type TenantQuestion, tenantQuestion } from './tenant-question.ts';
import type { Answer, Turn } from './turn.ts';

/** Undefined where the text asks nothing about the organization itself: then an article may know. */
export type TenantAnswer = (turn: Turn, text: string) => Promise<Answer | undefined>;

type Need = 'see-licenses' | 'see-balance';

const ABOUT_MONEY: ReadonlySet<TenantQuestion['kind']> = new Set([
  'balance',
  'credit-runs-out',
  'recharge-on',
  'spent-last-month',
  'spent-this-month',
]);
const NOTHING_ASKED = { given: {}, input: {} };

export function tenantAnswer(parts: TenantAnswerParts): TenantAnswer {
  return async (turn, text) => {
    const question = tenantQuestion(text);
    if (question === undefined) return undefined;
    const give = guarded(parts.licenses.report, () => answer(parts, turn, question));
    return give(turn, NOTHING_ASKED);
  };
}

async function answer(
  parts: TenantAnswerParts,
  turn: Turn,
  question: TenantQuestion,
): Promise<Answer> {
  const { account, licenses } = parts;
  const need: Need = ABOUT_MONEY.has(question.kind) ? 'see-balance' : 'see-licenses';
  const refused = await licenses.access(turn, need);
  if (refused) return refusedAnswer(parts, turn, question, refused);
  switch (question.kind) {
    case 'balance':
      return balanceAnswer(account, licenses.access)(turn, NOTHING_ASKED);
    case 'licenses-of':
      return licensesOfAnswer(licenses)(turn, { given: { who: question.name ?? '' }, input: {} });
    case 'credit-runs-out':
    case 'recharge-on':
    case 'spent-last-month':
    case 'spent-this-month':
      return moneyAnswer(parts, turn, question);
    case 'seats':
      return readBeside(licenses, turn, 'tenant-seats', () =>
        seatsQuestionAnswer(parts, turn, question),
      );
    default:
      return readBeside(licenses, turn, 'tenant-person', () =>
        personQuestionAnswer(parts, turn, question),
      );
  }
}

/** Who may not see the figures is told the rule, and who may; in a group or a channel, and where the directory is silent, only that. */
function refusedAnswer(
  { article }: TenantAnswerParts,
  turn: Turn,
  question: TenantQuestion,
  refused: Answer,
): Answer {
  const { speech } = turn;
  const rule = ruleOf(question, article, speech);
  const isForRole = turn.scope === 'personal' && refused.summary === speech.words.access.summary;
  return rule === undefined || !isForRole ? refused : generalAnswer(rule, article, turn);
}

function generalAnswer(
  rule: TenantRule,
  article: TenantAnswerParts['article'],
  { speech }: Turn,
): Answer {
  const words = speech.words.tenantAnswers;
  const may = article('roles-see')?.text[speech.language];
  return tenantCardAnswer(
    {
      title: rule.question,
      verdict: { tone: 'warning', word: words.notForYou },
      lists: may === undefined ? [] : [{ title: words.whoMay, rows: [{ name: may.short }] }],
      rule,
      actions: [],
    },
    speech,
  );
}
