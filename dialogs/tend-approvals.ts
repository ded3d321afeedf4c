/** Whatever nobody stands by: approvals that expire, those that a stopped process left half-way, and what is still to be written down. */

import { isOverdue } from './approval-faces.ts';
import { endOf, keepTrail } from './approval-trail.ts';
import type { HeldOperation } from './approvals.ts';
import { expiry } from './approve.ts';
import { type ApprovedParts, carryOutApproved } from './carry-out-approved.ts';

const TENDED_MAX = 100;

/** @returns whether anything is still open, to be looked at again */
export async function tendApprovals(parts: ApprovedParts): Promise<boolean> {
  const open = await parts.approvals.open(TENDED_MAX);
  let left = 0;
  for (const held of open) if (!(await tend(parts, held))) left += 1;
  return left > 0 || open.length === TENDED_MAX;
}

/** @returns whether it is over, and written down */
async function tend(parts: ApprovedParts, found: HeldOperation): Promise<boolean> {
  const { account, approvals } = parts;
  const { id } = found;
  if (isOverdue(parts, found)) await approvals.decide(id, expiry(found, account.now()));
  if (found.step.is === 'given' && (await approvals.takeOver(id)))
    await carryOutApproved(parts, id, 'taken-over');
  const held = await approvals.held(id);
  if (held === undefined) return true;
  await keepTrail(account, held);
  if (endOf(held) === undefined) return false;
  await approvals.close(id);
  return true;
}
