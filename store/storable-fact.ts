/** What a fact must look like to be kept, checked before it is written and again when it is read back. */

import type { EntryKind, Fact, Recorded } from '../ledger/entry.ts';
import { StoreError } from './store-errors.ts';

/** Bytes of one fact's JSON. The largest real one, a call with long names, stays under one kilobyte. */
export const FACT_BYTES_MAX = 262_144;

const KINDS: Readonly<Record<EntryKind, true>> = {
  fund: true,
  usage: true,
  reverse: true,
  adjust: true,
  rule: true,
  attempt: true,
  mode: true,
  notice: true,
  act: true,
};

/** Null where the value can be kept as a fact; else what is wrong with it. By hand: it runs for every record at every start. */
export function flawOfFact(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return 'it is not an object';
  const fact = value as Partial<Record<keyof Fact, unknown>>;
  if (typeof fact.kind !== 'string' || !Object.hasOwn(KINDS, fact.kind)) {
    return `its kind is ${JSON.stringify(fact.kind)}`;
  }
  if (typeof fact.key !== 'string' || fact.key === '') return 'it has no key';
  if (!Number.isSafeInteger(fact.effectiveAt)) return 'its effectiveAt is not an instant';
  if (!Number.isSafeInteger(fact.amount)) return 'its amount is not an exact amount';
  if (typeof fact.currency !== 'string') return 'it has no currency';
  if (typeof fact.actor !== 'string') return 'it has no actor';
  if (typeof fact.reason !== 'string') return 'it has no reason';
  return null;
}

/** A fact as it will be kept, out of reach of whoever gave it. */
export interface StorableFact {
  readonly text: string;
  /** What `text` says; nobody else holds it. */
  readonly fact: Fact;
}

/** @throws StoreError `NOT_STORABLE` */
export function storableFact(given: Fact): StorableFact {
  const { seq, recordedAt, prevHash, hash, ...bare }: Fact & Partial<Recorded> = given;
  const text = textOf(bare);
  if (text === undefined) throw notStorable(given, 'it is not JSON');
  if (Buffer.byteLength(text) > FACT_BYTES_MAX) {
    throw notStorable(given, `it is larger than ${FACT_BYTES_MAX} bytes`);
  }
  const fact: Fact = JSON.parse(text);
  const flaw = flawOfFact(fact);
  if (flaw !== null) throw notStorable(given, flaw);
  return { text, fact };
}

function notStorable(fact: Fact, why: string): StoreError {
  return new StoreError('NOT_STORABLE', `The fact "${fact.key}" cannot be kept: ${why}.`);
}

function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
