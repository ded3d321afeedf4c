/** What the demo tenant has paid in, and what is meant to be left of it when the sandbox opens. */

import { millionthsFrom } from './decimal.ts';
import type { Purchase } from './tenant.ts';

export const CURRENCY = 'USD';

/** Lapses, partly unused, four weeks before the sandbox opens. */
const LAPSED: Purchase = {
  reference: 'E0400GR7QK',
  purchasedAt: '2025-10-20T14:05:00Z',
  amount: '700.00',
};

export const PURCHASES: readonly Purchase[] = [
  LAPSED,
  { reference: 'E0400HC2MW', purchasedAt: '2025-12-22T16:40:00Z', amount: '800.00' },
  { reference: 'E0400LX9PD', purchasedAt: '2026-05-11T08:15:00Z', amount: '200.00' },
  { reference: 'E0400PV4TJ', purchasedAt: '2026-10-26T10:30:00Z', amount: '100.00' },
];

/** 00:00 UTC twelve months after the purchase, exclusive. */
export const LAPSED_AT = Date.parse('2026-10-20T00:00:00Z');

/** Forfeited on that day. */
const LEFT_TO_LAPSE = '38.35';
/** What is left when the sandbox opens. */
const OPENING_BALANCE = '812.40';

function amount(text: string): number {
  const millionths = millionthsFrom(text);
  if (millionths === undefined) throw new Error(`Not an amount: ${text}`);
  return millionths;
}

const stillOpen = PURCHASES.filter((purchase) => purchase !== LAPSED).reduce(
  (sum, purchase) => sum + amount(purchase.amount),
  0,
);

/** What the calls before the lapse, and those after it, must cost for the account to open as it is meant to, in millionths. */
export const SPENT = {
  untilLapse: amount(LAPSED.amount) - amount(LEFT_TO_LAPSE),
  sinceLapse: stillOpen - amount(OPENING_BALANCE),
};
