/** The sentence for somebody who comes second. */

import { StoreError } from './store-errors.ts';

/** `holder`: who has the lock, in words. `place`: where the lock lies. */
export function lockedBy(place: string, holder: string): StoreError {
  return new StoreError(
    'LOCKED',
    `The data directory is in use by ${holder} (${place}). Only one process may write to it: stop that one first.`,
  );
}
