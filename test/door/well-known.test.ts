/** What the kills find in places where a desk could keep what it acknowledged, so that it is known what they would find in ours. */

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Entry } from '../../ledger/entry.ts';
import { freePorts } from '../browser/free-port.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { openCustomers } from './customers.ts';
import { brokenIn } from './kept-promises.ts';
import { killPlan } from './kill-plan.ts';
import { startOutside } from './outside.ts';
import { pause, within } from './wait.ts';

const PROGRAM = fileURLToPath(new URL('stock-places.mjs', import.meta.url));
const SEED = 1;
/** Enough for what an honest place has to stand. */
const ROUNDS = 2;
/** Before it is taken for a place that nothing is found in. */
const ROUNDS_MAX = 20;
const ACKNOWLEDGED = 10;

type Place = 'MemoryStorage' | 'pino' | 'lowdb' | 'honest';

async function entriesAt(place: Place, file: string): Promise<readonly Entry[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, place, file, 'list']);
  const events = JSON.parse(stdout) as readonly { readonly id: string; readonly seq: number }[];
  return events.map(({ id, seq }) => ({ key: `event:${id}`, seq }) as unknown as Entry);
}

/** The same customers, the same plan, the same look at what is there, until something is found. */
async function kill(folder: string, place: Place, rounds: number) {
  const outside = await startOutside(join(folder, 'outside'), []);
  const [port = 0] = await freePorts(1);
  const file = join(folder, 'events');
  const customers = openCustomers(outside, port);
  const random = seededRandom(SEED + 1);
  const moved: string[] = [];
  try {
    for (const [number, round] of killPlan(rounds, SEED).entries()) {
      const child = spawn(process.execPath, [PROGRAM, place, file, String(port)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close');
      try {
        const ended = closed.then(() => assert.fail(`${place} did not open`));
        ended.catch(() => undefined);
        const opened = Promise.race([once(child.stdout, 'data'), ended]);
        await within(opened, () => `${place} did not open`);
        // Where the same event is somewhere else when it is told again, they say so.
        const over = customers.serve(`round-${number}`, random).then(() => '', String);
        const wanted = 'acknowledged' in round ? round.acknowledged : ACKNOWLEDGED;
        await within(customers.answered(wanted), () => `${place} acknowledges nothing`);
        await pause('after_ms' in round ? round.after_ms : 0);
        customers.stop();
        child.kill('SIGKILL');
        const said = await over;
        if (said !== '') moved.push(said);
      } finally {
        child.kill('SIGKILL');
        await closed;
      }
      const { lost, doubled } = brokenIn(await entriesAt(place, file), customers);
      if (lost.length + doubled.length > 0) return { lost, doubled, moved };
    }
    return { lost: [], doubled: [], moved };
  } finally {
    customers.stop();
    customers.close();
    await outside.close();
  }
}

describe('a desk that is killed', function () {
  this.timeout(600_000);
  const temporary = temporaryDirectories();

  for (const place of ['MemoryStorage', 'pino'] as const)
    it(`is found to have lost what it acknowledged, where ${place} kept it`, async () => {
      const { lost } = await kill(await temporary(), place, ROUNDS_MAX);
      assert.ok(lost.length > 0);
    });

  it('is found to have taken in again what was repeated, where lowdb kept it', async () => {
    const { doubled } = await kill(await temporary(), 'lowdb', ROUNDS_MAX);
    assert.ok(doubled.length > 0);
  });

  it('is found to have kept it all where it syncs before it answers and knows each id', async () => {
    const found = await kill(await temporary(), 'honest', ROUNDS);
    assert.deepEqual(found, { lost: [], doubled: [], moved: [] });
  });
});
