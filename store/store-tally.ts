/** What a store holds, as figures that two stores have in common where they hold the same. */

import { hash as digest } from 'node:crypto';
import type { Entry } from '../ledger/entry.ts';
import { Chain } from './chain.ts';
import type { DocumentRow } from './document-row.ts';
import { COLLECTIONS, type CollectionName } from './documents.ts';
import type { Head } from './journal.ts';
import type { Commits, MovingPlace } from './moving-place.ts';
import { StoreError } from './store-errors.ts';

export interface CollectionTally {
  readonly count: number;
  /** SHA-256 in hexadecimal of each document with its id and its version, as JSON, by id. */
  readonly sha256: string;
}

export interface StoreTally {
  /** `seq` is the number of entries; `hash` covers every one of them. */
  readonly head: Head;
  readonly collections: ReadonlyMap<CollectionName, CollectionTally>;
}

export interface Visit {
  readonly commits?: (commits: Commits) => Promise<void>;
  readonly rows?: (collection: CollectionName, rows: readonly DocumentRow[]) => Promise<void>;
  /** Entries that were read so far. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

/**
 * Reads all of it, proves the journal's chain from its first entry to its head, and shows it to whoever visits.
 * @throws StoreError `DAMAGED`, `TAIL_MISSING`, `UNREACHABLE`, `OTHER_SCHEMA`
 */
export async function tallyOf(place: MovingPlace, visit: Visit = {}): Promise<StoreTally> {
  const [stranger] = await place.strangers();
  if (stranger !== undefined) {
    throw new StoreError(
      'OTHER_SCHEMA',
      `There are documents "${stranger}" in ${place.name}, which this version does not know. Nothing was moved.`,
    );
  }
  const head = await place.head();
  for await (const commits of commitsOf(place, head)) {
    await visit.commits?.(commits);
    visit.onProgress?.(commits.entries.at(-1)?.seq ?? 0);
  }
  const collections = new Map<CollectionName, CollectionTally>();
  for (const name of COLLECTIONS) {
    const rows = await place.rows(name);
    await visit.rows?.(name, rows);
    collections.set(name, tallyOfRows(rows));
  }
  return { head, collections };
}

/** What differs, in words that follow the name of a place; nothing where both hold the same. */
export function differences(one: StoreTally, other: StoreTally): readonly string[] {
  const flaws: string[] = [];
  if (one.head.seq !== other.head.seq)
    flaws.push(`${other.head.seq} entries instead of ${one.head.seq}`);
  else if (one.head.hash !== other.head.hash) flaws.push('another last entry');
  for (const [name, { count, sha256 }] of one.collections) {
    const found = other.collections.get(name);
    if (found?.count !== count) flaws.push(`${found?.count} documents in "${name}", not ${count}`);
    else if (found.sha256 !== sha256) flaws.push(`other documents in "${name}"`);
  }
  return flaws;
}

async function* commitsOf(place: MovingPlace, head: Head): AsyncGenerator<Commits> {
  const keys = new Set<string>();
  let entries: Entry[] = [];
  let lines: Buffer[] = [];
  const add = (entry: Entry) => {
    keys.add(entry.key);
    entries.push(entry);
  };
  const chain = new Chain({ has: (key) => keys.has(key), add }, head);
  for await (const page of place.lines(head)) {
    for (const line of page) {
      const seq = chain.nextSeq;
      const flaw = chain.take(line);
      if (flaw !== null) throw damaged(place, seq, flaw);
      lines.push(line);
    }
    // As many lines as entries belong to commits that are whole.
    const whole = { lines: lines.slice(0, entries.length), entries };
    lines = lines.slice(entries.length);
    entries = [];
    if (whole.entries.length > 0) yield whole;
  }
  if (chain.head.seq !== head.seq || !chain.whole)
    throw damaged(place, chain.nextSeq, 'it is not there as a whole');
}

function tallyOfRows(rows: readonly DocumentRow[]): CollectionTally {
  const sorted = [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  const text = sorted.map(({ id, version, value }) => JSON.stringify([id, version, value]));
  return { count: rows.length, sha256: digest('sha256', text.join('\n'), 'hex') };
}

function damaged(place: MovingPlace, seq: number, flaw: string): StoreError {
  return new StoreError(
    'DAMAGED',
    `The journal in ${place.name} is damaged at entry ${seq}: ${flaw}. Nothing was changed there.`,
  );
}
