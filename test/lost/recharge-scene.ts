/** Recharges and the journal that claims them: every charge that was taken is one lot, and each crossing is charged once. */

import assert from 'node:assert/strict';
import { openAccount } from '../../credits/journal-account.ts';
import { createRechargeMachine } from '../../credits/recharge-machine.ts';
import type { Fact } from '../../ledger/entry.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import type { Payments } from '../../payments/payments.ts';
import type { FileStore } from '../../store/file-store.ts';
import { HOUR_MS } from '../alerts/a-notice.ts';
import { SimulatedGateway } from '../credits/simulated-gateway.ts';
import { at, CURRENCY, fund, money, rule, usage } from '../ledger/facts.ts';
import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';
import { openStoreOn } from './open-store.ts';
import type { Scene } from './scene.ts';

/** Bought 50; 100 more at or below 20. */
const BEGUN = [fund('f', '2026-01-01', 50), rule('rule', '2026-01-01')];
const CALLS = [usage('u1', '2026-01-10 09:00', 40), usage('u2', '2026-01-10 09:00', 95)];
/** Each of the two calls takes the balance to the trigger, one after the other or both at once. */
const CHARGES = 2;
const LEFT = money(50 - 40 - 95 + CHARGES * 100);
const ROUNDS = 6;

interface World {
  readonly gateway: SimulatedGateway;
  readonly acknowledged: Set<string>;
  now: Instant;
}

export const rechargeScene: Scene<World> = {
  name: 'recharge',
  world() {
    const gateway = new SimulatedGateway();
    gateway.auto = () => 'taken';
    return { gateway, acknowledged: new Set(), now: at('2026-01-10 09:00') };
  },
  promised: ({ acknowledged }) => acknowledged.size,
  async live(process, world) {
    const store = await openStoreOn(process);
    const desk = open(store, process, world);
    await desk.tell(BEGUN);
    for (const call of CALLS) {
      await desk.tell([call]);
      await desk.machine.run();
    }
    await store.close();
  },
  async afterwards(process, world) {
    const store = await openStoreOn(process);
    const { account, machine, tell } = open(store, process, world);
    for (const key of world.acknowledged) assert.ok(account.find(key), `${key} is lost`);
    // Whoever was told no says it again.
    await tell([...BEGUN, ...CALLS]);
    for (let round = 0; round < ROUNDS; round += 1) {
      await machine.run();
      world.now = instant(world.now + 4 * HOUR_MS);
    }
    const { gateway } = world;
    const taken = gateway.operations.filter((each) => gateway.truthOf(each).state === 'taken');
    const lots = account.entries().filter((entry) => entry.kind === 'fund' && entry.attempt);
    assert.equal(taken.length, CHARGES, `${taken.length} charges were taken`);
    assert.equal(lots.length, taken.length, `${lots.length} lots of ${taken.length} charges`);
    assert.equal(account.view().balance, LEFT);
    await store.close();
  },
};

function open(store: FileStore, process: FaultFileSystem, world: World) {
  const account = openAccount(store.journal, { now: () => world.now }, CURRENCY);
  const payments = paymentsOf(process, world);
  const machine = createRechargeMachine({ account, payments, report: () => undefined });
  const tell = async (facts: readonly Fact[]) => {
    await account.append(facts);
    for (const { key } of facts) world.acknowledged.add(key);
  };
  return { account, machine, tell };
}

export function paymentsOf(
  process: FaultFileSystem,
  { gateway }: Pick<World, 'gateway'>,
): Payments {
  const real = gateway.payments();
  return {
    ...real,
    charge: (order) => process.outside('charge', () => real.charge(order)),
    lookUp: (operation) => process.outside('look-up', () => real.lookUp(operation)),
    cancel: (operation) => process.outside('cancel', () => real.cancel(operation)),
  };
}
