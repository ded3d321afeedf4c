/** The recharge machine against a gateway whose answers come, come late, get lost or come twice. */

import assert from 'node:assert/strict';
import type { Fact } from '../../ledger/entry.ts';
import type { Instant } from '../../ledger/instant.ts';
import { fund, mode, money, rule, usage } from '../ledger/facts.ts';
import { type RechargeStage, rechargeDesk, rechargeStage } from './recharge-stage.ts';
import type { Verdict } from './simulated-gateway.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Balance 50, a recharge of 100 at or below 20, at most 1000 a month; the card does what `card` says. */
function armed(card: Verdict | 'lost' | 'lost-taken' = 'taken', ...more: readonly Fact[]) {
  return rechargeStage(card, ...more);
}

function charges({ gateway }: RechargeStage): number {
  return gateway.orders.length;
}

describe('the recharge machine', () => {
  it('charges at the trigger amount, and leaves a balance above it alone', async () => {
    const stage = await armed();
    await stage.spend(29.999999);
    assert.equal(charges(stage), 0);
    await stage.spend(0.000001);
    assert.equal(charges(stage), 1);
    assert.equal(stage.balance(), money(120));
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-succeeded']);
  });

  it('names its charges after the account, also where it ran before there was anything in it', async () => {
    const stage = rechargeDesk('taken');
    await stage.machine.run();
    await stage.tell(fund('f', '2026-01-01', 50), rule('rule', '2026-01-01'));
    await stage.spend(40);
    const first = stage.account.entries()[0]?.hash.slice(0, 12);
    assert.equal(stage.gateway.orders[0]?.operation, `recharge-${first}-1`);
  });

  it('charges once for calls that come together', async () => {
    const stage = await armed();
    await Promise.all([stage.spend(20), stage.spend(20), stage.spend(20)]);
    assert.equal(charges(stage), 1);
    assert.equal(stage.balance(), money(90));
  });

  it('charges nothing more while an attempt waits for its answer', async () => {
    const stage = await armed();
    stage.gateway.auto = undefined;
    const first = stage.spend(30);
    await stage.settled();
    const second = stage.spend(10);
    await stage.settled();
    assert.equal(charges(stage), 1);
    const [call] = stage.gateway.waiting;
    assert.ok(call);
    stage.gateway.carryOut(call, 'taken');
    stage.gateway.answer(call);
    await Promise.all([first, second]);
    assert.equal(charges(stage), 1);
    assert.equal(stage.balance(), money(110));
  });

  it('charges again where a recharge still lands at the trigger amount, each one told', async () => {
    const stage = await armed();
    stage.gateway.onCharge = () => stage.tick(1000);
    await stage.spend(230);
    assert.equal(stage.balance(), money(120));
    assert.equal(charges(stage), 3);
    assert.equal(stage.notices().filter((alert) => alert === 'recharge-succeeded').length, 3);
    const reasons = stage.steps('opened').map(({ reason }) => reason);
    assert.equal(new Set(reasons).size, 3, 'each answers a crossing of its own');
  });

  it('stops at the cap of the month, says so once, and goes on in the next', async () => {
    const stage = await armed('taken', rule('r', '2026-01-02', { monthlyCap: money(250) }));
    await stage.spend(260);
    await stage.spend(1);
    assert.equal(charges(stage), 2);
    assert.equal(stage.notices().filter((alert) => alert === 'cap-reached').length, 1);
    await stage.pass(31 * DAY);
    assert.equal(charges(stage), 3);
  });

  it('tells the first decline, waits longer each time, and gives up after three', async () => {
    const stage = await armed('expired-card');
    await stage.spend(40);
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-failed']);
    assert.deepEqual(
      stage.steps('failed').map(({ decline }) => decline),
      ['expired-card'],
    );
    const after: number[] = [];
    for (const wait of [HOUR - 1000, 1000, 2 * HOUR - 1000, 1000, 30 * DAY]) {
      await stage.pass(wait);
      after.push(charges(stage));
    }
    assert.deepEqual(after, [1, 2, 2, 3, 3]);
    assert.equal(stage.account.view().recharge.state, 'suspended');
    assert.equal(stage.notices().filter((alert) => alert === 'recharge-failed').length, 3);
  });

  it('takes another card for a new beginning, and says that all is well again', async () => {
    const stage = await armed('expired-card');
    await stage.spend(40);
    await stage.pass(HOUR);
    await stage.pass(2 * HOUR);
    stage.gateway.auto = () => 'taken';
    await stage.pass(DAY);
    assert.equal(charges(stage), 3);
    stage.gateway.cardId = 'card-2';
    await stage.machine.noteCard();
    await stage.machine.noteCard();
    await stage.machine.run();
    assert.equal(charges(stage), 4);
    assert.equal(stage.account.view().recharge.rule?.card, 'card-2');
    assert.equal(stage.account.view().recharge.rule?.revision, 2);
    assert.deepEqual(stage.notices().slice(-2).sort(), ['recharge-succeeded', 'recovered']);
  });

  it('charges nobody who is using credits up, and says why every day', async () => {
    const stage = await armed('taken', mode('m', '2026-01-02', 'draining'));
    await stage.spend(45);
    assert.equal(charges(stage), 0);
    await stage.pass(DAY);
    const told = stage.notices().filter((alert) => alert === 'draining-with-rule-on');
    assert.equal(told.length, 2);
  });

  it('opens nothing where somebody else charges, and tells what is due all the same', async () => {
    const stage = await rechargeStage(undefined);
    await stage.spend(60);
    assert.deepEqual(stage.steps('opened'), []);
    assert.deepEqual(stage.notices(), ['balance-zero']);
    await stage.pass(DAY);
    assert.deepEqual(stage.notices(), ['balance-zero']);
  });

  it('charges nothing while the clock is far behind what is recorded, and reports it', async () => {
    const stage = await armed();
    stage.clock.at = (stage.clock.at - HOUR) as Instant;
    const late = usage('late', '2026-01-02', 45);
    await stage.account.append([late]);
    await stage.machine.run();
    assert.equal(charges(stage), 0);
    assert.deepEqual(
      stage.reports.map(({ event }) => event),
      ['clock-behind'],
    );
    await stage.pass(HOUR);
    assert.equal(charges(stage), 1);
  });

  it('does not mind a clock that slips by seconds', async () => {
    const stage = await armed();
    await stage.spend(1);
    stage.clock.at = (stage.clock.at - 60_000) as Instant;
    await stage.spend(40);
    assert.equal(charges(stage), 1);
    assert.equal(stage.balance(), money(109));
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-succeeded']);
  });
});
