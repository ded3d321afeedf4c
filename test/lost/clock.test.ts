import assert from 'node:assert/strict';
import { DAY_MS } from '../../ledger/instant.ts';
import { seededRandom } from '../store/faults/seeded-random.ts';
import { ClockWorld } from './clock-world.ts';

const HISTORIES = 20;
const STEPS = 40;
/** A call or a clock that is set brings news of at most so many kinds. */
const NOTICES_EACH = 6;

async function lived(seed: number): Promise<ClockWorld> {
  const world = new ClockWorld(seededRandom(seed));
  await world.begin();
  for (let step = 0; step < STEPS; step += 1) await world.step();
  await world.comeToRest();
  return world;
}

function assertWhole(world: ClockWorld, seed: number): void {
  const say = (what: string) => `seed ${seed}: ${what}`;
  assert.deepEqual(world.flaws, [], say('flaws'));
  const entries = world.journal.entries();
  for (const [index, entry] of entries.entries()) {
    assert.equal(entry.seq, index + 1, say('a gap'));
    assert.equal(entry.prevHash, entries[index - 1]?.hash ?? entry.prevHash, say('a broken chain'));
    const before = entries[index - 1]?.recordedAt ?? entry.recordedAt;
    assert.ok(entry.recordedAt >= before, say(`entry ${entry.seq} was recorded before the last`));
  }
  const { gateway } = world;
  const taken = gateway.operations.filter((each) => gateway.truthOf(each).state === 'taken');
  const lots = entries.flatMap((entry) => (entry.kind === 'fund' ? (entry.attempt ?? []) : []));
  assert.deepEqual([...lots].sort(), [...taken].sort(), say('charges and lots'));
  const orders = gateway.orders.map(({ operation }) => operation);
  assert.equal(new Set(orders).size, orders.length, say('an operation was charged twice'));
  const { recharge, balance } = world.account.view();
  const isStuck = ['expecting', 'overdue'].includes(recharge.state);
  assert.ok(!isStuck, say(`an attempt is ${recharge.state} for days`));
  const isDue = balance <= (recharge.rule?.trigger ?? 0) && recharge.state === 'armed';
  const isCapped = recharge.chargedThisMonth > 0;
  assert.ok(!isDue || isCapped, say('a recharge is due and nobody makes it'));
}

describe('money and alerts on a clock that is set back and ahead, while the desk runs and between its lives', () => {
  it(`are charged once, in order, never stuck and told without a storm in ${HISTORIES} histories`, async () => {
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const world = await lived(seed);
      assertWhole(world, seed);
      const notices = world.journal.entries().filter(({ kind }) => kind === 'notice');
      const most = NOTICES_EACH * (world.occasions + 2);
      assert.ok(notices.length <= most, `seed ${seed}: ${notices.length} notices`);
      const told = new Set(world.messenger.sent.flatMap((sent) => sent.told.seqs));
      for (const { seq } of notices) assert.ok(told.has(seq), `seed ${seed}: ${seq} was not told`);
    }
  });

  it('say nothing new and charge nothing more the tenth time that the clock goes back and forth', async () => {
    const world = new ClockWorld(seededRandom(1));
    await world.begin();
    const count = () => [
      world.journal.entries().length,
      world.gateway.orders.length,
      world.messenger.calls,
    ];
    const swing = async (ms: number) => {
      for (const each of [ms, -ms]) {
        world.set(each);
        world.pass(60_000);
        for (let look = 0; look < 3; look += 1) await world.look();
        await world.restart();
      }
    };
    for (const ms of [-DAY_MS, 365 * DAY_MS]) {
      await swing(ms);
      await swing(ms);
      const before = count();
      for (let times = 0; times < 8; times += 1) await swing(ms);
      assert.deepEqual(count(), before, `by ${ms / DAY_MS} days`);
    }
  });
});
