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

/** @throws AssertionError where an acknowledged event is lost or elsewhere, or anything is there twice */
export function checkEntries(entries: readonly Entry[], customers: Customers, when: string): void {
  const seqs = new Map(entries.map(({ key, seq }) => [key, seq]));
  assert.equal(seqs.size, entries.length, `${when}: an entry is there twice`);
  for (const [id, seq] of customers.acknowledged)
    assert.equal(seqs.get(`event:${id}`), seq, `${when}: ${id} was acknowledged and is lost`);
}

/** Money that was taken is in the journal, once; what a person confirmed was charged, once. @throws AssertionError */
export function checkCharges(
  entries: readonly Entry[],
  charges: readonly Charged[],
  customers: Customers,
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
