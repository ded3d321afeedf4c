/** What is told twice, or by two: webhooks beside answers, and two desks over one journal. */

import assert from 'node:assert/strict';
import { fund, money, rule } from '../ledger/facts.ts';
import { type RechargeStage, rechargeStage } from './recharge-stage.ts';
import type { GatewayCall } from './simulated-gateway.ts';

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

function operation(stage: RechargeStage): string {
  return stage.gateway.orders[0]?.operation ?? '';
}

describe('a webhook', () => {
  it('before the answer makes one entry of both', async () => {
    const { stage, run } = await inFlight();
    const call = waiting(stage);
    stage.gateway.carryOut(call, 'taken');
    const outcome = stage.gateway.outcomeOf(call.operation);
    assert.equal(await stage.machine.recordCharge(call.operation, outcome), 'recorded');
    assert.equal(stage.balance(), money(110));
    stage.tick(1000);
    stage.gateway.answer(call);
    await run;
    await stage.machine.recordCharge(call.operation, outcome);
    assert.equal(stage.balance(), money(110));
    assert.deepEqual(stage.notices(), ['balance-low', 'recharge-succeeded']);
  });

  it('at the same moment as the answer makes one entry of both', async () => {
    const { stage, run } = await inFlight();
    const call = waiting(stage);
    stage.gateway.carryOut(call, 'taken');
    const outcome = stage.gateway.outcomeOf(call.operation);
    stage.gateway.answer(call);
    stage.tick(1);
    const both = [1, 2].map(() => stage.machine.recordCharge(call.operation, outcome));
    await Promise.all([run, ...both]);
    assert.equal(stage.balance(), money(110));
    assert.equal(stage.steps('confirmed').length, 1);
  });

  it('that says yes after a no is believed: the money is there', async () => {
    const stage = await rechargeStage('insufficient-funds');
    await stage.spend(40);
    const reference = 'pi_late';
    await stage.machine.recordCharge(operation(stage), { kind: 'succeeded', reference });
    assert.equal(stage.balance(), money(110));
    assert.equal(stage.account.view().recharge.state, 'armed');
  });

  it('that says no after a yes changes nothing', async () => {
    const stage = await rechargeStage('taken');
    await stage.spend(40);
    const said = stage.journal.head();
    const no = { kind: 'declined', decline: 'card-declined', reference: 'pi_late' } as const;
    await stage.machine.recordCharge(operation(stage), no);
    assert.deepEqual(stage.journal.head(), said);
  });

  it('about a second charge for one attempt brings a lot of its own, told and reported', async () => {
    const stage = await rechargeStage('taken');
    await stage.spend(40);
    const second = { kind: 'succeeded', reference: 'pi_second' } as const;
    for (const _ of [1, 2]) await stage.machine.recordCharge(operation(stage), second);
    assert.equal(stage.balance(), money(210));
    assert.equal(stage.notices().filter((alert) => alert === 'recharge-succeeded').length, 2);
    assert.deepEqual(
      stage.reports.map(({ event }) => event),
      ['extra-recharge'],
    );
  });

  it('about a charge that is no recharge is somebody else’s', async () => {
    const stage = await rechargeStage('taken');
    const outcome = { kind: 'succeeded', reference: 'pi' } as const;
    assert.equal(await stage.machine.recordCharge('a purchase', outcome), 'not-a-recharge');
    assert.equal(stage.balance(), money(50));
  });
});

describe('two desks over one journal', () => {
  it('charge once where both decide at the same moment', async () => {
    const stage = await rechargeStage('taken');
    const desk = stage.another();
    await stage.account.append([fund('g', '2026-01-02', 1)]);
    await stage.account.append([rule('r', '2026-01-03', { trigger: money(60), revision: 2 })]);
    await Promise.all([stage.machine.run(), desk.machine.run()]);
    await Promise.all([stage.machine.run(), desk.machine.run()]);
    assert.equal(stage.gateway.orders.length, 1);
    assert.equal(stage.steps('confirmed').length, 1);
    assert.equal(desk.account.view().balance, money(151));
    assert.equal(stage.balance(), money(151));
  });

  it('tell each crossing once', async () => {
    const stage = await rechargeStage(undefined);
    const desk = stage.another();
    await stage.account.append([fund('g', stage.when(), 10)]);
    await stage.spend(70);
    await Promise.all([desk.account.noticeDue(), stage.account.noticeDue()]);
    assert.deepEqual(stage.notices(), ['balance-zero']);
  });
});
