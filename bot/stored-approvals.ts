/** Keeps the promise of approvals in the operations' own documents: whoever writes the next version has decided. */

import { randomUUID } from 'node:crypto';
import { APPROVAL_LASTS_MS, type Approvals, type HeldOperation } from '../dialogs/approvals.ts';
import type { OperationResult } from '../dialogs/operation-content.ts';
import { instant } from '../ledger/instant.ts';
import { CLAIM_LASTS_MS, createOperationAges } from './operation-ages.ts';
import { operationDocuments } from './operation-documents.ts';
import {
  heldOf,
  maySettle,
  readOperation,
  type StoredOperation,
  writeOperation,
} from './stored-operation.ts';
import type { StoredOperationsOptions } from './stored-operations.ts';

/** Looked through for what is not over. */
const SEARCHED_MAX = 5_000;

/** What a decision other than yes comes to at once. */
const ENDS = {
  refused: { kind: 'refused' },
  withdrawn: { kind: 'cancelled' },
  expired: { kind: 'lapsed' },
} as const satisfies Record<string, OperationResult>;

export function createStoredApprovals({
  documents,
  clock,
  now,
  elapsed = now,
  isShared = false,
}: StoredOperationsOptions): Approvals {
  // The moment that was said is over already.
  const ages = createOperationAges({ clock, now, elapsed, isShared }, APPROVAL_LASTS_MS - 1);
  const { find, change } = operationDocuments(documents);
  const claimant = randomUUID();
  /** Carried out here and not yet over. */
  const underWay = new Set<string>();

  function settled(value: StoredOperation, result: OperationResult): StoredOperation {
    const step = { is: 'settled', result, on: clock.now() } as const;
    // Whoever withdrew it knows; an outcome that nobody knows is told once it is found out.
    const isNews =
      value.place !== undefined && result.kind !== 'cancelled' && result.kind !== 'unknown';
    return { ...value, step: isNews ? { ...step, untold: { from: now(), tries: 0 } } : step };
  }

  const claimed = () => ({ is: 'claimed', by: claimant, at: now() }) as const;

  return {
    ask(id, terms) {
      const askedOn = clock.now();
      const until = instant(askedOn + APPROVAL_LASTS_MS);
      const approval = { ...terms, askedOn, askedAt: now(), until, isClosed: false };
      ages.noteBegun(id);
      return change(id, (value) =>
        value.step.is === 'claimed' && value.approval === undefined
          ? { ...value, step: { is: 'awaiting' }, approval }
          : undefined,
      );
    },

    async held(id) {
      const found = await find(id);
      return found && heldOf(id, found.value);
    },

    hasLapsed: ({ id, approval: { askedAt, askedOn } }) =>
      ages.hasLapsed(id, { begunAt: askedAt, begunOn: askedOn }),

    async decide(id, decision) {
      const isGiven = decision.is === 'given';
      // Before the write: whoever looks for what nobody carries out must not find it.
      if (isGiven && underWay.has(id)) return false;
      if (isGiven) underWay.add(id);
      let isDecided = false;
      try {
        isDecided = await change(id, (value) => {
          if (value.step.is !== 'awaiting' || value.approval === undefined) return undefined;
          const decided = { ...value, approval: { ...value.approval, decision } };
          return decision.is === 'given'
            ? { ...decided, step: claimed() }
            : settled(decided, ENDS[decision.is]);
        });
      } finally {
        if (isGiven && !isDecided) underWay.delete(id);
      }
      return isDecided;
    },

    async takeOver(id) {
      const found = await find(id);
      if (found?.value.step.is !== 'claimed' || found.value.approval?.decision?.is !== 'given')
        return false;
      const { by, at } = found.value.step;
      const isHeld = by === claimant ? underWay.has(id) : Math.abs(now() - at) <= CLAIM_LASTS_MS;
      if (isHeld || underWay.has(id)) return false;
      underWay.add(id);
      const value = { ...found.value, step: claimed() };
      const isTaken = await writeOperation(documents, id, value, found.version).catch((cause) => {
        underWay.delete(id);
        throw cause;
      });
      if (!isTaken) underWay.delete(id);
      return isTaken;
    },

    async finish(id, result) {
      try {
        await change(id, (value) => {
          if (maySettle(value)) return settled(value, result);
          // The gateway's webhook was first: what it said stands, and need not wait for us any more.
          if (value.step.is !== 'settled' || value.step.untold === undefined) return undefined;
          return { ...value, step: { ...value.step, untold: { from: now(), tries: 0 } } };
        });
      } finally {
        underWay.delete(id);
      }
    },

    letGo: (id) => void underWay.delete(id),

    async open(limit) {
      const rows = await documents.list(SEARCHED_MAX);
      return rows
        .flatMap(({ id, document }): HeldOperation[] => {
          const value = readOperation(document)?.value;
          const held = value && !value.approval?.isClosed ? heldOf(id, value) : undefined;
          return held ? [held] : [];
        })
        .slice(0, limit);
    },

    async close(id) {
      await change(
        id,
        (value) => value.approval && { ...value, approval: { ...value.approval, isClosed: true } },
      );
    },
  };
}
