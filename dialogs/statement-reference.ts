/** How a statement's buttons name the statement that they belong to: by its period, which is no secret. */

import { addDays, startOfDay, toIso } from '../ledger/instant.ts';
import { type Period, periodBetween } from './period.ts';

/** `2026-10-01_2026-10-31`, the last day included. */
export function referenceOf({ from, to }: Period): string {
  const last = startOfDay(addDays(to, -1));
  return `${toIso(from).slice(0, 10)}_${toIso(last).slice(0, 10)}`;
}

/** Undefined where it names no period that a statement may cover. */
export function periodOfReference(reference: unknown): Period | undefined {
  if (typeof reference !== 'string') return undefined;
  const [first = '', last = ''] = reference.split('_');
  return periodBetween(first, last);
}
