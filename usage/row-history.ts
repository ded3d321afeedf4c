/** What the account knows of one report row so far: each change of its charge is a version of its own. */

import type { Fact, Usage } from '../ledger/entry.ts';
import { type Currency, type Micros, micros } from '../ledger/money.ts';

/** Looks a key up in the account. */
export type Find = (key: string) => Fact | undefined;

/** The charge that stands for a row now. */
export interface Standing {
  /** 1 for the first charge that the row came with. */
  readonly version: number;
  /** Signed, as the report said it last. */
  readonly charge: Micros;
  readonly currency: Currency;
  /** The call as it was charged, where this version is a call: what a refund would take back. */
  readonly call: Usage | undefined;
  /** True where the call has been taken back by a refund. */
  readonly refunded: boolean;
  /** The fact that carries the charge; none where a refund took the whole call back. */
  readonly carriedBy: Fact | undefined;
}

/** `pstn:<id>`, then `pstn:<id>:2` and so on for charges that came later. */
export function chargeKey(id: string, version: number): string {
  const first = `pstn:${id.toLowerCase()}`;
  return version === 1 ? first : `${first}:${version}`;
}

/** Takes a version back because the report now says something else. */
export function correctionKey(id: string, version: number): string {
  return `pstn-reversed:${id.toLowerCase()}:${version}`;
}

/** Takes a version's call back because the report now shows a refund. */
export function refundKey(id: string, version: number): string {
  return `pstn-refunded:${id.toLowerCase()}:${version}`;
}

/** What is left between a call and a refund of another amount. */
export function restKey(id: string, version: number): string {
  return `pstn-rest:${id.toLowerCase()}:${version}`;
}

/** The row that a charge key names; undefined for any other key. */
export function rowOfChargeKey(key: string): string | undefined {
  return key.startsWith('pstn:') ? key.split(':')[1] : undefined;
}

/** Undefined where the row has never been seen. Costs a look-up for each version and two more. */
export function standingOf(id: string, find: Find): Standing | undefined {
  let version = 0;
  let charged: Fact | undefined;
  for (
    let next = find(chargeKey(id, 1));
    next !== undefined;
    next = find(chargeKey(id, version + 1))
  ) {
    charged = next;
    version++;
  }
  if (charged === undefined) return undefined;
  const { currency } = charged;
  const call = charged.kind === 'usage' ? charged : undefined;
  if (find(refundKey(id, version)) === undefined) {
    const charge = spentBy(charged);
    return { version, charge, currency, call, refunded: false, carriedBy: charged };
  }
  const rest = find(restKey(id, version));
  const charge = micros((rest === undefined ? 0 : spentBy(rest)) - charged.amount);
  return { version, charge, currency, call, refunded: true, carriedBy: rest };
}

/** What a charge takes out of the credits: a refund of an unknown call was booked as money in. */
function spentBy(charge: Fact): Micros {
  return charge.kind === 'adjust' ? micros(-charge.amount) : charge.amount;
}
