/** However many instances send, come and go: a service that counts strictly never has to refuse one. */

import assert from 'node:assert/strict';
import { createInstances, instancePaces, type StoredInstance } from '../../bot/instances.ts';
import { CONVERSATION_WINDOWS, createSendBudget, TENANT_WINDOWS } from '../../bot/send-budget.ts';
import type { Collection } from '../../store/documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { StoreError } from '../../store/store-errors.ts';

const { join_ms: JOIN_MS, lives_ms: LIVES_MS } = instancePaces();
const STEP_MS = 100;
const BEAT_STEPS = 50;
/** The hour's window may be exceeded by those who come within it: the service then says when to go on. */
const STRICT = CONVERSATION_WINDOWS.filter(({ within_ms }) => within_ms <= 30_000);

/** A service and a store, in a time of their own. */
class World {
  now = 0;
  isStoreThere = true;
  readonly sends: number[] = [];
  readonly #instances: Instance[] = [];
  readonly #documents = createMemoryDocuments().collection<StoredInstance>('instances');

  readonly documents: Collection<StoredInstance> = {
    get: (id) => this.#asked().get(id),
    put: async (id, value, expected) => this.#asked().put(id, value, expected),
    delete: async (id, expected) => this.#asked().delete(id, expected),
    list: async (limit) => this.#asked().list(limit),
  };

  #asked() {
    if (!this.isStoreThere) throw new StoreError('UNREACHABLE', 'The database does not answer.');
    return this.#documents;
  }

  async open(): Promise<Instance> {
    const instance = new Instance(this, `i-${this.#instances.length}`);
    this.#instances.push(instance);
    await instance.beat();
    return instance;
  }

  /** Everybody sends to one conversation as fast as they may. */
  async pass(time_ms: number): Promise<void> {
    for (const until = this.now + time_ms; this.now < until; this.now += STEP_MS)
      for (const [index, instance] of this.#instances.entries()) {
        const beatsNow = (this.now / STEP_MS + index * 7) % BEAT_STEPS === 0;
        if (instance.isAlive && beatsNow) await instance.beat();
        if (instance.isAlive) instance.send();
      }
  }

  /** In the last of these milliseconds. */
  sentWithin(time_ms: number): number {
    return this.sends.filter((at) => at > this.now - time_ms && at <= this.now).length;
  }

  densest(within_ms: number): number {
    const sorted = [...this.sends].sort((a, b) => a - b);
    let [most, from] = [0, 0];
    sorted.forEach((at, index) => {
      while (at - (sorted[from] ?? at) >= within_ms) from += 1;
      most = Math.max(most, index - from + 1);
    });
    return most;
  }
}

class Instance {
  isAlive = true;
  readonly instances;
  readonly #budget;
  readonly #world: World;
  readonly sent: number[] = [];

  constructor(world: World, id: string) {
    this.#world = world;
    this.instances = createInstances({ documents: world.documents, id, now: () => world.now });
    this.#budget = createSendBudget(CONVERSATION_WINDOWS, TENANT_WINDOWS, this.instances.share);
  }

  beat = () => this.instances.beat().catch(() => undefined);

  send(): void {
    const { now, sends } = this.#world;
    for (;;) {
      const at = this.#budget.reserve('chat', now, now + STEP_MS, true);
      if (at === undefined) return;
      sends.push(at);
      this.sent.push(at);
    }
  }
}

function assertKept(world: World): void {
  for (const { count, within_ms } of STRICT)
    assert.ok(world.densest(within_ms) <= count, `${count} within ${within_ms} ms`);
}

describe('several instances that send', () => {
  it('keep the service’s rates together while they come and go', async () => {
    const world = new World();
    const first = await world.open();
    await world.pass(60_000);
    const alone = world.sentWithin(30_000);
    const second = await world.open();
    await world.pass(JOIN_MS + 60_000);
    assert.ok(second.sent.length > 0, 'the newcomer has its share');
    await world.open();
    await world.pass(JOIN_MS + 60_000);
    first.isAlive = false;
    await world.pass(LIVES_MS + 60_000);
    await second.instances.close();
    second.isAlive = false;
    await world.pass(60_000);
    assertKept(world);
    assert.equal(world.sentWithin(30_000), alone, 'who is left has all of it again');
  });

  it('keep them where two come at the same moment', async () => {
    const world = new World();
    await Promise.all([world.open(), world.open()]);
    await world.pass(JOIN_MS + 60_000);
    assertKept(world);
  });

  it('send nothing unasked while nobody can tell who else there is', async () => {
    const world = new World();
    await world.open();
    const cut = await world.open();
    await world.pass(JOIN_MS + 30_000);
    world.isStoreThere = false;
    await world.pass(15_000);
    const before = cut.sent.length;
    assert.ok(before > 0);
    await world.pass(30_000);
    assert.equal(cut.sent.length, before);
    world.isStoreThere = true;
    await world.pass(60_000);
    assert.ok(cut.sent.length > before);
    assertKept(world);
  });

  it('would exceed them if each took all for itself', async () => {
    const world = new World();
    const budgets = [createSendBudget(), createSendBudget()];
    for (const budget of budgets)
      for (let count = 0; count < 7; count += 1)
        world.sends.push(budget.reserve('chat', 0, 1_000, true) ?? assert.fail());
    assert.throws(() => assertKept(world));
  });
});
