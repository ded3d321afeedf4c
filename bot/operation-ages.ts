/** How old operations and claims are, by every clock there is: one that is set back, or comes back to where it was, gives nobody more time. */

import { OPERATION_LASTS_MS } from '../dialogs/operations.ts';
import type { Clock } from '../ledger/instant.ts';
import type { StoredOperation } from './stored-operation.ts';

export interface OperationClocks {
  /** Business time: a card from before the clock moved is an old card. */
  readonly clock: Clock;
  /** Milliseconds of people's time. */
  readonly now: () => number;
  /** Milliseconds from any origin, which no clock sets back. */
  readonly elapsed: () => number;
  /** Other instances begin operations too: what was not begun here need not be older than this process. */
  readonly isShared?: boolean;
}

/** After this, a claim that nobody settled is taken for one of a process that stopped: carrying it out again is harmless. */
export const CLAIM_LASTS_MS = 60_000;
/** Remembered at a time; of the others it is known that they are older. */
const BEGUN_MAX = 5_000;

export function createOperationAges({ clock, now, elapsed, isShared = false }: OperationClocks) {
  const openedAt = elapsed();
  /** When this process has begun them, oldest first. */
  const begunHere = new Map<string, number>();
  return {
    noteBegun(id: string): void {
      begunHere.delete(id);
      begunHere.set(id, elapsed());
      const [oldest] = begunHere.keys();
      if (begunHere.size > BEGUN_MAX && oldest !== undefined) begunHere.delete(oldest);
    },
    hasLapsed(id: string, { begunAt, begunOn }: StoredOperation): boolean {
      const known = begunHere.get(id) ?? (isShared ? undefined : openedAt);
      const here = known === undefined ? 0 : elapsed() - known;
      const ages = [now() - begunAt, clock.now() - begunOn, here];
      return ages.some((age) => Math.abs(age) > OPERATION_LASTS_MS);
    },
    /** Also where it is from the future: its clock has been set back since. */
    isOver: (claimedAt: number): boolean => Math.abs(now() - claimedAt) > CLAIM_LASTS_MS,
  };
}
