/** Leases over one truth, as a database keeps them: renewed while their holder lives, lapsed a while after its death, fenced by their number. */

import type { Documents } from '../../store/documents.ts';
import { fencedDocuments } from '../../store/fenced-documents.ts';
import { LEASE_MS, type Lease, type Leases } from '../../store/leases.ts';
import { StoreError } from '../../store/store-errors.ts';
import { atSeams, type Life } from './loom.ts';

interface Row {
  readonly token: number;
  /** Undefined once it was given back. */
  holder: object | undefined;
  /** From its holder's death on: until when nobody else may have it. */
  until: number;
  /** Of the holder. */
  readonly lost: AbortController;
}

/** Outlives every instance. */
export class LeaseTable {
  readonly #rows = new Map<string, Row>();
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** What one instance sees of it. @param through how it sees these documents */
  of(life: Life, documents: Documents, through: (documents: Documents) => Documents): Leases {
    const holder = {};
    void life.killed.then(() => {
      for (const row of this.#rows.values())
        if (row.holder === holder) row.until = this.#now() + LEASE_MS;
    });
    return atSeams(
      {
        take: async (work: string) =>
          this.#take(work, holder, life, (isStill, lost) =>
            through(fenced(documents, isStill, lost)),
          ),
        close: async () => {
          for (const row of this.#rows.values()) if (row.holder === holder) row.holder = undefined;
        },
      },
      life,
      ['take'],
    );
  }

  /** As if its holder had slept for so long that it lapsed, and did not know. */
  lapse(work: string): void {
    const row = this.#rows.get(work);
    if (row !== undefined) row.until = this.#now();
  }

  held(): readonly string[] {
    return [...this.#rows].filter(([, row]) => this.#isHeld(row)).map(([work]) => work);
  }

  #isHeld({ holder, until }: Row): boolean {
    return holder !== undefined && this.#now() < until;
  }

  #take(
    work: string,
    holder: object,
    life: Life,
    fence: (isStill: () => boolean, lost: () => void) => Documents,
  ): Lease | undefined {
    const before = this.#rows.get(work);
    if (before !== undefined && this.#isHeld(before)) return undefined;
    const lost = new AbortController();
    const row: Row = { token: (before?.token ?? 0) + 1, holder, until: Infinity, lost };
    this.#rows.set(work, row);
    const isStill = () => this.#rows.get(work) === row && this.#isHeld(row);
    return {
      token: row.token,
      lost: lost.signal,
      documents: fence(isStill, () => lost.abort()),
      async release() {
        await life.pass().catch(() => undefined);
        row.holder = undefined;
      },
    };
  }
}

/** Whoever has lost the lease is refused in the same moment in which it would write. */
function fenced(documents: Documents, isStill: () => boolean, lost: () => void): Documents {
  return fencedDocuments(documents, () => {
    if (isStill()) return;
    lost();
    throw new StoreError('LEASE_LOST', 'Another instance has this piece of work by now.');
  });
}
