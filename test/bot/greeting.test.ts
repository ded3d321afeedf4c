/** One welcome to each installation, whatever order its events come in. */

import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { createGreeting, type Greeted, ONE_INSTALLATION_MS } from '../../bot/greeting.ts';
import type { Turn } from '../../dialogs/turn.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';

describe('a greeting', () => {
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:desk' }] };
  const installed = { type: 'installationUpdate', action: 'add' };
  let greet: (event: object, at?: number) => Promise<boolean>;

  beforeEach(() => {
    const conversations = createMemoryDocuments().collection<Greeted>('conversations');
    const welcome = { card: { type: 'AdaptiveCard', version: '1.5' }, summary: '' } as const;
    const greeting = createGreeting(
      conversations,
      () => welcome,
      () => 0,
    );
    greet = async (event, at = 0) => {
      const conversation = { id: 'a:1' };
      const activity = {
        recipient: { id: '28:desk' },
        conversation,
        timestamp: new Date(at),
        ...event,
      };
      return (await greeting(activity as Activity, {} as Turn)) !== undefined;
    };
  });

  it('answers the first event of an installation and no other', async () => {
    assert.deepEqual(
      [await greet(installed), await greet(added, 900), await greet(installed, 2_000)],
      [true, false, false],
    );
  });

  it('answers one of two events that come at the same moment', async () => {
    const greeted = await Promise.all([greet(added), greet(installed), greet(added)]);
    assert.equal(greeted.filter(Boolean).length, 1);
  });

  it('answers a later installation', async () => {
    await greet(installed);
    assert.equal(await greet(installed, ONE_INSTALLATION_MS), true);
  });

  it('answers an installation right after a removal', async () => {
    await greet(installed);
    await greet({ type: 'installationUpdate', action: 'remove' }, 1_000);
    assert.equal(await greet(added, 2_000), true);
  });

  for (const [what, event] of [
    ['an upgrade', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['another member', { type: 'conversationUpdate', membersAdded: [{ id: '29:ann' }] }],
    ['a new topic', { type: 'conversationUpdate', topicName: 'x' }],
  ] as const) {
    it(`says nothing to ${what}`, async () => assert.equal(await greet(event), false));
  }
});
