/** One operation as the store keeps it, and what can be read off it alone. */

import { z } from 'zod';
import type { HeldOperation } from '../dialogs/approvals.ts';
import {
  type OperationContent,
  operationContent,
  operationResult,
} from '../dialogs/operation-content.ts';
import type { Place, Unresolved, Untold } from '../dialogs/operations.ts';
import { instant } from '../ledger/instant.ts';
import { micros } from '../ledger/money.ts';
import type { Collection, Document } from '../store/documents.ts';
import { StoreError } from '../store/store-errors.ts';

const referenceShape = z.looseObject({
  serviceUrl: z.string(),
  conversation: z.looseObject({}),
});

/** As the message that was answered had it: from us, but of a release that may be older. */
const reference = z.custom<Place['reference']>((value) => referenceShape.safeParse(value).success);

const place = z.object({
  reference,
  cardId: z.string().optional(),
  locale: z.string(),
  name: z.string(),
});

const asked = z.object({
  name: z.string(),
  operation: z.string(),
  card: z.string(),
  conversation: z.string(),
});

const approval = z.object({
  limit: z.int().transform(micros),
  most: z.int().transform(micros).nullable(),
  askedOn: z.int().transform(instant),
  /** In people's time; earlier releases kept none. */
  askedAt: z.int().optional(),
  until: z.int().transform(instant),
  digest: z.string(),
  asked,
  decision: z
    .object({
      is: z.enum(['given', 'refused', 'withdrawn', 'expired']),
      by: z.string(),
      name: z.string(),
      reason: z.string(),
      on: z.int().transform(instant),
      asked: asked.optional(),
    })
    .optional(),
  /** Its end is in the journal. */
  isClosed: z.boolean(),
});

const storedOperation = z.object({
  type: z.literal('operation'),
  owner: z.object({ personId: z.string(), tenantId: z.string(), conversationId: z.string() }),
  content: operationContent,
  /** In people's time. */
  begunAt: z.int(),
  /** In business time. */
  begunOn: z.int(),
  /** Where it was confirmed. */
  place: place.optional(),
  step: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    /** Frozen until a second person, its asker or time decides. */
    z.object({ is: z.literal('awaiting') }),
    z.object({ is: z.literal('claimed'), by: z.string(), at: z.int() }),
    z.object({
      is: z.literal('settled'),
      result: operationResult,
      on: z.int(),
      /** Who confirmed it does not know yet: to be told, not before `from` in people's time. */
      untold: z.object({ from: z.int(), tries: z.int() }).optional(),
    }),
  ]),
  /** Of what a second person was asked about. */
  approval: approval.optional(),
  /** For whoever clears this collection: milliseconds of people's time. */
  until: z.int(),
});

export type StoredOperation = z.output<typeof storedOperation>;

export interface FoundOperation {
  readonly value: StoredOperation;
  readonly version: number;
}

/** Undefined where nothing is there, or nothing that can be read. */
export function readOperation(document: Document<unknown> | undefined): FoundOperation | undefined {
  const parsed = storedOperation.safeParse(document?.value);
  if (!document || !parsed.success) return undefined;
  return { value: parsed.data, version: document.version };
}

/** What waits for a decision, for its end to be written down, or for what became of the money is kept however old it is. */
export function mayGo(value: StoredOperation, now: number): boolean {
  const { approval, until } = value;
  return until < now && (approval === undefined || approval.isClosed) && !isOpenCharge(value);
}

/** Undefined where no second person was asked. */
export function heldOf(
  id: string,
  { approval, content, owner, place, step }: StoredOperation,
): HeldOperation | undefined {
  if (approval === undefined || content.kind !== 'effects') return undefined;
  const shared = { id, content, owner, ...(place && { place }), approval };
  if (step.is === 'awaiting') return { ...shared, step: { is: 'awaiting' } };
  if (step.is === 'claimed') return { ...shared, step: { is: 'given' } };
  if (step.is === 'open') return undefined;
  return { ...shared, step: { is: 'over', result: step.result, on: instant(step.on) } };
}

export function mayCharge(content: OperationContent): boolean {
  return content.kind === 'effects' && content.effects.some(({ kind }) => kind === 'charge');
}

/** Begun, and nobody knows yet what became of the money: never cleared away, whatever a clock says. */
function isOpenCharge({ content, step }: StoredOperation): boolean {
  if (!mayCharge(content)) return false;
  return step.is === 'claimed' || (step.is === 'settled' && step.result.kind === 'unknown');
}

/** Only by whoever claimed it, or in place of `unknown`. */
export function maySettle({ step }: StoredOperation): boolean {
  return step.is === 'claimed' || (step.is === 'settled' && step.result.kind === 'unknown');
}

export function unresolvedOf(
  id: string,
  { content, owner, place, approval }: StoredOperation,
): Unresolved {
  return { id, content, owner, ...(place && { place }), ...(approval && { approval }) };
}

export function untoldOf(id: string, value: StoredOperation): Untold | undefined {
  const { step, place } = value;
  if (step.is !== 'settled' || step.untold === undefined || place === undefined) return undefined;
  return { ...unresolvedOf(id, value), place, result: step.result, tries: step.untold.tries };
}

/** Undefined where there is nothing to tell. */
export function toldOf(value: StoredOperation): StoredOperation | undefined {
  if (value.step.is !== 'settled' || value.step.untold === undefined) return undefined;
  const { untold, ...step } = value.step;
  return { ...value, step };
}

/** False where somebody else wrote first. */
export async function writeOperation(
  documents: Collection<unknown>,
  id: string,
  value: StoredOperation,
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
