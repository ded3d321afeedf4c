/** Notices on their way to two conversations: whatever fails, each one is told once, or known as one that may have been told. */

import assert from 'node:assert/strict';
import { LEASE_MS } from '../../alerts/delivery.ts';
import type { Messenger, MessengerOutcome } from '../../alerts/messenger.ts';
import { createAlerting } from '../../alerts/outbox-alerting.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { instant } from '../../ledger/instant.ts';
import type { FileStore } from '../../store/file-store.ts';
import { systemCode } from '../../store/file-system.ts';
import { aNotice, NOON } from '../alerts/a-notice.ts';
import { aChat, aTarget } from '../alerts/a-target.ts';
import { fates } from '../alerts/alerting-harness.ts';
import { plainFace, toldBy } from '../alerts/recording-messenger.ts';
import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';
import { openStoreOn } from './open-store.ts';
import type { Scene } from './scene.ts';

const TARGETS = [aTarget(), aChat('ann')];
const HELD = ['delivered', 'unknown'];
/** After it nothing of an earlier life holds anybody back. */
const ROUNDS = 4;

interface World {
  /** Conversations that were promised alerts. */
  readonly asked: Set<string>;
  /** Keys of notices whose commit was acknowledged. */
  readonly committed: Set<string>;
  /** What each conversation was told in a message that rings, and on a card that was changed. */
  readonly posted: string[];
  readonly edited: string[];
  now: number;
  lives: number;
}

export const outboxScene: Scene<World> = {
  name: 'outbox',
  world: () => ({
    asked: new Set(),
    committed: new Set(),
    posted: [],
    edited: [],
    now: Date.UTC(2030, 0, 1),
    lives: 0,
  }),
  promised: ({ asked, committed }) => asked.size * committed.size,
  async live(process, world) {
    const store = await openStoreOn(process);
    const alerting = open(store, process, world);
    for (const target of TARGETS) {
      await alerting.register(target);
      world.asked.add(target.id);
    }
    await commit(store, world, 'balance-low', 'draining-with-rule-on');
    await alerting.deliver();
    await commit(store, world, 'recharge-succeeded', 'balance-zero');
    await alerting.deliver();
    await alerting.close();
    await store.close();
  },
  async afterwards(process, world) {
    const store = await openStoreOn(process);
    const alerting = open(store, process, world);
    for (let round = 0; round < ROUNDS; round += 1) {
      world.now += LEASE_MS;
      await alerting.deliver();
    }
    const notices = store.journal.entries().filter(({ kind }) => kind === 'notice');
    for (const key of world.committed)
      assert.ok(store.journal.find(key), `${key} was committed and is lost`);
    const seqs = notices.map(({ seq }) => seq);
    for (const target of world.asked) {
      const states = await fates(alerting, target, seqs);
      for (const [at, fate] of states.entries()) assertTold(world, `${target} ${seqs[at]}`, fate);
    }
    await alerting.close();
    await store.close();
  },
};

function assertTold({ posted, edited }: World, which: string, fate: string): void {
  const states = fate.split('+');
  assert.ok(
    states.every((state) => HELD.includes(state)),
    `${which} is "${fate}"`,
  );
  const times = posted.filter((one) => one === which).length;
  assert.ok(times <= 1, `${which} rang ${times} times`);
  const isThere = times > 0 || edited.includes(which);
  assert.ok(isThere || states.includes('unknown'), `${which} is "${fate}" and never arrived`);
}

async function commit({ journal }: FileStore, { committed }: World, ...alerts: readonly string[]) {
  const facts = alerts.map((alert) => aNotice(alert, 'crossing'));
  await journal.append(facts, NOON);
  for (const { key } of facts) committed.add(key);
}

function open({ journal, documents }: FileStore, process: FaultFileSystem, world: World) {
  world.lives += 1;
  const clock = { now: () => instant(NOON) };
  return createAlerting({
    account: openAccount(journal, clock, 'USD'),
    targets: documents.collection('alert-targets'),
    deliveries: documents.collection('deliveries'),
    messenger: messengerOf(process, world),
    face: plainFace,
    standingOf: async () => 'may',
    clock,
    now: () => world.now,
    random: () => 0,
    owner: `life ${world.lives}`,
    report: () => undefined,
    send_ms: 1,
  });
}

/** A service that cannot be reached refuses; one that fails may have taken the message all the same. */
function messengerOf(process: FaultFileSystem, { posted, edited }: World): Messenger {
  const send = async (
    what: string,
    id: string,
    tell: () => readonly string[],
    into: string[],
  ): Promise<MessengerOutcome> => {
    try {
      await process.outside(`${what} ${id}`, () => into.push(...tell()));
      return { kind: 'delivered', id: `${id} ${posted.length}` };
    } catch (cause) {
      if (systemCode(cause) === 'EIO') return { kind: 'unknown', reason: 'timeout' };
      const nothing = { status: null, retryAfter_ms: null, terminal: false } as const;
      return { kind: 'refused', code: 'unreachable', ...nothing };
    }
  };
  return {
    post: (target, message) => send('post', target.id, () => newsOf(target.id, message), posted),
    edit: (target, _, message) => send('edit', target.id, () => newsOf(target.id, message), edited),
  };
}

function newsOf(target: string, message: Parameters<Messenger['post']>[1]): readonly string[] {
  const { news, seqs } = toldBy(message);
  return (news.length > 0 ? news : seqs).map((seq) => `${target} ${seq}`);
}
