/** Credits that look after themselves: set up in chat, recharged by the machine, told where it was asked for. */

import assert from 'node:assert/strict';
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

describe('credits that look after themselves', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let admin: SandboxPerson;
  let chat: Chat;
  let billing: Chat;

  before(async () => {
    sandbox = await startSandbox();
    teams = await startTeamsClient(sandbox);
    admin = await teams.personWith(ROLE.billing);
    chat = teams.chat(admin);
    billing = teams.chat(admin, { type: 'channel' });
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
  });

  /** In cents, so that sums are exact. */
  const balance = async () => Math.round(Number((await teams.state()).balance) * 100);
  const spend = async (cents: number) => {
    await teams.control('calls', { spend: cents / 100, count: 10 });
    await teams.control('poll', {});
  };
  const read = (shown: Shown) => textsOf(cardOf(shown) ?? shown.value).join('\n');
  const press = async (card: Shown, title: string, typed: Record<string, string> = {}) => {
    const { verb, data } = filledIn(card, title, typed);
    return chat.press(verb, data);
  };
  /** Through the form and its confirmation: answers with what stands on the card in the end. */
  const confirmed = async (card: Shown, typed: Record<string, string> = {}) => {
    const confirm = (await press(card, 'Continue', typed)).value;
    return (await press(confirm, 'Confirm')).value;
  };
  const alertsWith = (pattern: RegExp) =>
    billing.shown().filter((shown) => pattern.test(read(shown)));

  it('tells the channel from the moment it is asked to', async () => {
    assert.match(read(await billing.ask('send alerts here')), /Alerts come here from now on/);
    assert.match(read(await billing.ask('send alerts here')), /come here already/);
    assert.match(read(await chat.ask('where do alerts go')), /Channel/);
  });

  it('charges the stored card once, however often the click comes', async () => {
    const before = await balance();
    const form = cardOf(await chat.ask('add funds 250'));
    const confirm = (await press(form, 'Continue')).value;
    assert.match(textsOf(confirm).join('\n'), /\$250\.00/);
    const { verb, data } = filledIn(confirm, 'Confirm');
    assert.deepEqual(
      Object.keys(data).sort(),
      ['locale', 'operation', 'verb'],
      'the card carries an id and nothing else',
    );
    const answers = await Promise.all(Array.from({ length: 10 }, () => chat.press(verb, data)));
    for (const answer of answers) assert.equal(answer.statusCode, 200);
    await teams.control('poll', {});
    assert.equal((await balance()) - before, 250_00);
    const stranger = teams.chat(await teams.personWith(ROLE.global));
    assert.doesNotMatch(JSON.stringify(await stranger.press(verb, data)), /\$250/);
    assert.equal((await balance()) - before, 250_00);
  });

  it('recharges at the trigger, once, and tells the channel', async () => {
    const form = cardOf(await chat.ask('set auto-recharge to 500 when below 900'));
    const done = await confirmed(form);
    assert.match(textsOf(done).join('\n'), /\$500\.00/);
    const before = await balance();
    await spend(200_00);
    assert.equal(await balance(), before + 300_00);
    await billing.waitFor(() => alertsWith(/^Auto-recharge succeeded$/m).length > 0);
    await teams.control('poll', {});
    assert.equal(await balance(), before + 300_00, 'one crossing, one charge');
  });

  it('tells of a decline at the first one, and of the recovery on the same card', async () => {
    await teams.control('card', { state: 'expired' });
    const before = await balance();
    await spend(before - 850_00);
    assert.equal(await balance(), 850_00, 'nothing was added');
    const failed = await billing.waitFor(
      () => alertsWith(/^Auto-recharge failed$[\s\S]*The card has expired\./m).length > 0,
    );
    assert.ok(failed);
    await teams.control('card', { state: 'ok' });
    await teams.control('clock', { advance: 'PT2H' });
    assert.equal(await balance(), 1350_00, 'the next try, an hour later, succeeded');
    await billing.waitFor(() => alertsWith(/^Recovered$[\s\S]*^Auto-recharge failed$/m).length > 0);
  });

  it('never charges after it was turned off, and says so at zero', async () => {
    const off = cardOf(await chat.ask('turn off auto-recharge'));
    const confirm = buttonsOf(off).has('Confirm') ? off : (await press(off, 'Continue')).value;
    assert.match(textsOf((await press(confirm, 'Confirm')).value).join('\n'), /off/i);
    await spend(await balance());
    assert.equal(await balance(), 0);
    await teams.control('clock', { advance: 'P1D' });
    assert.equal(await balance(), 0);
    await billing.waitFor(() => alertsWith(/^The balance is zero$/m).length > 0);
  });

  it('keeps to what may be typed', async () => {
    const before = await balance();
    const count = chat.shown().length;
    const form = cardOf(await chat.ask('add funds'));
    for (const amount of [
      '-5',
      '0',
      '1e309',
      'lots',
      '9999999999',
      '12,34.5',
      '<b>5</b>',
      '€5',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the card language, as text.
      '${5}',
      '',
    ]) {
      const answer = (await press(form, 'Continue', { amount })).value;
      assert.ok(!buttonsOf(answer).has('Confirm'), `“${amount}” is not taken`);
    }
    assert.equal(await balance(), before);
    assert.equal(chat.shown().length, count + 1);
  });

  it('lets nobody without the role change anything', async () => {
    const helpdesk = teams.chat(await teams.personWith(ROLE.helpdesk));
    for (const said of [
      'add funds 250',
      'set auto-recharge to 500 when below 200',
      'turn off auto-recharge',
      'send alerts here',
    ]) {
      const answer = await helpdesk.ask(said);
      assert.match(read(answer), /role/i, said);
    }
  });
});
