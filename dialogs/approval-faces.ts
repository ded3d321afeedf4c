/** An operation that waits, or waited, for a second person, as a card: for the second person and for whoever asked. */

import type { ApprovalState, AskedApproval } from '../cards/approval.ts';
import { type AskerApprovalState, approvalAskerCard } from '../cards/approval-asker-card.ts';
import { type ApprovalCardData, approvalCard } from '../cards/approval-card.ts';
import type { Currency } from '../ledger/money.ts';
import { endOf } from './approval-trail.ts';
import type { Approvals, HeldOperation } from './approvals.ts';
import type { Answer, Turn } from './turn.ts';

export function askedApproval(
  { id, content, approval }: HeldOperation,
  currency: Currency,
): AskedApproval {
  const { limit, most, askedOn, until, asked } = approval;
  const { effects } = content;
  return { operation: id, effects, currency, most, limit, asker: asked.name, askedOn, until };
}

/** What says how long an operation may wait, and in what it is counted. */
export interface ApprovalParts {
  readonly account: { readonly currency: Currency };
  readonly approvals: Pick<Approvals, 'hasLapsed'>;
}

export function isOverdue(
  { approvals }: Pick<ApprovalParts, 'approvals'>,
  held: HeldOperation,
): boolean {
  return held.step.is === 'awaiting' && approvals.hasLapsed(held);
}

function stateOf(parts: ApprovalParts, held: HeldOperation): ApprovalState {
  if (isOverdue(parts, held)) return 'expired';
  if (held.step.is !== 'over') return held.step.is;
  return endOf(held) ?? 'unknown';
}

export function approvalAnswer(
  parts: ApprovalParts,
  held: HeldOperation,
  { speech }: Pick<Turn, 'speech'>,
  notice?: ApprovalCardData['notice'],
): Answer {
  const state = stateOf(parts, held);
  const { decision } = held.approval;
  const person = decision?.is === 'given' || decision?.is === 'refused' ? decision : undefined;
  const asked = askedApproval(held, parts.account.currency);
  return {
    card: approvalCard({ asked, state, decision: person, notice }, speech),
    summary: `${speech.words.approvals.title}: ${speech.words.approvals.states[state]}`,
  };
}

/** Undefined where the cards of operations tell it. */
export function askerAnswer(
  held: HeldOperation,
  currency: Currency,
  { speech }: Pick<Turn, 'speech'>,
): Answer | undefined {
  const state = askerState(held);
  if (state === undefined) return undefined;
  const { decision } = held.approval;
  return {
    card: approvalAskerCard({ asked: askedApproval(held, currency), state, decision }, speech),
    summary: speech.words.approvals.askerTitles[state],
  };
}

function askerState(held: HeldOperation): AskerApprovalState | undefined {
  if (held.step.is === 'awaiting') return 'awaiting';
  const end = endOf(held);
  return end === 'refused' || end === 'expired' ? end : undefined;
}
