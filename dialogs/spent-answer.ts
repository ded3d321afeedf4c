/** The answer to a click whose operation is over, out of date, or somebody else's. */

import { operationStateCard } from '../cards/operation-state-card.ts';
import { paymentProblemCard } from '../cards/payment-problem-card.ts';
import type { Currency } from '../ledger/money.ts';
import { askerAnswer } from './approval-faces.ts';
import type { FormName, OperationContent, OperationResult } from './operation-content.ts';
import type { Spent } from './operations.ts';
import type { Answer, Turn } from './turn.ts';

/** @param sent the form that came in, where that is what was answered */
export function spentAnswer(
  spent: Spent,
  currency: Currency,
  { speech }: Pick<Turn, 'speech'>,
  sent?: FormName,
): Answer {
  const held = spent.state === 'awaiting' || spent.state === 'settled' ? spent.held : undefined;
  const waiting = held && askerAnswer(held, currency, { speech });
  if (waiting) return waiting;
  const form = ('content' in spent ? formIn(spent.content) : undefined) ?? sent;
  const effect = 'content' in spent ? firstEffect(spent.content) : undefined;
  if (spent.state !== 'settled') {
    const state = spent.state === 'awaiting' ? 'under-way' : spent.state;
    const card = operationStateCard({ state, effect, form, currency }, speech);
    return { card, summary: speech.words.effects.stateTitles[state] };
  }
  const { result, at } = spent;
  if (result.kind === 'not-charged' && effect?.kind === 'charge') {
    const outcome = { kind: 'not-charged', reason: '' } as const;
    const card = paymentProblemCard({ outcome, amount: effect.amount, currency }, speech);
    return { card, summary: speech.words.effects.failedTitle };
  }
  const state = stateOf(result);
  const card = operationStateCard({ state, at, effect, form, currency }, speech);
  return { card, summary: speech.words.effects.stateTitles[state] };
}

function formIn(content: OperationContent | undefined): FormName | undefined {
  return content?.kind === 'form' ? content.form : undefined;
}

function firstEffect(content: OperationContent | undefined) {
  return content?.kind === 'effects' ? content.effects[0] : undefined;
}

/** Without the card of its own that an approval has, what was refused or lapsed is called off. */
function stateOf({ kind }: OperationResult) {
  if (kind === 'refused' || kind === 'lapsed') return 'cancelled';
  return kind === 'not-charged' ? 'declined' : kind;
}
