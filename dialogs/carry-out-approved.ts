/** Carries out what a second person approved: once, under the operation's own id, also where an earlier run stopped half-way. */

import { keepTrail } from './approval-trail.ts';
import type { HeldOperation } from './approvals.ts';
import { carryOut, stillHolds } from './carry-out.ts';
import type { FundingParts } from './funding-parts.ts';
import type { OperationResult } from './operation-content.ts';

export type ApprovedParts = Pick<FundingParts, 'account' | 'approvals' | 'stored'>;

/**
 * By whoever gave the approval, or took it over.
 * @param how `taken-over`: it may have been begun before
 * @throws StoreError; then it is taken over later
 */
export async function carryOutApproved(
  parts: ApprovedParts,
  id: string,
  how: 'approved-now' | 'taken-over',
): Promise<void> {
  const { account, approvals } = parts;
  try {
    const held = await approvals.held(id);
    if (held?.step.is !== 'given') return approvals.letGo(id);
    // Who approved it is on record before anything is done.
    await keepTrail(account, held);
    await approvals.finish(id, await resultOf(parts, held, how === 'taken-over'));
  } catch (cause) {
    approvals.letGo(id);
    throw cause;
  }
}

async function resultOf(
  parts: ApprovedParts,
  held: HeldOperation,
  isTakenOver: boolean,
): Promise<OperationResult> {
  const { id, content, owner, approval } = held;
  const result = await carryOut(parts, {
    id,
    content,
    personId: owner.personId,
    asked: approval.asked,
    again: isTakenOver,
    lapsed: isTakenOver && parts.approvals.hasLapsed(held),
    mayGoOn: isTakenOver,
  });
  // Nothing was taken because nothing was begun any more.
  const isStale = isTakenOver && result.kind === 'not-charged';
  return isStale && !(await stillHolds(parts, content)) ? { kind: 'changed' } : result;
}
