/** Leases in a PostgreSQL database: of equal instances one holds a piece of work, for a term that it renews in time. */

import { randomUUID } from 'node:crypto';
import { HeldWork } from './held-work.ts';
import { LEASE_MS, type Lease, type Leases } from './leases.ts';
import type { PostgresDocuments } from './postgres-documents.ts';
import { type HeldRow, PostgresLeaseRows } from './postgres-lease-rows.ts';
import type { Database } from './postgres-pool.ts';
import { StoreError } from './store-errors.ts';

export interface PostgresLeasesOptions {
  readonly database: Database;
  readonly tenantId: string;
  /** What the holders write to. */
  readonly documents: PostgresDocuments;
  /** Of a term; {@link LEASE_MS} where left out. */
  readonly term_ms?: number;
}

/** Takings between two sweeps. */
const SWEEP_EVERY = 100;

export function createPostgresLeases(options: PostgresLeasesOptions): Leases {
  const { database, tenantId, documents, term_ms = LEASE_MS } = options;
  const rows = new PostgresLeaseRows(database, tenantId, term_ms);
  const held = new HeldWork<Lease>();
  let takings = 0;

  return {
    async take(work) {
      if (!held.mayTake(work)) return undefined;
      if (takings % SWEEP_EVERY === 0) await rows.sweep();
      takings += 1;
      // Before the question: the term in the database begins no earlier than the one here.
      const asked_ms = performance.now();
      const holder = randomUUID();
      const token = await rows.take(work, holder);
      if (token === undefined) return undefined;
      const row = { work, holder, token };
      const lease = keep({ rows, row, term_ms, asked_ms, documents, end: () => held.letGo(work) });
      if (held.hold(work, lease)) return lease;
      await lease.release();
      throw new StoreError('CLOSED', 'The leases are closed.');
    },
    async close() {
      await Promise.all(held.close().map((lease) => lease.release()));
    },
  };
}

interface Keeping {
  readonly rows: PostgresLeaseRows;
  readonly row: HeldRow;
  readonly term_ms: number;
  /** When the database was asked for the term that runs, on the clock of `performance`. */
  readonly asked_ms: number;
  readonly documents: PostgresDocuments;
  readonly end: () => void;
}

function keep({ rows, row, term_ms, asked_ms, documents, end }: Keeping): Lease {
  const lost = new AbortController();
  let ended = false;
  let safeUntil_ms = 0;
  let renewing: NodeJS.Timeout;
  let lapsing: NodeJS.Timeout;

  const stop = () => {
    ended = true;
    clearTimeout(renewing);
    clearTimeout(lapsing);
    end();
  };
  const lose = () => {
    if (ended) return;
    stop();
    lost.abort();
  };
  /** A tenth of the term is left for a timer that is late and clocks that run apart. */
  const begin = (from_ms: number) => {
    safeUntil_ms = from_ms + 0.9 * term_ms;
    clearTimeout(lapsing);
    lapsing = setTimeout(lose, Math.max(0, safeUntil_ms - performance.now()));
    lapsing.unref();
  };
  const isLost = () => {
    if (!ended && performance.now() >= safeUntil_ms) lose();
    return ended;
  };
  const renewLater = () => {
    renewing = setTimeout(() => void renew(), term_ms / 3);
    renewing.unref();
  };
  const renew = async () => {
    const from_ms = performance.now();
    try {
      const kept = await rows.renew(row);
      if (isLost()) return;
      if (!kept) return lose();
      begin(from_ms);
    } catch {
      // Asked again after the next third; the term ends by itself where no answer comes.
    }
    if (!ended) renewLater();
  };

  begin(asked_ms);
  renewLater();
  return {
    token: row.token,
    lost: lost.signal,
    documents: documents.heldBy({ ...row, isLost }),
    async release() {
      if (ended) return;
      stop();
      await rows.release(row).catch(() => undefined);
    },
  };
}
