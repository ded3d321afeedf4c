/** Credits that Microsoft charges, over the whole product: recorded, reconciled, turned off by a guide, and watched. */

import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { wordsIn } from '../../words/words.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
  buttonsOf,
  type Chat,
  cardOf,
  filledIn,
  ROLE,
  type SandboxPerson,
  type Shown,
  startTeamsClient,
  type TeamsClient,
  textsOf,
} from './teams-client.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const ADMIN_CENTER = 'https://admin.microsoft.com/Adminportal/Home#';

describe('credits that Microsoft charges', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let admin: SandboxPerson;
  let chat: Chat;
  let billing: Chat;

  before(async () => {
    const settings = { FUNDING: 'observed', EVENTS_SECRET: SECRET };
    sandbox = await startSandbox({ settings });
    teams = await startTeamsClient(sandbox);
    admin = await teams.personWith(ROLE.billing);
    chat = teams.chat(admin);
    billing = teams.chat(admin, { type: 'channel' });
    await billing.ask('send alerts here');
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
  });

  /** In cents, so that sums are exact. */
  const balance = async () => Math.round(Number((await teams.state()).balance) * 100);
  const read = (card: Shown) => textsOf(card).join('\n');
  const ask = async (text: string, where = chat) => cardOf(await where.ask(text));
  const press = async (card: Shown, title: string, typed: Record<string, string> = {}) => {
    const { verb, data } = filledIn(card, title, typed);
    return (await chat.press(verb, data)).value as Shown;
  };
  const linkOf = (card: Shown) => buttonsOf(card).get(wordsIn('en').buttons.openAdminCenter)?.url;
  const alerts = (words: RegExp) =>
    billing.shown().filter((shown) => words.test(read(cardOf(shown))));

  /** As the flow sends it that reads the mailbox to which Microsoft writes. */
  const send = async (type: string, data: object, id: string = randomUUID()) => {
    const body = JSON.stringify({ specversion: '1.0', id, source: '/mailbox', type, data });
    const at = new Date();
    const response = await fetch(`${sandbox.bot}/api/credits/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(SECRET).sign(id, at, body),
      },
      body,
    });
    return { status: response.status, body: (await response.json()) as { seq?: number } };
  };

  it('are bought there, and recorded here with the day and the invoice', async () => {
    const before = await balance();
    const form = await ask('add funds 250');
    assert.match(read(form), /I cannot buy them for you/);
    assert.equal(linkOf(form), `${ADMIN_CENTER}/catalog`);
    const typed = { day: '2026-11-12', reference: 'E0400TEST', reason: 'Order 7' };
    const confirm = await press(form, 'Continue', typed);
    assert.match(read(confirm), /\$250\.00[\s\S]*Nov 12, 2026[\s\S]*Nothing is charged by me/);
    assert.match(read(await press(confirm, 'Confirm')), /Purchase recorded[\s\S]*E0400TEST/);
    assert.equal(await balance(), before + 250_00);
    assert.match(read(await ask('expiry')), /Nov 12, 2027/);
  });

  it('are brought in line with the balance that is read there, and the drift stays in sight', async () => {
    const computed = await balance();
    for (const [less, drift] of [
      [12_40, '-$12.40'],
      [10_00, '+$2.40'],
    ] as const) {
      const shown = ((computed - less) / 100).toFixed(2);
      const form = await ask(`the admin center shows ${shown}`);
      assert.equal(linkOf(form), `${ADMIN_CENTER}/subscriptions`);
      const confirm = await press(form, 'Continue', { reason: 'Read by Ada' });
      const done = await press(confirm, 'Confirm');
      assert.match(read(done), /Balance brought in line/);
      assert.equal(await balance(), computed - less);
      const past = read(await ask('reconcile'));
      assert.ok(
        drift.split('|').some((text) => past.includes(`${text} against calculated`)),
        past,
      );
    }
    assert.match(read(await ask('reconcile')), /against calculated[\s\S]*against calculated/);
  });

  it('are recharged by a rule that is recorded, never switched', async () => {
    const form = await ask('set auto-recharge to 500 when below 200');
    assert.match(read(form), /I cannot switch it for you/);
    const confirm = await press(form, 'Continue');
    assert.match(read(confirm), /I switch nothing there/);
    assert.match(read(await press(confirm, 'Confirm')), /Auto-recharge saved[\s\S]*I keep watch/);
  });

  it('tell of a recharge that comes while it is on, once however often it is told', async () => {
    const before = await balance();
    const data = { amount: '500.00', currency: 'USD', reference: 'E0500TEST' };
    const first = await send('credits.recharge.succeeded', data, 'mail-1');
    assert.equal(first.status, 202);
    const again = await send('credits.recharge.succeeded', data, 'mail-1');
    assert.deepEqual(again, { status: 200, body: first.body });
    assert.equal(await balance(), before + 500_00);
    await billing.waitFor(() => alerts(/^Auto-recharge succeeded$/m).length === 1);
    assert.equal(alerts(/after auto-recharge was turned off/).length, 0);
  });

  for (const [locale, language, said] of [
    ['ja-JP', 'ja', '自動再充電をオフにする'],
    ['zh-CN', 'zh', '关闭自动充值'],
    ['en-US', 'en', 'turn off auto-recharge'],
  ] as const) {
    it(`are turned off there in six steps, in the language of ${locale}`, async () => {
      const card = await ask(said, teams.chat(admin, { locale }));
      const { recharge, buttons } = wordsIn(language);
      const texts = textsOf(card);
      assert.equal(recharge.offSteps.length, 6);
      const places = recharge.offSteps.map((step) => texts.indexOf(step));
      assert.ok(
        places.every((place) => place >= 0),
        read(card),
      );
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
      );
      assert.ok(texts.includes(recharge.offLead));
      const shown = buttonsOf(card);
      assert.equal(shown.get(buttons.openAdminCenter).url, `${ADMIN_CENTER}/subscriptions`);
      assert.ok(shown.has(recharge.haveDone));
    });
  }

  it('are off when somebody says that they have done it: who, and when', async () => {
    const steps = await ask('turn off auto-recharge');
    const done = read(await press(steps, 'I have done this'));
    assert.match(done, /Recorded: auto-recharge is off in the admin center\./);
    assert.match(done, /I keep watch/);
    assert.ok(done.includes(admin.displayName));
    assert.match(done, /Nov 16, 2026, 9:00 AM/);
    const again = read(await ask('turn off auto-recharge'));
    assert.match(again, /Auto-recharge is off already\./);
    assert.ok(again.includes(admin.displayName));
  });

  it('are watched: a recharge that shows up afterwards is an alert', async () => {
    await teams.control('clock', { advance: 'PT1H' });
    const before = await balance();
    const data = { amount: '500.00', currency: 'USD', reference: 'E0600TEST' };
    assert.equal((await send('credits.recharge.succeeded', data)).status, 202);
    assert.equal(await balance(), before + 500_00);
    await billing.waitFor(
      () => alerts(/^A recharge after auto-recharge was turned off$/m).length > 0,
    );
    const [alert] = alerts(/^A recharge after auto-recharge was turned off$/m);
    assert.match(read(cardOf(alert)), /\$500\.00 was recharged although[\s\S]*six steps show how/);
    assert.ok(buttonsOf(cardOf(alert)).has('Turn off auto-recharge'));
  });

  it('are all in the statement, with the entries behind each figure', async () => {
    const figures = textsOf(await ask('statement 2026-11'));
    const figureOf = (name: string) => figures[figures.indexOf(name) + 1];
    const dollars = (cents: number) =>
      new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
    assert.equal(figureOf('Closing balance'), dollars(await balance()));
    assert.equal(figureOf('Added'), '+$1,250.00');
    assert.equal(figureOf('Corrected'), '-$10.00');
    const behind = async (part: string) => {
      const data = { of: '2026-11-01_2026-11-30', part };
      return read((await chat.press('statement.open', data)).value);
    };
    const added = await behind('funded');
    for (const words of [/Funds added[\s\S]*\+\$250\.00/, /Auto-recharge[\s\S]*\+\$500\.00/])
      assert.match(added, words);
    assert.match(await behind('corrected'), /-\$12\.40[\s\S]*\+\$2\.40|\+\$2\.40[\s\S]*-\$12\.40/);
  });

  it('are warned of before they lapse: what lapses on one day is one card', async () => {
    for (const invoice of ['E0700TEST', 'E0701TEST']) {
      const form = await ask('add funds 100');
      const confirm = await press(form, 'Continue', { day: '2026-11-14', reference: invoice });
      assert.match(read(await press(confirm, 'Confirm')), /Purchase recorded/);
    }
    await teams.control('clock', { set: '2027-09-14T12:00:00Z' });
    // A channel of its own, which has had nothing yet: the other one is sent no more than eight cards a minute.
    const later = teams.chat(admin, { type: 'channel' });
    await later.ask('send alerts here');
    const warned = () =>
      later.shown().filter((shown) => /^Funds are about to expire$/m.test(read(cardOf(shown))));
    await teams.control('clock', { set: '2027-09-16T12:00:00Z' });
    await later.waitFor(() => warned().length > 0);
    assert.equal(warned().length, 1);
    const [card] = warned();
    assert.match(
      read(cardOf(card)),
      /\$200\.00 expires on Nov 14, 2027[\s\S]*about \$200\.00 of it/,
    );
    assert.doesNotMatch(read(cardOf(card)), /What came before/);
  });
});
