/** A payment whose outcome was found out while the desk was closing: told in the person's chat by the desk that is started next. */

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { createStoredOperations } from '../../bot/stored-operations.ts';
import type { Place } from '../../dialogs/operations.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { openFileStore } from '../../store/file-store.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import { cardOf, ROLE, startTeamsClient, type TeamsClient, textsOf } from './teams-client.ts';

describe('a purchase that nobody waits for any more', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;

  before(async () => {
    sandbox = await startSandbox();
    teams = await startTeamsClient(sandbox);
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
    await rm(sandbox.folder, { recursive: true, force: true });
  });

  /** As the desk leaves it behind that learns of the payment with its last breath. */
  async function leaveUntold(place: Place, personId: string): Promise<void> {
    const store = await openFileStore({ directory: sandbox.folder });
    const operations = createStoredOperations({
      documents: store.documents.collection('operations'),
      clock: { now: () => instant(Date.now()) },
      now: Date.now,
    });
    const { id: conversationId = '', tenantId = '' } = place.reference.conversation ?? {};
    const owner = { personId, tenantId, conversationId };
    const card = { brand: 'visa', last4: '4242', expires: '2030-01' };
    const id = await operations.begin(
      {
        kind: 'effects',
        effects: [{ kind: 'charge', amount: micros(250_000_000), card }],
        basis: { revision: 0, mode: 'prepaid', card: '' },
      },
      owner,
    );
    await operations.claim(id, owner, place);
    await operations.settle(id, { kind: 'unknown' });
    await operations.resolve(id, { kind: 'not-charged' });
    await store.close();
  }

  it('is told on the card that asked for it, after a restart and once', async () => {
    const admin = await teams.personWith(ROLE.billing);
    const chat = teams.chat(admin, { locale: 'zh-CN' });
    const asked = await chat.ask('余额');
    const [cardId] = teams.connector.shown.keys();
    await sandbox.stop();
    const reference = {
      serviceUrl: teams.connector.serviceUrl,
      conversation: asked.conversation,
      bot: asked.from,
      channelId: 'msteams',
    };
    await leaveUntold({ reference, cardId, locale: 'zh-CN', name: '' }, admin.id);
    for (let start = 0; start < 2; start++) {
      sandbox = await startSandbox({ folder: sandbox.folder });
      await chat.waitFor((last) => /未扣款/.test(textsOf(cardOf(last)).join('\n')));
      assert.equal(chat.shown().length, 1);
      await sandbox.stop();
    }
    const edits = teams.connector.arrivals.filter(({ method }) => method === 'PUT');
    assert.equal(edits.length, 1);
  });
});
