/** An admin's purchase: the card that was confirmed, the charge and the lot agree, whichever of them the process got to. */

import assert from 'node:assert/strict';
import { CLAIM_LASTS_MS, createStoredOperations } from '../../bot/stored-operations.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { carryOut } from '../../dialogs/carry-out.ts';
import type { EffectsContent } from '../../dialogs/operation-content.ts';
import type { Place } from '../../dialogs/operations.ts';
import { resolveCharges } from '../../dialogs/resolve-charges.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import type { FileStore } from '../../store/file-store.ts';
import { SimulatedGateway } from '../credits/simulated-gateway.ts';
import { at, CURRENCY, money } from '../ledger/facts.ts';
import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';
import { openStoreOn } from './open-store.ts';
import { paymentsOf } from './recharge-scene.ts';
import type { Scene } from './scene.ts';

const OWNER = { personId: 'ada', tenantId: 'tenant', conversationId: 'a:ada' };
const PLACE: Place = {
  reference: {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    channelId: 'msteams',
    conversation: { id: 'a:ada', isGroup: false, conversationType: 'personal', name: '' },
    bot: { id: 'b', name: '' },
  },
  locale: 'en-US',
  name: 'Ada',
};
const BOUGHT = money(250);
const CONTENT: EffectsContent = {
  kind: 'effects',
  effects: [
    { kind: 'charge', amount: BOUGHT, card: { brand: 'visa', last4: '4242', expires: '2030-01' } },
  ],
  basis: { revision: 0, mode: 'prepaid', card: 'card-1' },
};

interface World {
  readonly gateway: SimulatedGateway;
  /** The operation, once its card could be shown. */
  id: string;
  isDone: boolean;
  now: Instant;
}

export const purchaseScene: Scene<World> = {
  name: 'purchase',
  world() {
    const gateway = new SimulatedGateway();
    gateway.auto = () => 'taken';
    return { gateway, id: '', isDone: false, now: at('2026-01-10 09:00') };
  },
  promised: ({ isDone }) => Number(isDone),
  async live(process, world) {
    const store = await openStoreOn(process);
    const desk = open(store, process, world);
    world.id = await desk.operations.begin(CONTENT, OWNER);
    await click(desk, world);
    await store.close();
  },
  async afterwards(process, world) {
    const store = await openStoreOn(process);
    const desk = open(store, process, world);
    const { account, operations } = desk;
    if (world.id !== '') {
      // The desk looks by itself, and then whoever heard nothing presses once more.
      world.now = instant(world.now + CLAIM_LASTS_MS + 1);
      await resolveCharges(desk);
      await click(desk, world);
      const look = await operations.look(world.id, OWNER);
      assert.equal(look?.state, 'settled');
      const kind = look?.state === 'settled' ? look.result.kind : '';
      const lots = account.entries().filter((entry) => entry.kind === 'fund');
      const { state } = world.gateway.truthOf(world.id);
      const [taken, told] = [state === 'taken', kind === 'done'];
      assert.equal(lots.length, Number(taken), `${lots.length} lots, at the gateway ${state}`);
      assert.equal(told, taken, `it is told as ${kind}, at the gateway ${state}`);
      assert.ok(taken || !world.isDone, 'it was told as done and is not');
    }
    await store.close();
  },
};

type Desk = ReturnType<typeof open>;

function open(store: FileStore, process: FaultFileSystem, world: World) {
  const clock = { now: () => world.now };
  const account = openAccount(store.journal, clock, CURRENCY);
  const documents = store.documents.collection('operations');
  const operations = createStoredOperations({ documents, clock, now: () => world.now });
  return { account, operations, stored: paymentsOf(process, world) };
}

/** As the button does. */
async function click(desk: Desk, world: World): Promise<void> {
  const { operations } = desk;
  const { id } = world;
  const claim = await operations.claim(id, OWNER, PLACE);
  if (claim.state !== 'fresh') return;
  const { again, lapsed } = claim;
  try {
    const errand = { id, content: CONTENT, personId: OWNER.personId, again, lapsed };
    const result = await carryOut(desk, errand);
    await operations.settle(id, result);
    world.isDone ||= result.kind === 'done';
  } catch (cause) {
    await operations.settle(id, { kind: 'unknown' }).catch(() => undefined);
    throw cause;
  }
}
