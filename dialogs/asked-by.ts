/** Who asked by which card and where, as it is kept with what came of it. */

import type { AskedBy } from '../ledger/entry.ts';
import type { Turn } from './turn.ts';

const LENGTH_MAX = 300;

/** @param operation the operation or the plan that was confirmed; empty where words alone were enough */
export function askedBy(
  { name, cardId, reference }: Pick<Turn, 'name' | 'cardId' | 'reference'>,
  operation: string,
): AskedBy {
  const kept = (text = '') => text.slice(0, LENGTH_MAX);
  return {
    name: kept(name),
    operation: kept(operation),
    card: kept(cardId ?? reference.activityId),
    conversation: kept(reference.conversation?.id),
  };
}
