/** Turns an amount into as many credit-paid calls as asked for, whose charges sum to it exactly. */

import { shareOut, toDouble } from '../tenant/decimal.ts';
import { graphTime, type PstnCallRow } from '../tenant/pstn-call-row.ts';
import { CURRENCY } from '../tenant/purchases.ts';
import { stableGuid } from '../tenant/random.ts';
import type { Person } from '../tenant/tenant.ts';

const CENT = 10_000;
const DURATION_S = 180;

export interface Spend {
  /** In millionths. */
  readonly amount: number;
  readonly count: number;
  /** Milliseconds since 1970: every call begins then. */
  readonly at: number;
  /** How many calls were made before: names these. */
  readonly first: number;
  readonly caller: Person;
}

/** Whole cents each where the amount is whole cents and has enough of them. */
export function spendCalls({ amount, count, at, first, caller }: Spend): readonly PstnCallRow[] {
  const unit = amount % CENT === 0 && amount / CENT >= count ? CENT : 1;
  const charges = shareOut(
    amount,
    Array.from({ length: count }, () => 1),
    unit,
  );
  return charges.map((charge, place) => ({
    id: stableGuid(`added call:${first + place + 1}`),
    callId: `${first + place + 1}_${at}@203.0.113.30`,
    userId: caller.id,
    userPrincipalName: caller.userPrincipalName,
    userDisplayName: caller.displayName,
    startDateTime: graphTime(at),
    endDateTime: graphTime(at + DURATION_S * 1000),
    duration: DURATION_S,
    charge: toDouble(charge),
    callType: 'user_out',
    currency: CURRENCY,
    callerNumber: '+14255550100',
    calleeNumber: '+81355501000',
    usageCountryCode: 'US',
    tenantCountryCode: 'US',
    connectionCharge: 0,
    destinationContext: 'International',
    destinationName: 'Japan',
    conferenceId: null,
    licenseCapability: 'MCOPSTNPP',
    inventoryType: 'Subscriber',
    operator: 'Microsoft',
    callDurationSource: 'microsoft',
  }));
}
