/** What the organization has of each product: bought, in use, left, and what runs out first. */

import type { Subscription } from '../directory/license-directory.ts';
import type { Catalogue } from './catalogue.ts';
import type { Product, ProductKind } from './product.ts';
import { seatsLeft } from './shelf.ts';

export interface SeatLine {
  readonly skuId: string;
  /** Its id finds its name; of one that nobody has written down it is the part number. */
  readonly product: Product;
  readonly partNumber: string;
  /** As Graph says it: `Enabled`, `Warning`, `Suspended` … */
  readonly status: string;
  readonly bought: number;
  readonly used: number;
  readonly left: number;
  /** In use beyond what was bought. */
  readonly overused: number;
  readonly inGrace: number;
  readonly suspended: number;
  readonly lockedOut: number;
  readonly isTelephony: boolean;
  /** False for what belongs to the whole organization. */
  readonly isForPeople: boolean;
  /** False for credits: their seats come by themselves with the money and say nothing about it. */
  readonly canRunOut: boolean;
}

const TELEPHONY: ReadonlySet<ProductKind> = new Set([
  'phone',
  'calling-plan',
  'pay-as-you-go',
  'phone-with-plan',
  'audio-conferencing',
  'pay-per-minute-audio',
  'credits',
  'resource-account',
  'device',
]);

/** Telephony first, then by what runs out first; what nobody can be given comes last. */
export function seatLines(
  subscriptions: readonly Subscription[],
  catalogue: Catalogue,
): readonly SeatLine[] {
  return subscriptions
    .map((each) => seatLine(each, catalogue.productOf(each)))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.left - b.left ||
        b.overused - a.overused ||
        (a.partNumber < b.partNumber ? -1 : 1),
    );
}

function seatLine(subscription: Subscription, product: Product): SeatLine {
  const { skuId, partNumber, status, enabled, consumed, warning, suspended, lockedOut } =
    subscription;
  return {
    skuId,
    product,
    partNumber,
    status,
    bought: enabled,
    used: consumed,
    left: seatsLeft(subscription),
    overused: Math.max(0, consumed - enabled),
    inGrace: warning,
    suspended,
    lockedOut,
    isTelephony: TELEPHONY.has(product.kind),
    isForPeople: subscription.appliesTo !== 'Company',
    canRunOut: product.kind !== 'credits',
  };
}

function rank(line: SeatLine): number {
  if (!line.isForPeople) return 4;
  const isAlive = line.bought + line.used + line.inGrace > 0;
  if (!isAlive) return 3;
  if (!line.isTelephony) return 2;
  return line.canRunOut ? 0 : 1;
}
