/** A desk that loses what it owes, or tells it twice, is found out, and a kill explains no more than it had in its hands. */

import assert from 'node:assert/strict';
import type { Connector } from '../../bot/connector.ts';
import { flawsIn, type Kills } from './flaws.ts';
import { SCENARIOS } from './once.ts';
import { memoryPlace } from './once-store.ts';
import type { Scenario } from './scenario.ts';
import { playOnce } from './schedule.ts';
import { openWorld } from './world.ts';

const UNKILLED = 1;
const SEEDS_MAX = 40;
const OWED = SCENARIOS.filter(({ owed }) => owed !== undefined && owed !== 'reply');

type Send = Connector['send'];
type Spoil = (send: Send) => Send;

/** Says that it is delivered, and it is nowhere. */
const lose: Spoil = () => async () => ({ kind: 'delivered', id: 'nowhere' });
const twice: Spoil = (send) => async (to, activity) => {
  await send(to, activity);
  return send(to, activity);
};
const same: Spoil = (send) => send;

/** Of schedules in which no desk was killed: what was found in each. */
async function found(scenario: Scenario, spoil: Spoil): Promise<readonly boolean[]> {
  const flawed: boolean[] = [];
  for (let seed = 1; seed <= SEEDS_MAX && flawed.length < UNKILLED; seed += 1) {
    const world = openWorld();
    const { send } = world.connector;
    const connector = { ...world.connector };
    const scene: Scenario = {
      ...scenario,
      async prepare(desk) {
        const deliver = await scenario.prepare(desk);
        // What it owes before that is not counted.
        connector.send = spoil(send);
        return deliver;
      },
    };
    const options = { seed, scenario: scene, place: memoryPlace(), isPaired: false };
    const { flaws, kills } = await playOnce({ ...options, world: { ...world, connector } });
    if (kills === 0) flawed.push(flaws.length > 0);
  }
  return flawed;
}

describe('what a desk owes', function () {
  this.timeout(120_000);

  it('is owed in each of the ways in which a message is sent', () => {
    assert.deepEqual([...new Set(OWED.map(({ owed }) => owed))].sort(), [
      'again',
      'once',
      'recorded',
    ]);
    for (const { name, expects, owed } of SCENARIOS)
      for (const [what, times] of Object.entries(expects))
        if (/^(?:sent to|replies in) /.test(what) && times > 0)
          assert.ok(owed, `${name}: say what becomes of a message whose desk is killed`);
  });

  for (const scenario of OWED) {
    it(`is found lost or told twice: ${scenario.name}`, async () => {
      assert.deepEqual(await found(scenario, same), [false]);
      assert.deepEqual(await found(scenario, lose), [true]);
      assert.deepEqual(await found(scenario, twice), [true]);
    });
  }

  it('is never more by a kill than the killed had in their hands', () => {
    const kills = (less: number, more: number): Kills => ({
      count: 3,
      tellings: { slack: () => ({ less, more }) },
    });
    const scenario = (more: Partial<Scenario>): Scenario => ({
      name: '',
      prepare: async () => assert.fail(),
      expects: { 'sent to a:ada': 1 },
      ...more,
    });
    const flaws = (owed: Scenario['owed'], found: object, by: Kills) =>
      flawsIn(scenario({ ...(owed && { owed }) }), found as never, by, 11).length;
    assert.equal(flaws('again', { 'sent to a:ada': 2 }, kills(0, 1)), 0);
    assert.equal(flaws('again', { 'sent to a:ada': 3 }, kills(0, 1)), 1);
    assert.equal(flaws('again', {}, kills(0, 1)), 1);
    assert.equal(flaws('once', {}, kills(1, 0)), 0);
    assert.equal(flaws('once', {}, kills(0, 0)), 1);
    assert.equal(flaws('once', { 'sent to a:ada': 2 }, kills(1, 0)), 1);
    assert.equal(flaws('recorded', { 'alerts interrupted': 1 }, kills(0, 0)), 0);
    assert.equal(flaws('recorded', {}, kills(0, 0)), 1);
    assert.equal(flaws('recorded', { 'sent to a:ada': 2 }, kills(0, 0)), 1);
    assert.equal(flaws(undefined, { 'sent to a:ada': 2 }, kills(1, 1)), 1);
    assert.equal(
      flaws('again', { 'sent to a:ada': 1, 'outcomes still to be told': 1 }, kills(0, 0)),
      1,
    );
    assert.equal(flaws('again', { 'sent to a:ada': 1, 'replies in a:eve': 12 }, kills(0, 0)), 1);
  });
});
