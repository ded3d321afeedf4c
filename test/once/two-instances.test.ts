/** Two desks over one database: each guarantee of one desk, where what happens on the one is not known to the other by itself. */

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { OPERATION_LASTS_MS } from '../../dialogs/operations.ts';
import { instant } from '../../ledger/instant.ts';
import { crowdName } from '../../sandbox/tenant/crowd-tenant.ts';
import { skuId } from '../../sandbox/tenant/skus.ts';
import { START } from '../dialogs/desk-harness.ts';
import { fund, usage } from '../ledger/facts.ts';
import { RULE_ON } from '../safety/expectations.ts';
import { directoryOf, MIGHTY } from '../safety/kinds-of-people.ts';
import { pressed, said } from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import { countsOf, difference } from './counts.ts';
import { Loom } from './loom.ts';
import { type OnceDesk, openDeskOn, USUAL } from './once-desk.ts';
import { laggingPlace } from './once-store.ts';
import { pressOn, tell, walk } from './scenario.ts';
import { openWorld } from './world.ts';

const SEEDS = 6;
const LEFT_MS = 61_000;
const NOW = instant(START - 3_600_000);

interface Pair {
  readonly loom: Loom;
  readonly place: ReturnType<typeof laggingPlace>;
  readonly a: OnceDesk;
  readonly b: OnceDesk;
  /** What came on top of what was there, when both have come to rest. */
  came(): Promise<Readonly<Record<string, number>>>;
  kill(desk: OnceDesk): void;
  run<T>(work: Promise<T>): Promise<T>;
}

/** @param prepare on the first desk, before the second opens */
async function onTwo(
  seed: number,
  prepare: (desk: OnceDesk) => Promise<unknown>,
  play: (pair: Pair) => Promise<void>,
): Promise<void> {
  const loom = new Loom(seed);
  const place = laggingPlace();
  const world = openWorld();
  const desks: OnceDesk[] = [];
  const run = <T>(work: Promise<T>) => loom.run(work, false);
  const open = async () => {
    const life = loom.begin();
    const desk = await openDeskOn(await place.open(life), world, life, USUAL);
    desks.push(desk);
    return desk;
  };
  try {
    const a = await run(open());
    await run(a.resumed);
    await run(a.account.append([{ ...fund('f', '2026-11-01', 812), effectiveAt: NOW }]));
    await run(prepare(a));
    await run(a.idle());
    const b = await run(open());
    await run(b.resumed);
    const before = await run(countsOf(a));
    const came = async () => {
      for (const desk of [...desks, ...desks]) await run(desk.idle());
      const [last] = desks.slice(-1);
      assert.ok(last);
      return difference(before, await run(countsOf(last)));
    };
    const kill = (desk: OnceDesk) => {
      desk.kill();
      desks.splice(desks.indexOf(desk), 1);
    };
    await play({ loom, place, a, b, came, kill, run });
    const over = desks.map((desk) => desk.close());
    await run(Promise.all(over));
  } finally {
    for (const desk of desks) desk.kill();
    loom.close();
  }
}

async function bySeeds(
  prepare: (desk: OnceDesk) => Promise<unknown>,
  play: (pair: Pair) => Promise<void>,
): Promise<void> {
  for (let seed = 1; seed <= SEEDS; seed += 1) await onTwo(seed, prepare, play);
}

const PEOPLE = { people: [1, 2, 3].map(crowdName).join('\n'), add: skuId('MCOEV') };
const PLANNED = ['assign licenses in bulk', ['licenses.many.submit', PEOPLE]] as const;

const call = (key: string, units: number) => ({
  ...usage(key, '2026-11-01', units),
  effectiveAt: NOW,
});

describe('two desks over one database', function () {
  this.timeout(600_000);

  it('charge once for a crossing that both see at once', () =>
    bySeeds(
      (desk) => walk(desk, RULE_ON),
      async ({ loom, a, b, run, came, place }) => {
        // Each call is enough for a recharge, and one recharge is enough for both.
        await run(a.account.append([call('before', 400)]));
        loom.tangle();
        const both = [a, b].map(async (desk, index) => {
          await desk.account.append([call(`u-${index}`, 220 + index)]);
          await desk.idle();
        });
        await run(Promise.all(both));
        const { charges, fund: funds, 'attempt opened': opened } = await came();
        assert.deepEqual([charges, funds, opened], [1, 1, 1]);
        assert.ok(place.truth.refusals > 0, 'one was faster than the other');
      },
    ));

  it('decide an alert once and send it once', () =>
    bySeeds(
      (desk) => tell(desk, HOME, said('send alerts here')),
      async ({ loom, a, b, run, came }) => {
        loom.tangle();
        const both = [a, b].map(async (desk, index) => {
          await desk.account.append([call(`u-${index}`, 500)]);
          await desk.idle();
        });
        await run(Promise.all(both));
        const counts = await came();
        assert.equal(counts['notice balance-zero'], 1);
        const alerts = Object.keys(counts).filter((name) => name.startsWith('notice '));
        for (const name of alerts) assert.equal(counts[name], 1, name);
        assert.ok((counts['sent to a:ada'] ?? 0) <= alerts.length);
        assert.ok((counts['sent to a:ada'] ?? 0) >= 1);
      },
    ));

  it('show on the one what was done on the other', () =>
    onTwo(
      1,
      async () => undefined,
      async ({ a, b, run }) => {
        await run(a.account.append([call('u', 800)]));
        const { texts } = await run(tell(b, HOME, said('balance')));
        assert.match(texts, /12\.00/);
      },
    ));

  it('take a confirmation for a card that the other one has drawn, however long both have been up', () =>
    onTwo(
      1,
      async () => undefined,
      async ({ a, b, run, came }) => {
        await run(sleep(OPERATION_LASTS_MS + 60_000));
        const card = await run(walk(a, ['add funds', ['funds.submit', { amount: '100' }]]));
        const { texts } = await run(tell(b, HOME, pressOn(card, 'operation.confirm')));
        assert.match(texts, /Done/);
        assert.equal((await came()).charges, 1);
      },
    ));

  it('write the second of two rules for nobody who has not seen the first', () =>
    bySeeds(
      async () => undefined,
      async ({ loom, a, b, run, came }) => {
        const form = (amount: string) =>
          ['recharge.submit', { amount, trigger: '200', cap: '' }] as const;
        const one = await run(walk(a, ['set auto-recharge', form('500')]));
        const other = await run(walk(b, ['set auto-recharge', form('600')]));
        loom.tangle();
        const answers = [
          tell(a, HOME, pressOn(one, 'operation.confirm')),
          tell(b, HOME, pressOn(other, 'operation.confirm')),
        ];
        const told = (await run(Promise.all(answers))).map(({ texts }) => texts);
        assert.equal((await came()).rule, 1);
        assert.equal(
          told.filter((texts) => /changed/i.test(texts)).length,
          1,
          told.join('\n---\n'),
        );
      },
    ));

  it('turn an administrator away at once whose role was taken, on both', () =>
    onTwo(
      1,
      async () => undefined,
      async ({ a, b, run, came }) => {
        const { roster } = a.world;
        const person = await MIGHTY.person('');
        const cards = [];
        for (const desk of [a, b]) {
          await run(tell(desk, HOME, said('balance')));
          cards.push(await run(walk(desk, ['add funds', ['funds.submit', { amount: '100' }]])));
        }
        roster.directory = directoryOf(person, new Set());
        // Each card on the other desk, too.
        for (const desk of [a, b])
          for (const card of cards) {
            const { texts } = await run(tell(desk, HOME, pressOn(card, 'operation.confirm')));
            assert.match(texts, /role/i);
          }
        assert.equal((await came()).charges, undefined);
        await run(sleep(61_000));
        for (const desk of [a, b])
          assert.match((await run(tell(desk, HOME, said('balance')))).texts, /role/i);
      },
    ));

  it('carry a plan on where the one that ran it is killed', () =>
    bySeeds(
      async () => undefined,
      async ({ loom, a, b, kill, run, came }) => {
        const preview = await run(walk(a, PLANNED));
        const confirm = pressOn(preview, 'licenses.confirm');
        const planId = /"plan":"([^"]+)"/.exec(JSON.stringify(confirm))?.[1];
        loom.tangle();
        void tell(a, HOME, confirm).catch(() => undefined);
        for (let steps = 15 + loom.random(60); steps > 0; steps -= 1) await loom.step(false);
        kill(a);
        // Where it was killed before the confirmation was written down, it was not confirmed.
        await run(tell(b, HOME, confirm));
        const over = async () => {
          for (;;) {
            const heard = await tell(b, HOME, pressed('licenses.refresh', { plan: planId }));
            if (/3 of 3/.test(heard.texts)) return;
            await sleep(1_000);
          }
        };
        await run(over());
        // What it had not written down any more is written down by whoever is left.
        await run(sleep(LEFT_MS));
        const counts = await came();
        assert.equal(counts['license changes'], 3);
        assert.equal(counts['act license-change'], 3);
        assert.equal(counts['act plan-ended'], 1);
      },
    ));
});
