/** A conversation begins: one welcome, and a useful answer to whatever is said. */

import assert from 'node:assert/strict';
import { deskForLookers } from './desk-for-lookers.ts';
import { type Chat, cardOf, textsOf } from './teams-client.ts';

describe('a conversation with the desk', function () {
  this.timeout(120_000);
  const { newChat } = deskForLookers();
  let chat: Chat;

  beforeEach(async () => {
    chat = newChat();
  });

  const installation = { type: 'installationUpdate', action: 'add' };
  const arrival = {
    type: 'conversationUpdate',
    membersAdded: [{ id: '28:desk' }, { id: '29:somebody' }],
  };

  describe('welcomes', () => {
    for (const [order, events] of [
      ['the installation first', [installation, arrival]],
      ['the arrival first', [arrival, installation]],
      ['each of them twice', [installation, arrival, arrival, installation]],
    ] as const) {
      it(`once, with ${order}`, async () => {
        for (const event of events) await chat.send(event);
        assert.equal(chat.shown().length, 1);
        assert.match(textsOf(cardOf(chat.shown()[0])).join('\n'), /Welcome to Calling Desk/);
      });
    }

    it('once where all events come together', async () => {
      await Promise.all(
        [installation, arrival, installation, arrival].map((event) => chat.send(event)),
      );
      assert.equal(chat.shown().length, 1);
    });

    it('again after it was removed and installed anew', async () => {
      for (const event of [installation, { ...installation, action: 'remove' }, arrival])
        await chat.send(event);
      assert.equal(chat.shown().length, 2);
    });

    it('nobody who joins a conversation that it is in', async () => {
      await chat.send({ ...arrival, membersAdded: [{ id: '29:somebody' }] });
      await chat.send({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
      assert.equal(chat.shown().length, 0);
    });
  });
});
