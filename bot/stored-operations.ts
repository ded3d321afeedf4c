/** Keeps the promise of operations in the store: each is one document, and whoever writes its next version has claimed it. */

import { randomUUID } from 'node:crypto';
import {
  type Claim,
  isSameOwner,
  type Operations,
  type Owner,
  type Spent,
} from '../dialogs/operations.ts';
import { type Clock, instant } from '../ledger/instant.ts';
import type { Collection } from '../store/documents.ts';
import { CLAIM_LASTS_MS, createOperationAges } from './operation-ages.ts';
import { operationDocuments } from './operation-documents.ts';
import {
  type FoundOperation,
  heldOf,
  mayCharge,
  mayGo,
  maySettle,
  readOperation,
  type StoredOperation,
  toldOf,
  unresolvedOf,
  untoldOf,
  writeOperation,
} from './stored-operation.ts';

/** A late click is still told what became of it. */
export const OPERATION_KEPT_MS = 30 * 86_400_000;
/** The oldest are looked through for what may go each time that one is begun. */
const SWEPT_MAX = 100;
/** Between two tries to tell somebody what became of it; doubled each time. */
const TELL_AGAIN_MS = 60_000;
/** Longer than anybody waits to be told. */
const TELL_AGAIN_MOST_MS = 3_600_000;
/** Looked through for charges without an answer. */
const SEARCHED_MAX = 5_000;

export { CLAIM_LASTS_MS };

export interface StoredOperationsOptions {
  readonly documents: Collection<unknown>;
  /** Business time: a card from before the clock moved is an old card. */
  readonly clock: Clock;
  /** Milliseconds of people's time. */
  readonly now: () => number;
  /** Milliseconds from any origin, which no clock sets back; left out where people's time is never set. */
  readonly elapsed?: () => number;
  /** Other instances have the same documents; left out: none has. */
  readonly isShared?: boolean;
}

export function createStoredOperations(options: StoredOperationsOptions): Operations {
  const { documents, clock, now, elapsed = now, isShared = false } = options;
  const { hasLapsed, isOver, noteBegun } = createOperationAges({
    clock,
    now,
    elapsed,
    isShared,
  });
  const { find, change } = operationDocuments(documents);
  const claimant = randomUUID();
  /** Claimed here and not yet over. */
  const underWay = new Set<string>();

  /** Undefined where it may be carried out by `owner`. */
  function spent(id: string, found: FoundOperation | undefined, owner: Owner): Spent | undefined {
    if (!found) return { state: 'expired' };
    const { content, step } = found.value;
    if (!isSameOwner(found.value.owner, owner)) return { state: 'not-yours' };
    const held = heldOf(id, found.value);
    if (step.is === 'settled') {
      const at = instant(step.on);
      return { state: 'settled', content, result: step.result, at, ...(held && { held }) };
    }
    if (step.is === 'awaiting') return held && { state: 'awaiting', held, content };
    if (step.is === 'claimed') {
      // Approved: it is gone on with by itself, whoever presses what.
      if (held !== undefined) return { state: 'under-way', content };
      const isHeld = step.by === claimant ? underWay.has(id) : !isOver(step.at);
      return isHeld ? { state: 'under-way', content } : undefined;
    }
    return hasLapsed(id, found.value) ? { state: 'expired', content } : undefined;
  }

  async function sweep(): Promise<void> {
    for (const { id, document } of await documents.list(SWEPT_MAX)) {
      const found = readOperation(document);
      if (found && mayGo(found.value, now())) await documents.delete(id);
    }
  }

  return {
    async begin(content, owner) {
      await sweep();
      const begunAt = now();
      // The oldest come first in the order of ids, which is how they are found for clearing away.
      const id = `${begunAt.toString(36).padStart(9, '0')}-${randomUUID()}`;
      const value: StoredOperation = {
        type: 'operation',
        owner: { ...owner },
        content,
        begunAt,
        begunOn: clock.now(),
        step: { is: 'open' },
        until: begunAt + OPERATION_KEPT_MS,
      };
      await documents.put(id, value, 0);
      noteBegun(id);
      return id;
    },

    async revise(id, content, owner) {
      const found = await find(id);
      const refused = spent(id, found, owner);
      if (refused || !found) return refused;
      // Half-way done by a process that stopped: what it does stays what it was.
      if (found.value.step.is === 'claimed')
        return { state: 'under-way', content: found.value.content };
      const anew = { ...found.value, content, begunAt: now(), begunOn: clock.now() };
      const isWritten = await writeOperation(documents, id, anew, found.version);
      if (!isWritten) return { state: 'under-way', content: found.value.content };
      noteBegun(id);
      return undefined;
    },

    async claim(id, owner, place): Promise<Claim> {
      const found = await find(id);
      const refused = spent(id, found, owner);
      if (refused || !found) return refused ?? { state: 'expired' };
      const { content } = found.value;
      const step = { is: 'claimed', by: claimant, at: now() } as const;
      // Before the write: a second click of this process must find it under way.
      if (underWay.has(id)) return { state: 'under-way', content };
      underWay.add(id);
      try {
        const claimed = { ...found.value, ...(place && { place }), step };
        if (await writeOperation(documents, id, claimed, found.version)) {
          const again = found.value.step.is === 'claimed';
          return { state: 'fresh', content, again, lapsed: hasLapsed(id, found.value) };
        }
      } catch (cause) {
        underWay.delete(id);
        throw cause;
      }
      underWay.delete(id);
      const other = spent(id, await find(id), owner);
      return other ?? { state: 'under-way', content };
    },

    async settle(id, result) {
      const step = { is: 'settled', result, on: clock.now() } as const;
      try {
        return await change(id, (value) => {
          if (maySettle(value)) return { ...value, step };
          // Found out by somebody else meanwhile: whoever settles it now is about to tell it.
          return toldOf(value);
        });
      } finally {
        underWay.delete(id);
      }
    },

    async resolve(id, result) {
      await change(id, (value) => {
        if (!maySettle(value)) return undefined;
        const { place, step: was } = value;
        const isKnown = result.kind !== 'unknown' && place !== undefined;
        // Whoever carries it out tells it, if they live.
        const from = was.is === 'claimed' ? was.at + CLAIM_LASTS_MS : now();
        const step = { is: 'settled', result, on: clock.now() } as const;
        return { ...value, step: isKnown ? { ...step, untold: { from, tries: 0 } } : step };
      });
    },

    async untold(limit) {
      const rows = await documents.list(SEARCHED_MAX);
      return rows
        .flatMap(({ id, document }) => {
          const value = readOperation(document)?.value;
          return (value && untoldOf(id, value)) ?? [];
        })
        .slice(0, limit);
    },

    async beginTelling(id) {
      if (underWay.has(id)) return false;
      const found = await find(id);
      if (found?.value.step.is !== 'settled' || found.value.step.untold === undefined) return false;
      const { from, tries } = found.value.step.untold;
      if (from > now() && from - now() <= TELL_AGAIN_MOST_MS) return false;
      const untold = { from: now() + TELL_AGAIN_MS * 2 ** tries, tries: tries + 1 };
      const step = { ...found.value.step, untold };
      return writeOperation(documents, id, { ...found.value, step }, found.version);
    },

    async told(id) {
      await change(id, toldOf);
    },

    async release(id) {
      const found = await find(id);
      underWay.delete(id);
      if (found?.value.step.is !== 'claimed' || found.value.step.by !== claimant) return;
      await writeOperation(documents, id, { ...found.value, step: { is: 'open' } }, found.version);
    },

    async look(id, owner) {
      return spent(id, await find(id), owner);
    },

    async unresolved(id) {
      const value = (await find(id))?.value;
      if (!value || !mayCharge(value.content)) return undefined;
      const isResolved = value.step.is === 'settled' && value.step.result.kind !== 'unknown';
      const isBegun = value.step.is === 'claimed' || value.step.is === 'settled';
      return isResolved || !isBegun ? undefined : unresolvedOf(id, value);
    },

    async unknown(limit) {
      const rows = await documents.list(SEARCHED_MAX);
      return rows
        .flatMap(({ id, document }) => {
          const value = readOperation(document)?.value;
          return value && isUnresolved(id, value) ? [unresolvedOf(id, value)] : [];
        })
        .slice(0, limit);
    },
  };

  function isUnresolved(id: string, { approval, content, step }: StoredOperation): boolean {
    if (!mayCharge(content) || underWay.has(id)) return false;
    // Approved: whoever takes it over goes on with it.
    if (approval !== undefined && step.is === 'claimed') return false;
    if (step.is === 'settled') return step.result.kind === 'unknown';
    return step.is === 'claimed' && isOver(step.at);
  }
}
