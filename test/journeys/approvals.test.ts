/** Money above the limit in the whole product: asked for in chat, shown in the channel, decided by a second person. */

import assert from 'node:assert/strict';
import { type Speech, speechFor } from '../../words/speech.ts';
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

const settings = { APPROVAL_LIMIT: '500' };
const [english, japanese, chinese] = ['en-US', 'ja-JP', 'zh-CN'].map(speechFor) as [
  Speech,
  Speech,
  Speech,
];
const COMMANDS = { en: 'add funds', ja: '資金を追加', zh: '添加资金' } as const;

describe('money above the limit, in the whole product', function () {
  this.timeout(120_000);
  let sandbox: RunningSandbox;
  let teams: TeamsClient;
  let asker: SandboxPerson;
  let second: SandboxPerson;

  before(async () => {
    sandbox = await startSandbox({ settings });
    teams = await startTeamsClient(sandbox);
    asker = await teams.personWith(ROLE.billing);
    second = await teams.personWith(ROLE.global);
  });
  after(async () => {
    await teams?.close();
    await sandbox?.remove();
  });

  const balance = async () => Math.round(Number((await teams.state()).balance) * 100);
  const read = (shown: Shown) => textsOf(cardOf(shown) ?? shown).join('\n');
  const cardsSaying = (chat: Chat, words: string) =>
    chat.shown().filter((shown) => cardOf(shown) && read(shown).includes(words));
  const press = async (chat: Chat, card: Shown, title: string, typed = {}, cardId?: string) => {
    const { verb, data } = filledIn(card, title, typed);
    return (await chat.press(verb, data, cardId)).value;
  };
  /** Through form and confirmation: answers with what the asker sees then. */
  async function ask(chat: Chat, { words, language }: Speech, amount: number): Promise<Shown> {
    const form = cardOf(await chat.ask(COMMANDS[language]));
    const cardId = chat.lastId();
    const confirm = await press(chat, form, words.funds.next, { amount: String(amount) }, cardId);
    return press(chat, confirm, words.effects.confirm, {}, cardId);
  }
  /** Whoever presses in a conversation that somebody else began. */
  async function pressAs(person: SandboxPerson, where: Chat, card: Shown, title: string) {
    const { verb, data } = filledIn(card, title);
    const response = await where.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      from: { id: `29:${person.id}`, name: person.displayName, aadObjectId: person.id },
      value: { action: { type: 'Action.Execute', verb, data } },
    });
    assert.equal(response.status, 200);
    return ((await response.json()) as Shown).value;
  }

  it('is posted to the channel and approved there by another person, once, however many press', async () => {
    const words = english.words.approvals;
    const channel = teams.chat(second, { type: 'channel' });
    await channel.ask('send alerts here');
    const chat = teams.chat(asker);
    const before = await balance();
    const waiting = await ask(chat, english, 600);
    assert.ok(read(waiting).includes(words.asker.awaiting));
    await channel.waitFor(() => cardsSaying(channel, words.states.awaiting).length === 1);
    const [posted] = cardsSaying(channel, words.states.awaiting);
    assert.ok(read(posted).includes(asker.displayName));
    assert.match(read(posted), /\$600\.00 is charged/);

    const own = await pressAs(asker, channel, cardOf(posted), words.approve);
    assert.ok(read(own).includes(words.notices.own));
    const nobody = await teams.personWith(ROLE.helpdesk);
    const refused = await pressAs(nobody, channel, cardOf(posted), words.approve);
    assert.ok(read(refused).includes(english.words.access.title));
    assert.equal(await balance(), before);

    const clicks = Array.from({ length: 10 }, () =>
      pressAs(second, channel, cardOf(posted), words.approve),
    );
    await Promise.all(clicks);
    await teams.control('poll', {});
    assert.equal((await balance()) - before, 600_00);
    await channel.waitFor(() => cardsSaying(channel, words.states.done).length === 1);
    assert.equal(cardsSaying(channel, words.title).length, 1, 'one card from asking to end');
    await chat.waitFor((last) => read(last).includes(words.facts.given));
    const done = english.words.effects.doneTitles.charge;
    assert.equal(cardsSaying(chat, done).length, 2, 'the card that asked, and a message');
    assert.match(read(chat.shown().at(-1)), new RegExp(second.displayName));
    const trail = cardOf(await chat.ask('audit'));
    for (const what of ['approval-asked', 'approval-given', 'purchase'] as const)
      assert.ok(textsOf(trail).join('\n').includes(english.words.audit.what[what]), what);
    await channel.ask('stop alerts here');
  });

  it('survives a restart, is found by its command, and may be refused', async () => {
    const words = japanese.words.approvals;
    const chat = teams.chat(asker, { locale: 'ja-JP' });
    const before = await balance();
    const waiting = await ask(chat, japanese, 700);
    assert.ok(read(waiting).includes(words.asker.awaiting));
    await sandbox.stop();
    const { folder } = sandbox;
    await teams.close();
    sandbox = await startSandbox({ folder, settings });
    teams = await startTeamsClient(sandbox);
    const other = teams.chat(second, { locale: 'ja-JP' });
    const list = cardOf(await other.ask('承認待ち'));
    const card = await press(other, list, words.list.show(japanese.number(1)));
    assert.ok(buttonsOf(card).has(words.approve));
    const refused = await press(other, card, words.refuse, { reason: '今月は不要' });
    assert.ok(read(refused).includes(words.states.refused));
    await teams.control('poll', {});
    assert.equal(await balance(), before);
    const none = cardOf(await other.ask('承認待ち'));
    assert.ok(read(none).includes(words.list.none));
  });

  it('expires by the clock, on both cards', async () => {
    const words = chinese.words.approvals;
    const chat = teams.chat(asker, { locale: 'zh-CN' });
    const channel = teams.chat(second, { type: 'channel', locale: 'zh-CN' });
    await channel.ask('在此发送警报');
    const { verb, data } = filledIn(await ask(chat, chinese, 800), words.withdraw);
    await channel.waitFor(() => cardsSaying(channel, words.states.awaiting).length === 1);
    const [posted] = cardsSaying(channel, words.states.awaiting);
    await teams.control('clock', { advance: 'P1D' });
    await channel.waitFor(() => cardsSaying(channel, words.states.expired).length === 1);
    await chat.waitFor((last) => read(last).includes(words.askerTitles.expired));
    const late = await pressAs(second, channel, cardOf(posted), words.approve);
    assert.ok(read(late).includes(words.states.expired));
    assert.ok(read((await chat.press(verb, data)).value).includes(words.askerTitles.expired));
  });
});
