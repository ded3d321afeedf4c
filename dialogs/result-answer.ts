/** What became of an operation, told to whoever confirmed it: at once, or when it is found out later. */

import { doneCard } from '../cards/done-card.ts';
import { paymentProblemCard } from '../cards/payment-problem-card.ts';
import type { Account } from '../credits/account.ts';
import type { HeldOperation } from './approvals.ts';
import type { Errand } from './carry-out.ts';
import type { OperationResult } from './operation-content.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Turn } from './turn.ts';

interface Told extends Pick<Errand, 'id' | 'content'> {
  /** Where a second person was asked. */
  readonly held?: HeldOperation | undefined;
}

/** @param asked in whose language and name */
export function resultAnswer(
  account: Account,
  asked: Pick<Turn, 'speech' | 'name'>,
  { id, content, held }: Told,
  result: OperationResult,
): Answer {
  const { speech, name } = asked;
  const { currency } = account;
  const { effects } = content;
  const [first] = effects;
  const at = account.now();
  if (result.kind === 'done') {
    const charges = effects.some(({ kind }) => kind === 'charge');
    const data = {
      effects,
      currency,
      balance: account.view().balance,
      at,
      by: name,
      approvedBy: held?.approval.decision?.name,
      seqs: result.seqs,
      reference: result.reference,
      undo: charges ? { not: 'payment' as const } : { operation: id },
    };
    return { card: doneCard(data, speech), summary: speech.words.effects.doneTitles[first.kind] };
  }
  const isPayment = ['declined', 'unknown', 'not-charged'].includes(result.kind);
  if (first.kind !== 'charge' || !isPayment)
    return spentAnswer({ state: 'settled', content, result, at, held }, currency, asked);
  const outcome =
    result.kind === 'declined'
      ? ({ kind: 'declined', decline: result.decline, reference: result.reference } as const)
      : ({ kind: result.kind === 'unknown' ? 'unknown' : 'not-charged', reason: '' } as const);
  return {
    card: paymentProblemCard({ outcome, amount: first.amount, currency }, speech),
    summary: speech.words.effects[result.kind === 'unknown' ? 'unknownTitle' : 'failedTitle'],
  };
}
