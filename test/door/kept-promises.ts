/** What a desk that was killed has to have kept: looked up in its journal, and at those who heard its word. */

import assert from 'node:assert/strict';
import type { Entry } from '../../ledger/entry.ts';
import { journalDirectory } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import type { Customers } from './customers.ts';
import type { Charged } from './outside.ts';

export async function entriesIn(dataDir: string): Promise<readonly Entry[]> {
  const directory = journalDirectory(dataDir);
  return (await readFileJournal({ directory, fileSystem: nodeFileSystem })).entries();
}

export interface Tally {
  readonly usageRows: number;
  readonly recharges: number;
}

/** What came into the journal by itself, and not by an event that somebody told. */
export function tallyOf(entries: readonly Entry[]): Tally {
  const own = entries.filter(({ key }) => !key.startsWith('event:'));
  return {
    usageRows: own.filter(({ kind }) => kind === 'usage').length,
    recharges: own.filter((each) => each.kind === 'fund' && each.source === 'recharge').length,
  };
}

/** Funds that were charged to a card. */
export function chargedFunds(entries: readonly Entry[]) {
  return entries
    .filter((entry) => entry.kind === 'fund')
    .filter(({ reference }) => reference.startsWith('pi_'));
}

/** Acknowledged events that are not where they were said to be, and entries that are there again. */
export function brokenIn(
  entries: readonly Entry[],
  { acknowledged }: Pick<Customers, 'acknowledged'>,
) {
  const seqs = new Map(entries.map(({ key, seq }) => [key, seq]));
  return {
    lost: [...acknowledged].filter(([id, seq]) => seqs.get(`event:${id}`) !== seq),
    doubled: entries.filter(({ key, seq }) => seqs.get(key) !== seq).map(({ key }) => key),
  };
}

/** @throws AssertionError where anything acknowledged is lost or elsewhere, or anything is there twice */
export function checkEntries(
  entries: readonly Entry[],
  customers: Pick<Customers, 'acknowledged'>,
  when: string,
): void {
  assert.deepEqual(brokenIn(entries, customers), { lost: [], doubled: [] }, when);
}

/** Money that was taken is in the journal, once; what a person confirmed was charged, once. @throws AssertionError */
export function checkCharges(
  entries: readonly Entry[],
  charges: readonly Charged[],
  customers: Pick<Customers, 'confirmed'>,
): void {
  const sorted = (amounts: readonly string[]) => [...amounts].sort();
  assert.deepEqual(
    sorted(chargedFunds(entries).map(({ reference, amount }) => `${reference} ${amount / 10_000}`)),
    sorted(charges.map(({ id, amount }) => `${id} ${amount}`)),
    'what was charged and what was recorded are not the same',
  );
  const operations = charges.map(({ metadata }) => metadata.calling_desk_operation);
  assert.equal(new Set(operations).size, operations.length, 'an operation was charged twice');
  for (const operation of customers.confirmed)
    assert.ok(operations.includes(operation), `${operation} was confirmed and never charged`);
}
