/** Purchases whose outcome nobody knows: asked about, or told by the gateway's webhook; never charged again. */

import { askedBy } from './asked-by.ts';
import { carryOut } from './carry-out.ts';
import type { FundingParts } from './funding-parts.ts';
import type { Unresolved } from './operations.ts';
import type { CardOutcome } from './stored-card.ts';

type Parts = Pick<FundingParts, 'account' | 'operations' | 'stored'>;

const ASKED_MAX = 20;

/** After a start, and from time to time. Answers whether anything was found out. */
export async function resolveCharges(parts: Parts): Promise<boolean> {
  let found = false;
  for (const unresolved of await parts.operations.unknown(ASKED_MAX))
    found = (await resolve(parts, unresolved)) || found;
  return found;
}

/**
 * What the gateway tells of a charge, before our own answer, after it, or twice: it is one fact.
 * @returns false where no purchase of that name waits for its outcome
 */
export async function recordPurchase(
  parts: Parts,
  operation: string,
  outcome: CardOutcome,
): Promise<boolean> {
  const unresolved = await parts.operations.unresolved(operation);
  return unresolved !== undefined && resolve(parts, unresolved, outcome);
}

async function resolve(
  parts: Parts,
  { id, content, owner, place }: Unresolved,
  outcome?: CardOutcome,
): Promise<boolean> {
  if (content.kind !== 'effects') return false;
  const result = await carryOut(parts, {
    id,
    content,
    personId: owner.personId,
    asked: place && askedBy(place, id),
    again: true,
    lapsed: true,
    ...(outcome === undefined ? {} : { outcome }),
  });
  await parts.operations.resolve(id, result);
  return result.kind !== 'unknown';
}
