/** All that lies outside of the desks and outlives them: the organization, the gateway, the channel; and what was done there. */

import type { Activity } from 'botbuilder';
import type { Connector } from '../../bot/connector.ts';
import type { FileTransfer } from '../../bot/file-transfer.ts';
import type { CardOrder, CardOutcome } from '../../dialogs/stored-card.ts';
import { createGraphEmulator } from '../../sandbox/graph/graph-emulator.ts';
import { crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../../sandbox/tenant/enliven.ts';
import { FakeCard } from '../dialogs/desk-harness.ts';
import { MIGHTY } from '../safety/kinds-of-people.ts';

/** As many as the largest list here. */
const PEOPLE = 4;

export interface Post {
  readonly conversationId: string;
  /** A reply answers one delivery; what is sent is sent by the desk's own will. */
  readonly how: 'send' | 'reply';
  readonly activity: Partial<Activity>;
  /** What it answers. */
  readonly to: string;
  readonly id: string;
}

/** What was cancelled before it was charged is never charged. */
class Gateway extends FakeCard {
  readonly #cancelled = new Set<string>();

  override async charge(order: CardOrder): Promise<CardOutcome> {
    if (this.#cancelled.has(order.operation)) return { kind: 'not-charged', reason: 'cancelled' };
    return super.charge(order);
  }

  async cancel(operation: string): Promise<CardOutcome> {
    const found = await this.lookUp(operation);
    if (found.kind === 'not-charged') this.#cancelled.add(operation);
    return found;
  }
}

export type World = ReturnType<typeof openWorld>;

export function openWorld() {
  const living = enliven(crowdTenant(PEOPLE));
  const held = new Map(living.people().map(({ id, licenses }) => [id, JSON.stringify(licenses)]));
  const posts: Post[] = [];
  const edits: string[] = [];
  const uploads: string[] = [];
  const file = { path: '' };
  let changes = 0;
  let ids = 0;
  const emulator = createGraphEmulator(living, Date.now, () => {
    // Whatever was asked for: what counts is whose licenses are others than before.
    for (const { id, licenses } of living.people()) {
      const now = JSON.stringify(licenses);
      if (now === held.get(id)) continue;
      held.set(id, now);
      changes += 1;
    }
  });
  const post = (how: Post['how'], conversationId: string, activity: Partial<Activity>, to = '') => {
    const id = `m-${++ids}`;
    posts.push({ how, conversationId, activity: JSON.parse(JSON.stringify(activity)), to, id });
    return { kind: 'delivered', id } as const;
  };
  const unread = { kind: 'refused', terminal: false, code: 'x', status: null, retryAfter_ms: null };
  const connector: Connector = {
    send: async (to, activity) => post('send', to.conversationId, activity),
    reply: async (to, replyTo, activity) => post('reply', to.conversationId, activity, replyTo),
    async update(_, id) {
      edits.push(id);
      return { kind: 'delivered', id };
    },
    delete: async () => ({ kind: 'delivered', id: '' }),
    createConversation: async () => unread as never,
    members: async () => unread as never,
    pagedMembers: async () => unread as never,
    member: async () => unread as never,
    close: () => undefined,
  };
  const files: FileTransfer = {
    download: async () => ({
      ok: true,
      path: file.path,
      size_bytes: 1,
      remove: async () => undefined,
    }),
    async upload(url) {
      uploads.push(url);
      return { ok: true, size_bytes: 1 };
    },
  };
  return {
    /** What the organization's directory says of everybody; changed by the tests. */
    roster: { directory: MIGHTY },
    card: new Gateway(),
    connector,
    edits,
    emulator,
    file,
    files,
    living,
    posts,
    uploads,
    changes: () => changes,
  };
}
