/** Where alerts go: asked for in a channel, in a group or in person, stopped, listed, and by whom. */

import assert from 'node:assert/strict';
import { directoryAccess } from '../../bot/directory-access.ts';
import type { Scope } from '../../dialogs/turn.ts';
import { openTestDesk, type TestDesk } from './desk-harness.ts';

const CHANNEL = '19:abc@thread.tacv2';
const inScope = (scope: Scope, id: string) => ({
  scope,
  place: scope === 'channel' ? { name: 'Billing', teamId: '19:team@thread.tacv2' } : undefined,
  reference: {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id, tenantId: 't-1' } as never,
  },
});

describe('sending alerts here', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openTestDesk();
  });

  it('registers the channel, not the thread, with who asked and when', async () => {
    const chat = desk.chat('p-1', inScope('channel', `${CHANNEL};messageid=17`));
    const card = await chat.say('send alerts here');
    assert.match(card.texts, /come here from now on/);
    assert.deepEqual(
      [...desk.targets.values()],
      [
        {
          id: CHANNEL,
          scope: 'channel',
          serviceUrl: 'https://smba.trafficmanager.net/emea/',
          tenantId: 't-1',
          botId: '28:desk',
          personId: undefined,
          teamId: '19:team@thread.tacv2',
          name: 'Billing',
          locale: 'en-US',
          addedBy: { personId: 'p-1', name: 'Ada' },
          addedAt: desk.at(),
          state: { living: true },
        },
      ],
    );
  });

  it('says who asked for it where it is so already', async () => {
    await desk.chat('p-1', inScope('channel', CHANNEL)).say('send alerts here');
    const other = desk.chat('p-2', {
      ...inScope('channel', `${CHANNEL};messageid=9`),
      name: 'Grace',
    });
    const card = await other.say('send alerts here');
    assert.match(card.texts, /already/);
    assert.match(card.texts, /Ada/);
    assert.equal(desk.targets.size, 1);
  });

  it('names the person in a chat of their own', async () => {
    await desk.chat('p-1').say('send alerts here');
    const [target] = desk.targets.values();
    assert.equal(target?.personId, 'p-1');
    assert.equal(target?.name, 'Ada');
  });

  it('is stopped by words and by the button, and says so where there was nothing', async () => {
    const chat = desk.chat('p-1', inScope('groupChat', '19:group@thread.v2'));
    await chat.say('send alerts here');
    assert.match((await chat.press('alerts.stop')).texts, /no longer come here/);
    assert.equal(desk.targets.size, 0);
    assert.match((await chat.say('stop alerts here')).texts, /nothing to stop/i);
    await chat.press('alerts.here');
    assert.equal(desk.targets.size, 1);
  });

  it('is listed in person, and one of the list stopped', async () => {
    await desk.chat('p-1', inScope('channel', CHANNEL)).say('send alerts here');
    const chat = desk.chat('p-1');
    await chat.say('send alerts here');
    const list = await chat.press('alerts.list');
    assert.match(list.texts, /Billing/);
    const after = await chat.press('alerts.stop', { target: CHANNEL }, list);
    assert.doesNotMatch(after.texts, /Billing/);
    assert.deepEqual([...desk.targets.keys()], ['a:p-1']);
  });

  it('names no other conversation where everybody reads', async () => {
    await desk.chat('p-1').say('send alerts here');
    const chat = desk.chat('p-1', inScope('channel', CHANNEL));
    await chat.say('send alerts here');
    const list = await chat.press('alerts.list');
    assert.doesNotMatch(JSON.stringify(list.answer.card), /a:p-1/);
    assert.equal(list.verbs.has('alerts.stop'), false);
  });

  it('is for those who may alone, everywhere', async () => {
    desk.desk.mayNow = false;
    for (const scope of ['personal', 'groupChat', 'channel'] as const) {
      const chat = desk.chat('p-1', inScope(scope, 'x'));
      for (const said of ['send alerts here', 'stop alerts here', 'where do alerts go'])
        assert.equal((await chat.say(said)).texts, 'REFUSED', said);
    }
    assert.equal(desk.targets.size, 0);
  });

  it('is refused in a channel without a word of the balance, and funding is not talked of there', async () => {
    const turns = openTestDesk();
    const chat = turns.chat('p-1', inScope('channel', CHANNEL));
    const real = directoryAccess(
      {
        person: async () => ({ userType: 'Member', accountEnabled: true }),
        roles: async () => new Set<string>(),
      } as never,
      assert.fail,
    );
    const parts = turns.parts() as { access: unknown; accessNow: unknown };
    parts.access = real;
    parts.accessNow = real;
    const refused = await chat.say('send alerts here');
    assert.doesNotMatch(refused.texts, /\$|balance of/);
    assert.match(refused.texts, /Administrator/);
    assert.match((await chat.say('add funds 250')).texts, /chat/i);
    assert.equal((await chat.say('add funds 250')).inputs.amount, undefined);
  });
});
