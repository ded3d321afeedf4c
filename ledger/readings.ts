/** The balances that people read in the admin center, newest first; one that was undone no longer counts. */

import type { Instant } from './instant.ts';
import type { Micros } from './money.ts';

/** A linked list, so that forks share the past. */
export interface Reading {
  readonly key: string;
  readonly at: Instant;
  readonly amount: Micros;
  /** Read − computed. */
  readonly drift: Micros;
  readonly earlier: Reading | null;
}

/** The list without one reading; the list itself where it is not in there. */
export function withoutReading(key: string, newest: Reading | null): Reading | null {
  const newer: Reading[] = [];
  for (let reading = newest; reading !== null; reading = reading.earlier) {
    if (reading.key === key) {
      return newer.reduceRight<Reading | null>(
        (earlier, each) => ({ ...each, earlier }),
        reading.earlier,
      );
    }
    newer.push(reading);
  }
  return newest;
}
