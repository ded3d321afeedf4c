/** How lots open and in which order they burn. */

import { expiryOf } from './expiry.ts';
import type { Instant } from './instant.ts';
import { type Micros, ZERO } from './money.ts';
import type { Lot } from './view.ts';

export function openLot(
  key: string,
  openedAt: Instant,
  amount: Micros,
  origin: Lot['origin'],
): Lot {
  return {
    key,
    openedAt,
    expiresAt: expiryOf(openedAt),
    origin,
    amount,
    remaining: amount,
    consumed: ZERO,
    expired: ZERO,
    withdrawn: ZERO,
  };
}

/** By expiry, then by opening, then by key: for lots of 12 months the documented first in, first out. */
export function compareLots(a: Lot, b: Lot): number {
  if (a.expiresAt !== b.expiresAt) return a.expiresAt - b.expiresAt;
  if (a.openedAt !== b.openedAt) return a.openedAt - b.openedAt;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** The place of `lot` in `lots`, which are in burn order: where it stands, or where it belongs. */
export function placeOf(lots: readonly Lot[], lot: Lot): number {
  let low = 0;
  let high = lots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = lots[middle];
    if (other !== undefined && compareLots(other, lot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
