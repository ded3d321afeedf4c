/** The balance in chat: shown to those who may see it, in their language, and to nobody else. */

import assert from 'node:assert/strict';
import { deskForLookers } from './desk-for-lookers.ts';
import {
  type Chat,
  cardOf,
  largestText,
  ROLE,
  type SandboxPerson,
  type TeamsClient,
} from './teams-client.ts';

describe('a conversation with the desk', function () {
  this.timeout(120_000);
  const { desk, newChat } = deskForLookers();
  let chat: Chat;
  let teams: TeamsClient;
  let admin: SandboxPerson;

  before(async () => {
    ({ teams, admin } = desk());
  });
  beforeEach(async () => {
    chat = newChat();
  });

  describe('shows the balance', () => {
    for (const [said, locale, figure] of [
      ['check my credit balance', 'en-US', '$812.40'],
      ['残高を確認', 'ja-JP', '$812.40'],
      ['查询余额', 'zh-CN', 'US$812.40'],
      ['<at>Calling Desk</at> BALANCE', 'en-GB', 'US$812.40'],
      ['残高を確認', 'en-US', '$812.40'],
    ] as const) {
      it(`for “${said}” in ${locale}`, async () => {
        const card = cardOf(await teams.chat(admin, { locale }).ask(said));
        assert.equal(largestText(card), figure);
      });
    }

    it('in the language of the command where the client speaks another', async () => {
      const japanese = cardOf(await chat.ask('残高を確認'));
      assert.equal(japanese.lang, 'ja');
      const english = cardOf(await teams.chat(admin, { locale: 'ja-JP' }).ask('balance'));
      assert.equal(english.lang, 'ja');
    });

    it('afresh when the card is refreshed, in the card’s own language', async () => {
      const { refresh } = cardOf(await chat.ask('残高を確認'));
      const answer = await chat.press(refresh.action.verb, refresh.action.data);
      assert.equal(answer.statusCode, 200);
      assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive');
      assert.equal(largestText(answer.value), '$812.40');
      assert.equal(answer.value.lang, 'ja');
      assert.deepEqual(refresh.userIds, [`29:${admin.id}`]);
    });

    it('to a client that submits where it cannot execute', async () => {
      await chat.send({ value: { verb: 'balance.refresh' } });
      assert.equal(largestText(cardOf(chat.shown().at(-1))), '$812.40');
    });
  });

  describe('keeps the balance from', () => {
    const refused = async (person: Pick<SandboxPerson, 'id' | 'displayName'>, pattern: RegExp) => {
      const told = JSON.stringify(await teams.chat(person).ask('balance'));
      assert.match(told, pattern);
      assert.doesNotMatch(told, /812[.,]4/);
    };

    it('people without a role that may see it, and says which roles may', async () => {
      const { people } = await teams.state();
      const nobody = people.find(
        ({ roles, accountEnabled, userType }) =>
          roles.length === 0 && accountEnabled && userType === 'Member',
      );
      assert.ok(nobody);
      await refused(nobody, /Billing Administrator/);
      await refused(await teams.personWith(ROLE.user), /Billing Administrator/);
    });
    it('guests', async () => {
      const guest = (await teams.state()).people.find(({ userType }) => userType === 'Guest');
      assert.ok(guest);
      await refused(guest, /Guests/);
    });
    it('disabled accounts', async () => {
      const disabled = (await teams.state()).people.find(({ accountEnabled }) => !accountEnabled);
      assert.ok(disabled);
      await refused(disabled, /switched off/);
    });
    it('people whom the directory does not know', async () => {
      await refused(
        { id: '00000000-0000-4000-8000-00000000dead', displayName: 'X' },
        /could not find/,
      );
      await refused({ id: "' or 1 eq 1", displayName: 'X' }, /could not find/);
    });
    it('everybody in a group chat or a channel, admins too, and offers to go on in private', async () => {
      for (const type of ['groupChat', 'channel'] as const) {
        for (const said of ['balance', 'statement', '残高を確認']) {
          const told = JSON.stringify(await teams.chat(admin, { type }).ask(said));
          assert.match(told, /teams\.microsoft\.com\/l\/chat/);
          assert.doesNotMatch(told, /812[.,]4/);
        }
      }
    });
    it('whoever presses a button without the role', async () => {
      const { people } = await teams.state();
      const nobody = people.find(
        ({ roles, accountEnabled }) => roles.length === 0 && accountEnabled,
      );
      assert.ok(nobody);
      const stranger = teams.chat(nobody);
      for (const verb of [
        'balance.refresh',
        'balance.show',
        'statement.show',
        'statement.open',
        'statement.export',
      ]) {
        const answer = JSON.stringify([await stranger.press(verb), stranger.shown()]);
        assert.doesNotMatch(answer, /812|consent/, verb);
      }
    });
  });
});
