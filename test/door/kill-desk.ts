/** The whole product, killed at random while it serves turns, usage, recharges and sends; nothing that it said it had may be lost, nothing may be there twice. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openAccount } from '../../credits/journal-account.ts';
import type { Entry } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { journalDirectory, openFileStore } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import { freePorts } from '../browser/free-port.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { compilePrograms } from '../store/processes/compiled.ts';
import { type Customers, openCustomers } from './customers.ts';
import { startOutside } from './outside.ts';
import { spawnDesk, startDesk } from './running-desk.ts';

/** Otherwise after so many acknowledgements, or where they do not come in time, and a little later. */
const KILL_AFTER_MAX = 60;
const SERVED_MS_MAX = 3_000;
const LATER_MS_MAX = 20;
/** In some rounds while it opens. */
const OPENING_MS_MAX = 120;
const OPEN_MS_MAX = 60_000;
const TICK_MS = 150;
const SETTLED_MS_MAX = 60_000;

export interface KillFigures {
  readonly rounds: number;
  readonly killedWhileOpening: number;
  readonly acknowledged: number;
  readonly entries: number;
  readonly usageRows: number;
  readonly recharges: number;
  readonly purchases: number;
  readonly sends: number;
}

export interface KillOptions {
  readonly folder: string;
  readonly rounds: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

/** @throws AssertionError where an entry is lost or doubled, a charge is not in the journal, or the chain is broken */
export async function killDesk(options: KillOptions): Promise<KillFigures> {
  const { folder, rounds, seed, say = () => undefined } = options;
  const random = seededRandom(seed);
  const compiled = await compilePrograms(['desk-process'], 'test/door');
  const program = ['--enable-source-maps', compiled.program('desk-process')];
  const outside = await startOutside(join(folder, 'outside'), []);
  const dataDir = join(folder, 'data');
  await openFunds(dataDir);
  const [port = 0] = await freePorts(1);
  outside.gateway.deliverTo(`http://127.0.0.1:${port}/api/stripe/events`);
  const deskOptions = { ...outside.deskOptions({ port, dataDir }), tick_ms: TICK_MS };
  const customers = openCustomers(outside, port);
  const load = () => spawnDesk(program, { ...deskOptions, waits: true });
  let loaded = load();
  let killedWhileOpening = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const desk = loaded;
      await outside.call(1 + random(2_000_000), 1 + random(3));
      await go(desk);
      if (random(5) === 0) {
        killedWhileOpening += 1;
        await pause(random(OPENING_MS_MAX));
      } else {
        await within(desk.opened, OPEN_MS_MAX, () => `it did not open:\n${desk.printed()}`);
        const served = customers.serve(`round-${round}`, random);
        await customers.answered(1 + random(KILL_AFTER_MAX), SERVED_MS_MAX);
        await pause(random(LATER_MS_MAX));
        customers.stop();
        desk.child.kill('SIGKILL');
        await served;
      }
      desk.child.kill('SIGKILL');
      loaded = load();
      await desk.closed;
      assert.equal(desk.child.signalCode, 'SIGKILL', `it ended by itself:\n${desk.printed()}`);
      check(await entriesIn(dataDir), customers, `round ${round}`);
      if (round % 50 === 49) say(`round ${round + 1}: ${customers.acknowledged.size} acknowledged`);
    }
    const desk = await startDesk(deskOptions, program);
    await customers.finish();
    await settled(dataDir, outside.charged, outside.tenant.calls().length);
    await desk.stop();
    const entries = await entriesIn(dataDir);
    check(entries, customers, 'the end');
    await verifyJournal({ directory: journalDirectory(dataDir), fileSystem: nodeFileSystem });
    const funds = entries.filter((entry) => entry.kind === 'fund');
    checkCharges(funds, await outside.charged(), customers);
    return {
      rounds,
      killedWhileOpening,
      acknowledged: customers.acknowledged.size + customers.confirmed.size,
      entries: entries.length,
      usageRows: entries.filter(({ kind, key }) => kind === 'usage' && !isEvent(key)).length,
      recharges: funds.filter(({ source }) => source === 'recharge').length,
      purchases: customers.confirmed.size,
      sends: outside.sent,
    };
  } finally {
    loaded.child.kill('SIGKILL');
    await loaded.closed;
    customers.close();
    await outside.close();
    await compiled.remove();
  }
}

/** A balance that a few calls bring below the trigger of a rule that is on. */
async function openFunds(dataDir: string): Promise<void> {
  const store = await openFileStore({ directory: dataDir });
  const account = openAccount(store.journal, { now: () => instant(Date.now()) }, 'USD');
  const shared = { effectiveAt: account.now(), currency: 'USD', actor: 'test', reason: '' };
  await account.append([
    {
      ...shared,
      kind: 'fund',
      key: 'first',
      amount: micros(305_000_000),
      source: 'purchase',
      reference: '',
    },
    {
      ...shared,
      kind: 'rule',
      key: 'rule',
      revision: 1,
      enabled: true,
      amount: micros(5_000_000),
      trigger: micros(300_000_000),
      monthlyCap: micros(0),
      card: '',
    },
  ]);
  await store.close();
}

function check(entries: readonly Entry[], customers: Customers, when: string): void {
  const seqs = new Map(entries.map(({ key, seq }) => [key, seq]));
  assert.equal(seqs.size, entries.length, `${when}: an entry is there twice`);
  for (const [id, seq] of customers.acknowledged)
    assert.equal(seqs.get(`event:${id}`), seq, `${when}: ${id} was acknowledged and is lost`);
}

/** Money that was taken is in the journal, once; what a person confirmed was charged, once. */
function checkCharges(
  funds: readonly Extract<Entry, { kind: 'fund' }>[],
  charges: Awaited<ReturnType<Awaited<ReturnType<typeof startOutside>>['charged']>>,
  customers: Customers,
): void {
  const ofGateway = funds.filter(({ reference }) => reference.startsWith('pi_'));
  const sorted = (amounts: readonly string[]) => [...amounts].sort();
  assert.deepEqual(
    sorted(ofGateway.map(({ reference, amount }) => `${reference} ${amount / 10_000}`)),
    sorted(charges.map(({ id, amount }) => `${id} ${amount}`)),
    'what was charged and what was recorded are not the same',
  );
  const operations = charges.map(({ metadata }) => metadata.calling_desk_operation);
  assert.equal(new Set(operations).size, operations.length, 'an operation was charged twice');
  for (const operation of customers.confirmed)
    assert.ok(operations.includes(operation), `${operation} was confirmed and never charged`);
}

/** Waits until the journal says of every charge and every call what the gateway and Graph say. */
async function settled(
  dataDir: string,
  charged: () => Promise<readonly unknown[]>,
  calls: number,
): Promise<void> {
  const deadline = Date.now() + SETTLED_MS_MAX;
  for (let before = -1; ; ) {
    const entries = await entriesIn(dataDir);
    const funds = entries.filter(
      (each) => each.kind === 'fund' && each.reference.startsWith('pi_'),
    );
    const rows = entries.filter(({ kind, key }) => kind === 'usage' && !isEvent(key));
    const isWhole = funds.length === (await charged()).length && rows.length > 0 && calls > 0;
    // Nothing more happens by itself: the same as at the last look.
    if (isWhole && entries.length === before) return;
    assert.ok(Date.now() < deadline, `${funds.length} charges are recorded`);
    before = entries.length;
    await pause(8 * TICK_MS);
  }
}

function isEvent(key: string): boolean {
  return key.startsWith('event:');
}

async function entriesIn(dataDir: string): Promise<readonly Entry[]> {
  const directory = journalDirectory(dataDir);
  return (await readFileJournal({ directory, fileSystem: nodeFileSystem })).entries();
}

/** It has to be loaded first, or the time until the kill would be spent on that. */
async function go({ child }: ReturnType<typeof spawnDesk>): Promise<void> {
  await within(
    new Promise((resolve) => child.once('message', resolve)),
    OPEN_MS_MAX,
    () => 'it was not loaded',
  );
  child.send('go');
}

async function within<T>(work: Promise<T>, time_ms: number, says: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(says())), time_ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function pause(time_ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time_ms));
}
