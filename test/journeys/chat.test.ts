/** The conversation from the first hello to the last page of a statement, with the whole product running. */

import assert from 'node:assert/strict';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  buttonsOf,
  type Chat,
  cardOf,
  largestText,
  nodesOf,
  ROLE,
  type SandboxPerson,
  type Shown,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';

describe('a conversation with the desk', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let admin: SandboxPerson;
  let chat: Chat;

  before(async () => {
    sandbox = await startSandbox();
    teams = await startTeamsClient(sandbox);
    admin = await teams.personWith(ROLE.billing);
  });
  beforeEach(() => {
    chat = teams.chat(admin);
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
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
      assert.doesNotMatch(told, /812/);
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
          assert.doesNotMatch(told, /812/);
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

  describe('has a useful answer to', () => {
    for (const said of [
      'asdf',
      '🙂',
      '<script>alert(1)</script>',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the card language, as text.
      '${secret}',
      'x'.repeat(5000),
      '[Pay now](https://evil.example)',
      'null',
    ]) {
      it(`“${said.slice(0, 24)}”`, async () => {
        const card = cardOf(await chat.ask(said));
        assert.ok(buttonsOf(card).size >= 2, 'it shows ways on');
        assert.doesNotMatch(JSON.stringify(card), /(?<!\\)\[Pay now\]\(/);
      });
    }
    it('a picture, an empty message, a button that nobody knows', async () => {
      for (const activity of [
        { attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a.png' }] },
        { text: '' },
        { value: { verb: 'launch' } },
        { value: 7 },
      ]) {
        await chat.send(activity);
        assert.ok(buttonsOf(cardOf(chat.shown().at(-1))).size >= 2);
      }
      const answer = await chat.press('launch');
      assert.equal(answer.statusCode, 400);
    });
    for (const [said, pattern] of [
      ['hi', /Hello/],
      ['こんにちは', /こんにちは/],
      ['help', /What I can do/],
      ['帮助', /我能做什么|可以/],
      ['cancel', /nothing to cancel/i],
      ['add funds 250', /\$250\.00/],
      ['set auto-recharge to 500 when below 200', /\$500\.00/],
      ['关闭自动充值', /自动充值/],
      ['assign license', /admin center/],
      ['seats', /admin center/],
    ] as const) {
      it(`“${said}”`, async () => {
        assert.match(textsOf(cardOf(await chat.ask(said))).join('\n'), pattern);
      });
    }
  });

  describe('in the middle of a question', () => {
    beforeEach(async () => {
      assert.match((await chat.ask('statement for purple')).text, /Which period/);
    });
    it('takes the answer', async () => {
      assert.match(textsOf(cardOf(await chat.ask('last month'))).join('\n'), /Oct 1 – 31, 2026/);
    });
    it('asks again, and gives up in the end', async () => {
      assert.match((await chat.ask('green')).text, /did not understand/);
      await chat.ask('blue');
      assert.ok(cardOf(await chat.ask('red')));
      assert.match(textsOf(cardOf(await chat.ask('yellow'))).join('\n'), /did not understand/);
    });
    it('takes any command instead', async () => {
      assert.equal(largestText(cardOf(await chat.ask('balance'))), '$812.40');
      assert.match(textsOf(cardOf(await chat.ask('last month'))).join('\n'), /did not understand/);
    });
    it('stops when told to', async () => {
      assert.match(textsOf(cardOf(await chat.ask('cancel'))).join('\n'), /I stopped/);
      assert.match(textsOf(cardOf(await chat.ask('cancel'))).join('\n'), /nothing to cancel/i);
    });
  });

  describe('explains the balance', () => {
    const figures = (card: Shown) => textsOf(card).join('\n');

    it('with an opening, what came and went, and a closing that is the balance', async () => {
      const texts = textsOf(cardOf(await chat.ask('why did my balance change')));
      const figureOf = (name: string) => texts[texts.indexOf(name) + 1] ?? '';
      const cents = (money: string) => Math.round(Number(money.replaceAll(/[^\d.-]/gu, '')) * 100);
      assert.equal(figureOf('Closing balance'), '$812.40');
      const sum = ['Opening balance', 'Added', 'Used', 'Expired'].reduce(
        (total, name) => total + cents(figureOf(name)),
        0,
      );
      assert.ok(Math.abs(sum - 81_240) <= 2, `the rounded figures add up: ${sum}`);
    });

    it('for any period, by words and by the form', async () => {
      assert.match(figures(cardOf(await chat.ask('statement 2026-10'))), /Oct 1 – 31, 2026/);
      assert.match(figures(cardOf(await chat.ask('先月の明細'))), /2026\/10\/01/);
      const form = await chat.press('statement.show', { from: '2026-09-01', until: '2026-09-30' });
      assert.match(figures(form.value), /Sep 1 – 30, 2026/);
    });

    it('and says what is wrong with a period', async () => {
      const backwards = await chat.press('statement.show', {
        from: '2026-09-30',
        until: '2026-09-01',
      });
      assert.match(figures(backwards.value), /before the first/);
      const endless = await chat.press('statement.show', {
        from: '2020-01-01',
        until: '2026-09-01',
      });
      assert.match(figures(endless.value), /at most/);
    });

    it('down to the entries behind each number, page by page and back', async () => {
      const statement = cardOf(await chat.ask('statement 2026-10'));
      const opened = [...nodesOf(statement)]
        .filter(({ selectAction }) => selectAction?.verb === 'statement.open')
        .map(({ selectAction }) => selectAction.data);
      assert.ok(opened.length > 10);
      for (const data of opened) {
        const page = await chat.press('statement.open', data);
        assert.equal(page.statusCode, 200);
        assert.match(figures(page.value), /Page 1 of/, JSON.stringify(data));
      }
      const first = await chat.press('statement.open', { of: opened[0].of, part: 'used' });
      const next = buttonsOf(first.value).get('Next page');
      const second = await chat.press('statement.open', next.data);
      assert.match(figures(second.value), /Page 2 of/);
      const back = await chat.press(
        'statement.show',
        buttonsOf(second.value).get('Back to the statement').data,
      );
      assert.match(figures(back.value), /Oct 1 – 31, 2026/);
    });

    for (const data of [
      { of: '../../etc', part: 'day:1e999' },
      { of: 7, part: {}, page: -3 },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the card language, as text.
      { of: '2026-10-01_2026-10-31', part: 'destination:${x}', page: 1e9 },
      { part: 'day:999999999999999' },
    ]) {
      it(`and harmlessly for ${JSON.stringify(data)}`, async () => {
        const answer = await chat.press('statement.open', data);
        assert.equal(answer.statusCode, 200);
        assert.doesNotMatch(JSON.stringify(answer), /stack|undefined|NaN/);
      });
    }
  });
});
