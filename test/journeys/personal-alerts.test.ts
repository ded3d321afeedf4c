/** Alerts in person over the whole product: the directory is asked before each, and who is gone gets none. */

import assert from 'node:assert/strict';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import {
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

describe('alerts in person, in the whole product', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let leaver: SandboxPerson;
  let chats: { readonly leaver: Chat; readonly other: Chat };

  before(async () => {
    sandbox = await startSandbox();
    teams = await startTeamsClient(sandbox);
    leaver = await teams.personWith(ROLE.billing);
    const other = await teams.personWith(ROLE.global);
    chats = { leaver: teams.chat(leaver), other: teams.chat(other) };
    for (const chat of Object.values(chats)) await chat.ask('send alerts here');
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
  });

  const told = (chat: Chat, words: RegExp) =>
    chat.shown().filter((shown: Shown) => words.test(textsOf(cardOf(shown)).join('\n')));
  const spend = async (amount: number) => {
    await teams.control('calls', { spend: amount, count: 1 });
    await teams.control('poll', {});
  };

  it('reach those who may have them', async () => {
    await spend(Number((await teams.state()).balance));
    for (const chat of Object.values(chats))
      await chat.waitFor(() => told(chat, /^The balance is zero$/m).length === 1);
  });

  it('end for somebody whom the directory no longer knows, and another admin is told', async () => {
    const fault = { status: 404, times: 999, path: `/users/${leaver.id}` };
    await teams.control('graph', { fault });
    const form = cardOf(await chats.other.ask('add funds 100'));
    const { other } = chats;
    const press = async (card: Shown, title: string): Promise<Shown> => {
      const { verb, data } = filledIn(card, title);
      return (await other.press(verb, data)).value;
    };
    await press(await press(form, 'Continue'), 'Confirm');
    await other.waitFor(() => told(other, /^Alerts no longer reach a conversation$/m).length === 1);
    const [death] = told(other, /^Alerts no longer reach/m);
    const texts = textsOf(cardOf(death)).join('\n');
    assert.match(texts, /no longer holds a role that may have alerts/);
    assert.ok(texts.includes(leaver.displayName));
    assert.equal(told(other, /^Recovered$/m).length, 2, 'the card, and the reply that rings');
    assert.equal(told(chats.leaver, /^Recovered$/m).length, 0);
  });
});
