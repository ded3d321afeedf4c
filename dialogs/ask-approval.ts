/** In place of carrying it out: an operation above the limit is frozen, written down, and shown to those who may approve it. */

import type { Micros } from '../ledger/money.ts';
import { askerAnswer } from './approval-faces.ts';
import { mostSpent } from './approval-needed.ts';
import { digestOf, keepTrail } from './approval-trail.ts';
import { type Errand, stillHolds } from './carry-out.ts';
import type { FundingParts } from './funding-parts.ts';
import { ownerOf } from './operations.ts';
import { resultAnswer } from './result-answer.ts';
import { spentAnswer } from './spent-answer.ts';
import type { Answer, Turn } from './turn.ts';

/** @param errand claimed by the asker, and not begun */
export async function askApproval(
  parts: FundingParts,
  turn: Turn,
  errand: Errand & Required<Pick<Errand, 'asked'>>,
  limit: Micros,
): Promise<Answer> {
  const { account, operations, approvals } = parts;
  const { id, content, asked } = errand;
  const owner = ownerOf(turn);
  if (owner === undefined || asked === undefined)
    return spentAnswer({ state: 'not-yours' }, account.currency, turn);
  if (!(await stillHolds(parts, content))) {
    const changed = { kind: 'changed' } as const;
    await operations.settle(id, changed);
    return resultAnswer(account, turn, errand, changed);
  }
  await approvals.ask(id, {
    limit,
    most: mostSpent(content.effects),
    digest: digestOf({ id, content, owner }),
    asked,
  });
  await operations.release(id);
  const held = await approvals.held(id);
  if (held === undefined) return spentAnswer({ state: 'expired' }, account.currency, turn);
  await keepTrail(account, held);
  parts.startJob('approval-asked', parts.changed);
  const waiting = askerAnswer(held, account.currency, turn);
  return waiting ?? spentAnswer({ state: 'under-way', content }, account.currency, turn);
}
