/** Keeps the promise of operations in the store: each is one document, and whoever writes its next version has claimed it. */

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type OperationContent,
  operationContent,
  operationResult,
} from '../dialogs/operation-content.ts';
import {
  type Claim,
  OPERATION_LASTS_MS,
  type Operations,
  type Owner,
  type Spent,
} from '../dialogs/operations.ts';
import { type Clock, instant } from '../ledger/instant.ts';
import type { Collection, Document } from '../store/documents.ts';
import { StoreError } from '../store/store-errors.ts';

/** After this, a claim that nobody settled is taken for one of a process that stopped: carrying it out again is harmless. */
export const CLAIM_LASTS_MS = 60_000;
/** A late click is still told what became of it. */
export const OPERATION_KEPT_MS = 30 * 86_400_000;
/** The oldest are looked through for what may go each time that one is begun. */
const SWEPT_MAX = 100;
const SETTLE_TRIES_MAX = 5;
/** Looked through for charges without an answer. */
const SEARCHED_MAX = 5_000;

const stored = z.object({
  type: z.literal('operation'),
  owner: z.object({ personId: z.string(), tenantId: z.string(), conversationId: z.string() }),
  content: operationContent,
  /** In people's time. */
  begunAt: z.int(),
  /** In business time. */
  begunOn: z.int(),
  step: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({ is: z.literal('claimed'), by: z.string(), at: z.int() }),
    z.object({ is: z.literal('settled'), result: operationResult, on: z.int() }),
  ]),
  /** For whoever clears this collection: milliseconds of people's time. */
  until: z.int(),
});

type Stored = z.output<typeof stored>;
type Found = { readonly value: Stored; readonly version: number };

export interface StoredOperationsOptions {
  readonly documents: Collection<unknown>;
  /** Business time: a card from before the clock moved is an old card. */
  readonly clock: Clock;
  /** Milliseconds of people's time. */
  readonly now: () => number;
}

export function createStoredOperations(options: StoredOperationsOptions): Operations {
  const { documents, clock, now } = options;
  const claimant = randomUUID();
  /** Claimed here and not yet over. */
  const underWay = new Set<string>();

  async function find(id: string): Promise<Found | undefined> {
    return read(await documents.get(id));
  }

  function hasLapsed({ begunAt, begunOn }: Stored): boolean {
    return (
      now() - begunAt > OPERATION_LASTS_MS || Math.abs(clock.now() - begunOn) > OPERATION_LASTS_MS
    );
  }

  /** Undefined where it may be carried out by `owner`. */
  function spent(id: string, found: Found | undefined, owner: Owner): Spent | undefined {
    if (!found) return { state: 'expired' };
    const { content, step } = found.value;
    if (!isSame(found.value.owner, owner)) return { state: 'not-yours' };
    if (step.is === 'settled') {
      return { state: 'settled', content, result: step.result, at: instant(step.on) };
    }
    if (step.is === 'claimed') {
      const isHeld = step.by === claimant ? underWay.has(id) : now() - step.at <= CLAIM_LASTS_MS;
      return isHeld ? { state: 'under-way', content } : undefined;
    }
    return hasLapsed(found.value) ? { state: 'expired', content } : undefined;
  }

  async function sweep(): Promise<void> {
    for (const { id, document } of await documents.list(SWEPT_MAX)) {
      const found = read(document);
      if (found && found.value.until < now()) await documents.delete(id);
    }
  }

  return {
    async begin(content, owner) {
      await sweep();
      const begunAt = now();
      // The oldest come first in the order of ids, which is how they are found for clearing away.
      const id = `${begunAt.toString(36).padStart(9, '0')}-${randomUUID()}`;
      const value: Stored = {
        type: 'operation',
        owner: { ...owner },
        content,
        begunAt,
        begunOn: clock.now(),
        step: { is: 'open' },
        until: begunAt + OPERATION_KEPT_MS,
      };
      await documents.put(id, value, 0);
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
      const isWritten = await write(documents, id, anew, found.version);
      return isWritten ? undefined : { state: 'under-way', content: found.value.content };
    },

    async claim(id, owner): Promise<Claim> {
      const found = await find(id);
      const refused = spent(id, found, owner);
      if (refused || !found) return refused ?? { state: 'expired' };
      const { content } = found.value;
      const step = { is: 'claimed', by: claimant, at: now() } as const;
      // Before the write: a second click of this process must find it under way.
      if (underWay.has(id)) return { state: 'under-way', content };
      underWay.add(id);
      try {
        if (await write(documents, id, { ...found.value, step }, found.version)) {
          const again = found.value.step.is === 'claimed';
          return { state: 'fresh', content, again, lapsed: hasLapsed(found.value) };
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
        for (let tries = 0; tries < SETTLE_TRIES_MAX; tries += 1) {
          const found = await find(id);
          if (!found || !maySettle(found.value)) return;
          if (await write(documents, id, { ...found.value, step }, found.version)) return;
        }
      } finally {
        underWay.delete(id);
      }
    },

    async release(id) {
      const found = await find(id);
      underWay.delete(id);
      if (found?.value.step.is !== 'claimed' || found.value.step.by !== claimant) return;
      await write(documents, id, { ...found.value, step: { is: 'open' } }, found.version);
    },

    async look(id, owner) {
      return spent(id, await find(id), owner);
    },

    async unresolved(id) {
      const value = (await find(id))?.value;
      if (!value || !mayCharge(value.content)) return undefined;
      const isResolved = value.step.is === 'settled' && value.step.result.kind !== 'unknown';
      return isResolved || value.step.is === 'open' ? undefined : { id, ...pick(value) };
    },

    async unknown(limit) {
      const rows = await documents.list(SEARCHED_MAX);
      return rows
        .flatMap(({ id, document }) => {
          const value = read(document)?.value;
          return value && isUnresolved(id, value) ? [{ id, ...pick(value) }] : [];
        })
        .slice(0, limit);
    },
  };

  function isUnresolved(id: string, { content, step }: Stored): boolean {
    if (!mayCharge(content) || underWay.has(id)) return false;
    if (step.is === 'settled') return step.result.kind === 'unknown';
    return step.is === 'claimed' && now() - step.at > CLAIM_LASTS_MS;
  }
}

function read(document: Document<unknown> | undefined): Found | undefined {
  const parsed = stored.safeParse(document?.value);
  if (!document || !parsed.success) return undefined;
  return { value: parsed.data, version: document.version };
}

function pick({ content, owner }: Stored) {
  return { content, owner };
}

function mayCharge(content: OperationContent): boolean {
  return content.kind === 'effects' && content.effects.some(({ kind }) => kind === 'charge');
}

function isSame(one: Owner, other: Owner): boolean {
  return (
    one.personId === other.personId &&
    one.tenantId === other.tenantId &&
    one.conversationId === other.conversationId
  );
}

function maySettle({ step }: Stored): boolean {
  return step.is === 'claimed' || (step.is === 'settled' && step.result.kind === 'unknown');
}

/** False where somebody else wrote first. */
async function write(
  documents: Collection<unknown>,
  id: string,
  value: Stored,
  expected: number,
): Promise<boolean> {
  try {
    await documents.put(id, value, expected);
    return true;
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'VERSION_CONFLICT') return false;
    throw cause;
  }
}
