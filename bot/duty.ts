/** A duty that one of several instances has: whoever takes it up keeps it until it closes or dies, and the others leave it alone. */

import type { Lease, Leases } from '../store/leases.ts';

export interface Duty {
  /** Does `work` where the duty is ours, or nobody's until now. @throws StoreError, and as `work` */
  does(work: () => Promise<void>): Promise<void>;
  /** Somebody else may have it. */
  close(): Promise<void>;
}

/** @param leases undefined where this process is alone: it has every duty */
export function createDuty(leases: Leases | undefined, name: string): Duty {
  if (leases === undefined) return { does: (work) => work(), close: async () => undefined };
  let taking: Promise<Lease | undefined> | undefined;
  let isClosed = false;

  async function hold(): Promise<Lease | undefined> {
    const held = await taking?.catch(() => undefined);
    if (held !== undefined && !held.lost.aborted) return held;
    const took = leases?.take(`duty:${name}`);
    taking = took;
    return took;
  }

  let asking: Promise<Lease | undefined> | undefined;
  /** Whoever asks while it is being taken shares the answer. */
  function mine(): Promise<Lease | undefined> {
    asking ??= hold().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    async does(work) {
      if (!isClosed && (await mine()) !== undefined) await work();
    },
    async close() {
      isClosed = true;
      await asking?.catch(() => undefined);
      const held = await taking?.catch(() => undefined);
      await held?.release();
    },
  };
}
