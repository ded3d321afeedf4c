/** What can go wrong between asking for a charge and knowing what became of it. */

import assert from 'node:assert/strict';
import { type Fact, NOT_CHARGED } from '../../ledger/entry.ts';
import { fund, money, rule } from '../ledger/facts.ts';
import { type RechargeStage, rechargeStage } from './recharge-stage.ts';
import type { GatewayCall } from './simulated-gateway.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function waiting({ gateway }: RechargeStage): GatewayCall {
  const [call] = gateway.waiting;
  assert.ok(call, 'the gateway is being asked');
  return call;
}

/** A charge has been asked for and waits. */
async function inFlight(): Promise<{ stage: RechargeStage; run: Promise<void> }> {
  const stage = await rechargeStage('taken');
  stage.gateway.auto = undefined;
  const run = stage.spend(40);
  await stage.settled();
  return { stage, run };
}

function turnOff(stage: RechargeStage, key = 'off'): Promise<unknown> {
  stage.tick(1000);
  return stage.account.append([rule(key, stage.when(), { enabled: false, revision: 2 })]);
}

/** Another desk records this while our claim is on its way, and so before it. */
function beforeTheClaim({ journal }: RechargeStage, fact: Fact): void {
  const append = journal.append.bind(journal);
  journal.append = async (facts, now) => {
    if (facts.some(({ kind }) => kind === 'attempt')) await append([fact], now);
    return append(facts, now);
  };
}

function operation(stage: RechargeStage): string {
  return stage.gateway.orders[0]?.operation ?? '';
}

describe('a charge without an answer', () => {
  it('is asked about, never charged again, and becomes money once that is known', async () => {
    const stage = await rechargeStage('lost-taken');
    await stage.spend(40);
    assert.equal(stage.account.view().recharge.state, 'overdue');
    assert.equal(stage.balance(), money(10));
    stage.gateway.auto = () => 'taken';
    await stage.pass(MINUTE);
    assert.equal(stage.balance(), money(110));
    assert.deepEqual(
      stage.gateway.asked.map((each) => each.split(' ')[0]),
      ['charge', 'look-up'],
    );
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-succeeded']);
  });

  it('that turns out not to have been taken is a failure, told once', async () => {
    const stage = await rechargeStage('lost');
    await stage.spend(40);
    stage.gateway.auto = () => 'taken';
    await stage.pass(MINUTE);
    assert.deepEqual(stage.steps('failed')[0]?.decline, NOT_CHARGED);
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-failed']);
    await stage.pass(HOUR);
    assert.equal(stage.balance(), money(110));
    assert.deepEqual(stage.notices().slice(2).sort(), ['recharge-succeeded', 'recovered']);
  });

  it('is asked about once in each run for as long as nobody knows', async () => {
    const stage = await rechargeStage('lost');
    await stage.spend(40);
    for (let run = 0; run < 5; run += 1) await stage.pass(20 * MINUTE);
    assert.equal(stage.gateway.orders.length, 1);
    assert.equal(stage.gateway.asked.length, 6);
    assert.equal(stage.steps('unknown').length + stage.steps('timed-out').length, 1);
  });

  it('is void before it is called a failure: a request that strays in later takes nothing', async () => {
    const stage = await rechargeStage('lost');
    await stage.spend(40);
    stage.gateway.auto = () => 'taken';
    await stage.pass(MINUTE);
    for (const call of stage.gateway.straying) stage.gateway.carryOut(call, 'taken');
    assert.equal(stage.gateway.truthOf(operation(stage)).state, 'void');
  });

  it('is asked about at the next start, and not charged again', async () => {
    const { stage } = await inFlight();
    stage.die();
    stage.gateway.carryOut(waiting(stage), 'taken');
    stage.gateway.auto = () => 'taken';
    const desk = stage.another();
    await desk.machine.run();
    assert.equal(stage.gateway.orders.length, 1);
    assert.equal(desk.account.view().balance, money(110));
  });

  it('does not make the machine throw where the adapter breaks its promise', async () => {
    const stage = await rechargeStage('taken');
    stage.gateway.onCharge = () => {
      throw new Error('a bug');
    };
    await stage.spend(40);
    assert.equal(stage.account.view().recharge.state, 'overdue');
    assert.deepEqual(
      stage.reports.map(({ event }) => event),
      ['gateway-threw'],
    );
  });
});

describe('a gateway that is out of reach for days', () => {
  it('is told once, tried again without end, and suspends nothing', async () => {
    const stage = await rechargeStage('void');
    await stage.spend(40);
    for (let hour = 0; hour < 72; hour += 1) await stage.pass(HOUR);
    assert.equal(stage.account.view().recharge.state, 'failed');
    assert.equal(stage.gateway.orders.length, 20, 'after 1, 2 and 4 hours, then every 4 hours');
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-failed']);
    stage.gateway.auto = () => 'taken';
    await stage.pass(4 * HOUR);
    assert.equal(stage.balance(), money(110));
    assert.deepEqual(stage.notices().slice(2).sort(), ['recharge-succeeded', 'recovered']);
  });

  it('and then declines is told of the decline', async () => {
    const stage = await rechargeStage('void');
    await stage.spend(40);
    stage.gateway.auto = () => 'expired-card';
    await stage.pass(HOUR);
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-failed', 'recharge-failed']);
    assert.equal(stage.account.view().recharge.declines, 1);
  });
});

describe('a charge that was turned off meanwhile', () => {
  it('before the card was asked is never asked for', async () => {
    const stage = await rechargeStage('taken');
    beforeTheClaim(stage, rule('off', stage.when(), { enabled: false, revision: 2 }));
    await stage.spend(40);
    assert.equal(stage.steps('opened').length, 1);
    assert.equal(stage.steps('withdrawn').length, 1);
    assert.equal(stage.gateway.orders.length, 0);
    assert.deepEqual(stage.notices(), ['balance-low']);
  });

  it('or changed in its amount gives way to one with the new amount, within the new cap', async () => {
    const stage = await rechargeStage('taken');
    const terms = { amount: money(30), monthlyCap: money(30), revision: 2 };
    beforeTheClaim(stage, rule('less', stage.when(), terms));
    await stage.spend(40);
    assert.deepEqual(
      stage.gateway.orders.map(({ amount }) => amount),
      [money(30)],
    );
    assert.equal(stage.steps('withdrawn').length, 1);
    assert.equal(stage.balance(), money(40));
  });

  it('or paid for by hand is not asked for either', async () => {
    const stage = await rechargeStage('taken');
    beforeTheClaim(stage, fund('by hand', stage.when(), 500));
    await stage.spend(40);
    assert.equal(stage.gateway.orders.length, 0);
    assert.equal(stage.steps('withdrawn').length, 1);
  });

  it('is called off where that can still be done, without a word about failure', async () => {
    const { stage, run } = await inFlight();
    await turnOff(stage);
    stage.gateway.lose(waiting(stage));
    await run;
    const next = stage.machine.run();
    await stage.settled();
    const call = waiting(stage);
    assert.equal(call.verb, 'cancel');
    stage.gateway.carryOut(call, 'void');
    stage.gateway.answer(call);
    await next;
    assert.equal(stage.steps('withdrawn').length, 1);
    assert.equal(stage.account.view().recharge.state, 'off');
    assert.deepEqual(stage.notices(), ['balance-low']);
  });

  it('and went through is money, and an alert of its own', async () => {
    const { stage, run } = await inFlight();
    await turnOff(stage);
    stage.tick(1000);
    stage.gateway.carryOut(waiting(stage), 'taken');
    stage.gateway.answer(waiting(stage));
    await run;
    assert.equal(stage.balance(), money(110));
    assert.deepEqual(stage.notices().slice(1).sort(), [
      'recharge-after-turn-off',
      'recharge-succeeded',
    ]);
  });
});
