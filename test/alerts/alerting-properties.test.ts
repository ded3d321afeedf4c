import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isIn } from '../../alerts/runs.ts';
import { MOODS, type Step, TARGETS, World } from './world.ts';

const ALERTS = [
  'balance-zero',
  'recharge-failed',
  'balance-low',
  'recharge-succeeded',
  'recovered',
  'usage-feed-silent',
  'draining-with-rule-on',
];

const of = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: of('happen' as const),
      alerts: fc.array(of(...ALERTS), { minLength: 1, maxLength: 15 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: of('deliver' as const), run: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: of('pass' as const),
      ms: of(500, 20_000, 61_000, 3_600_000, 90_000_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('ask' as const, 'stop' as const, 'write' as const),
      target: fc.nat(2),
    }),
  },
);

describe('alerts, whatever happens', function () {
  this.timeout(60_000);

  it('reach whoever wanted them or leave a record of why not, and are posted once', async () => {
    const met = new Set<string>();
    const steps = fc.array(step, { minLength: 10, maxLength: 50 });
    const moods = fc.array(of(...MOODS), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, moods, async (steps, moods) => {
        const world = new World(moods);
        await world.act({ do: 'ask', target: 0 });
        await world.act({ do: 'ask', target: 1 });
        for (const one of steps) await world.act(one);
        await world.settle();
        await assertNoneIsLost(world);
        assertNoneIsTwice(world);
        for (const mood of world.met.keys()) met.add(mood);
      }),
      { numRuns: 200 },
    );
    assert.equal(met.size, MOODS.length);
  });
});

async function assertNoneIsLost({ desk, wanted }: World): Promise<void> {
  for (const { id } of await desk.alerting.targets()) {
    const records = await desk.alerting.records(id, 10_000);
    const shown = new Set(
      desk.messenger.sent.filter(({ target }) => target === id).flatMap(({ told }) => told.seqs),
    );
    for (const seq of wanted.get(id) ?? []) {
      const mine = records.filter(({ tells }) => isIn(tells, seq));
      assert.ok(mine.length > 0, `${seq} is in no record of ${id}`);
      const states = mine.map(({ state }) => state);
      assert.ok(
        !states.includes('waiting') && !states.includes('sending'),
        `${seq} waits for ever`,
      );
      if (states.includes('delivered')) assert.ok(shown.has(seq), `${seq} was never shown`);
      else
        assert.ok(
          mine.every(({ reason }) => reason !== ''),
          `${seq} has no reason`,
        );
    }
  }
}

/** Each notice is the news of one post at most, be it a card, a reply or a folded message. */
function assertNoneIsTwice({ desk }: World): void {
  for (const { id } of TARGETS) {
    const told = new Map<number, number>();
    for (const sent of desk.messenger.sent) {
      if (sent.kind !== 'post' || sent.target !== id) continue;
      const news = sent.told.kind === 'folded' ? sent.told.seqs : sent.told.news;
      for (const seq of news) told.set(seq, (told.get(seq) ?? 0) + 1);
    }
    for (const [seq, times] of told)
      assert.equal(times, 1, `${seq} was posted ${times} times to ${id}`);
  }
}
