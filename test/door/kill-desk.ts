/** The whole product, killed at random while it serves turns, usage, recharges and sends; nothing that it said it had may be lost, nothing may be there twice. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openAccount } from '../../credits/journal-account.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { journalDirectory, openFileStore } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import { freePorts } from '../browser/free-port.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { APPROVAL_LIMIT, checkApprovals } from './approvers.ts';
import { openCustomers } from './customers.ts';
import { deskPrograms } from './desk-program.ts';
import {
  brokenIn,
  chargedFunds,
  checkCharges,
  checkEntries,
  entriesIn,
  tallyOf,
} from './kept-promises.ts';
import { type KillRound, killPlan } from './kill-plan.ts';
import { type Outside, startOutside } from './outside.ts';
import { spawnDesk, startDesk } from './running-desk.ts';
import { pause, until, WAIT_MS_MAX, within } from './wait.ts';

/** For all of the end together, as long as something goes on. */
const END_MS_MAX = 3_600_000;
const TICK_MS = 150;

export interface KillFigures {
  readonly rounds: number;
  readonly killedWhileOpening: number;
  readonly acknowledged: number;
  readonly entries: number;
  readonly usageRows: number;
  readonly recharges: number;
  readonly purchases: number;
  /** What a second person approved and saw done. */
  readonly approvals: number;
  readonly sends: number;
  readonly lost: number;
  readonly doubled: number;
}

export interface KillOptions {
  readonly folder: string;
  readonly rounds: number;
  readonly seed: number;
  /** Hears after each round how many there were. */
  readonly done?: (rounds: number) => void;
}

/** @throws AssertionError where an entry is lost or doubled, a charge is not in the journal, or the chain is broken */
export async function killDesk(options: KillOptions): Promise<KillFigures> {
  const { folder, rounds, seed, done = () => undefined } = options;
  const { withoutArticles: program } = await deskPrograms();
  const outside = await startOutside(join(folder, 'outside'), []);
  const dataDir = join(folder, 'data');
  await openFunds(dataDir);
  const [port = 0] = await freePorts(1);
  outside.gateway.deliverTo(`http://127.0.0.1:${port}/api/stripe/events`);
  const customers = openCustomers(outside, port);
  const { approvers } = customers;
  const approvalLimit = APPROVAL_LIMIT;
  const deskOptions = {
    ...outside.deskOptions({ port, dataDir }),
    tick_ms: TICK_MS,
    approvalLimit,
  };
  const random = seededRandom(seed + 1);

  /** Until it is to be killed. */
  async function served(round: KillRound, desk: Loaded, name: string): Promise<void> {
    if (round.kill === 'opening') return pause(round.after_ms);
    await within(desk.isOpen(), () => `it did not open:\n${desk.printed()}`);
    const over = customers.serve(name, random);
    if (round.kill !== 'all-seen') {
      const enough = customers.answered(round.acknowledged);
      await within(enough, () => `it acknowledges nothing:\n${desk.printed()}`);
      if (round.kill === 'approving')
        await within(approvers.approving(), () => `nobody approves anything:\n${desk.printed()}`);
      await pause(round.after_ms);
    } else {
      const isSeen = () => customers.confirmed.size > 0 && approvers.approved.size > 0;
      await until(async () => isSeen() && isOfAll(await entriesIn(dataDir)));
    }
    customers.stop();
    desk.child.kill('SIGKILL');
    await over;
  }

  const load = () => loadDesk(() => spawnDesk(program, { ...deskOptions, waits: true }));
  let ends: () => Promise<unknown> = async () => undefined;
  let next = load();
  let desk = next;
  const plan = killPlan(rounds, seed);
  try {
    for (const [number, round] of plan.entries()) {
      desk = next;
      await outside.call(round.cost, round.calls);
      await within(desk.loaded, () => `it was not loaded:\n${desk.printed()}`);
      desk.child.send('go');
      next = load();
      await served(round, desk, `round-${number}`);
      desk.child.kill('SIGKILL');
      await desk.closed;
      assert.equal(desk.child.signalCode, 'SIGKILL', `it ended by itself:\n${desk.printed()}`);
      checkEntries(await entriesIn(dataDir), customers, `round ${number}`);
      done(number + 1);
    }
    const last = await startDesk(deskOptions, program);
    ends = last.kill;
    await customers.finish();
    await settled(dataDir, outside);
    await last.stop();
    const entries = await entriesIn(dataDir);
    checkEntries(entries, customers, 'the end');
    await verifyJournal({ directory: journalDirectory(dataDir), fileSystem: nodeFileSystem });
    const charged = await outside.charged();
    checkCharges(entries, charged, customers);
    checkApprovals(entries, charged, approvers);
    const { lost, doubled } = brokenIn(entries, customers);
    return {
      rounds,
      killedWhileOpening: plan.filter(({ kill }) => kill === 'opening').length,
      acknowledged:
        customers.acknowledged.size + customers.confirmed.size + approvers.approved.size,
      entries: entries.length,
      ...tallyOf(entries),
      purchases: customers.confirmed.size,
      approvals: approvers.approved.size,
      sends: outside.sent,
      lost: lost.length,
      doubled: doubled.length,
    };
  } finally {
    customers.stop();
    for (const each of [desk, next]) {
      each.child.kill('SIGKILL');
      await each.closed;
    }
    await ends();
    customers.close();
    await outside.close();
  }
}
/**
 * A balance that a few calls bring below the trigger of a rule that is on; what is used up in all the rounds, and not
 * recharged while a killed attempt is waited for, is a few hundred recharges in the end.
 */
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
      amount: micros(25_000_000),
      trigger: micros(300_000_000),
      monthlyCap: micros(0),
      card: '',
    },
  ]);
  await store.close();
}

function isOfAll(entries: Parameters<typeof tallyOf>[0]): boolean {
  const { recharges, usageRows } = tallyOf(entries);
  return recharges > 0 && usageRows > 0;
}

/** Waits until the journal says of every charge and every call what the gateway and Graph say. */
async function settled(dataDir: string, outside: Outside): Promise<void> {
  let before = -1;
  let stands = '';
  let goesOn = Date.now();
  const isSettled = async () => {
    const entries = await entriesIn(dataDir);
    const recorded = chargedFunds(entries).length;
    const charged = (await outside.charged()).length;
    const isWhole = recorded === charged && tallyOf(entries).usageRows > 0;
    // Nothing more happens by itself: the same as at the last look.
    if (isWhole && entries.length === before) return true;
    stands = `${charged} charges, ${recorded} recorded, ${entries.length} entries after ${before}`;
    if (entries.length !== before) goesOn = Date.now();
    before = entries.length;
    await pause(8 * TICK_MS);
    return false;
  };
  // However much there is to catch up with: it is stuck only where nothing goes on.
  const ends = Date.now() + END_MS_MAX;
  const deadline = () => Math.min(ends, goesOn + WAIT_MS_MAX);
  await until(isSettled, () => stands, deadline);
}

type Loaded = ReturnType<typeof loadDesk>;

/** It waits for its beginning when it is loaded: the time until the kill would be spent on that. */
function loadDesk(spawned: () => ReturnType<typeof spawnDesk>) {
  const desk = spawned();
  const loaded = new Promise((resolve) => desk.child.once('message', resolve));
  const ended = desk.closed.then(() => {
    throw new Error(`it ended by itself:\n${desk.printed()}`);
  });
  ended.catch(() => undefined);
  return { ...desk, loaded, isOpen: () => Promise.race([desk.opened, ended]) };
}
