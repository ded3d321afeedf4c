/** The story that the journal's notices tell of one approval, as the card that alerts post and edit. */

import type { ApprovalState } from '../cards/approval.ts';
import type { ApprovalCardData } from '../cards/approval-card.ts';
import type { Account } from '../credits/account.ts';
import type { Fact, Notice } from '../ledger/entry.ts';
import { approvalKey, askedOf } from './approval-trail.ts';

const ENDS: ReadonlySet<string> = new Set([
  'done',
  'changed',
  'declined',
  'not-charged',
  'refused',
  'withdrawn',
  'expired',
] satisfies ApprovalState[]);

/** @param notices of one story, the oldest first; undefined where it is another story */
export function approvalIn(
  notices: readonly Pick<Notice, 'alert' | 'crossing' | 'reason'>[],
  find: Account['find'],
): ApprovalCardData | undefined {
  const last = notices.at(-1);
  if (last === undefined) return undefined;
  const asked = askedOf(find(approvalKey(last.crossing, 'asked')));
  if (asked === undefined || !last.alert.startsWith('approval-')) return undefined;
  const decided =
    find(approvalKey(last.crossing, 'given')) ?? find(approvalKey(last.crossing, 'refused'));
  return {
    asked,
    state: stateOf(last),
    decision: decided && {
      name: decided.asked?.name ?? '',
      reason: reasonOf(decided),
    },
  };
}

function stateOf({ alert, reason }: Pick<Notice, 'alert' | 'reason'>): ApprovalState {
  if (alert === 'approval-asked') return 'awaiting';
  return ENDS.has(reason) ? (reason as ApprovalState) : 'given';
}

function reasonOf(fact: Fact): string {
  return fact.kind === 'act' ? String(fact.detail.reason ?? '') : '';
}
