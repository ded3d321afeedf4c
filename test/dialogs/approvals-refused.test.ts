/** Whom an approval is refused to, and when: the asker, whoever has no role now, another organization, another world. */

import assert from 'node:assert/strict';
import type { Turn } from '../../dialogs/turn.ts';
import { micros, ZERO } from '../../ledger/money.ts';
import { speechFor } from '../../words/speech.ts';
import {
  ASKER,
  askFor,
  buttonFor,
  notices,
  openCard,
  openWithLimit,
  operationOf,
  SECOND,
  tend,
  textsOf,
  untouched,
} from './approval-chat.ts';
import { type TestDesk, tells } from './desk-harness.ts';

const words = speechFor('en-US').words.approvals;
const VERBS = ['approval.give', 'approval.refuse'] as const;

const elsewhere = (conversationId: string, tenantId = 't-1'): Partial<Turn> => ({
  reference: {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: conversationId, tenantId } as never,
  },
});

describe('an approval is refused', () => {
  let desk: TestDesk;
  let operation: string;
  beforeEach(async () => {
    desk = openWithLimit();
    operation = operationOf(await askFor(desk));
  });
  const stillWaits = async () => {
    await desk.idle();
    await tend(desk);
    untouched(desk);
    assert.deepEqual(notices(desk), ['approval-asked']);
    assert.ok((await openCard(desk, 'p-9')).card.verbs.has('approval.give'));
  };

  for (const [name, more] of [
    ['in the chat in which they asked', {}],
    ['in another chat', elsewhere('a:another')],
    ['in the channel', { ...elsewhere('19:c@thread.tacv2'), scope: 'channel' }],
    ['under another name', { name: 'Bea', mri: '29:other' }],
  ] as const satisfies readonly (readonly [string, Partial<Turn>])[]) {
    it(`to whoever asked, ${name}`, async () => {
      for (const verb of VERBS) {
        const own = await desk.chat(ASKER, more).press(verb, {}, buttonFor(operation, verb));
        assert.ok(own.texts.includes(words.notices.own));
      }
      await stillWaits();
    });
  }

  it('to whoever has no role at that moment, whatever they had when the card was shown', async () => {
    const { chat, card } = await openCard(desk);
    desk.desk.mayNow = false;
    for (const verb of VERBS)
      assert.match((await chat.press(verb, {}, card)).texts, /^REFUSED$/, verb);
    desk.desk.mayNow = true;
    await stillWaits();
  });

  it('to another organization, which does not learn what waits', async () => {
    const stranger = desk.chat(SECOND, elsewhere('a:p-2', 't-2'));
    for (const verb of [...VERBS, 'approval.show']) {
      const answer = await stranger.press(verb, {}, buttonFor(operation, verb));
      assert.match(answer.texts, tells('expired'));
      assert.doesNotMatch(answer.texts, /800/);
    }
    assert.ok((await stranger.say('approvals')).texts.includes(words.list.none));
    await stillWaits();
  });

  it('to somebody without an id', async () => {
    const nobody = desk.chat(undefined as never, { personId: undefined });
    for (const verb of VERBS) {
      const answer = await nobody.press(verb, {}, buttonFor(operation, verb));
      assert.match(answer.texts, tells('not-yours'));
    }
    await stillWaits();
  });

  for (const [name, forge] of [
    ['that is made up', () => '0mi2x4abc-00000000-0000-4000-8000-000000000000'],
    ['that is longer by a letter', (id: string) => `${id}0`],
    ['in capitals', (id: string) => id.toUpperCase()],
    ['that is a path', (id: string) => `../operations/${id}`],
    ['that is a prototype’s', () => '__proto__'],
    ['that is empty', () => ''],
    ['that is a list', (id: string) => [id]],
    ['that is an object', (id: string) => ({ id })],
  ] as const) {
    it(`for an operation ${name}`, async () => {
      for (const verb of [...VERBS, 'approval.withdraw', 'approval.show']) {
        const forged = buttonFor(forge(operation) as string, verb);
        const answer = await desk.chat(SECOND).press(verb, {}, forged);
        assert.match(answer.texts, tells('expired'));
      }
      await stillWaits();
    });
  }

  it('for what was never asked about: neither a form, nor what waits for its own “Confirm”', async () => {
    const chat = desk.chat(ASKER);
    const form = await chat.say('add funds 900');
    const idOf = (said: typeof form, verb: string) => said.verbs.get(verb).data.operation;
    const confirm = await chat.press('funds.submit');
    for (const id of [idOf(form, 'funds.submit'), idOf(confirm, 'operation.confirm')])
      for (const verb of VERBS) {
        const answer = await desk.chat(SECOND).press(verb, {}, buttonFor(id, verb));
        assert.match(answer.texts, tells('expired'));
      }
    await stillWaits();
  });

  it('by way of the asker’s own buttons: they are the asker’s', async () => {
    for (const verb of ['operation.confirm', 'operation.cancel', 'operation.undo']) {
      const answer = await desk.chat(SECOND).press(verb, {}, buttonFor(operation, verb));
      assert.match(answer.texts, tells('not-yours'));
      const own = await desk.chat(ASKER).press(verb, {}, buttonFor(operation, verb));
      assert.ok(own.verbs.has('approval.withdraw'));
    }
    await stillWaits();
  });

  it('not for what else the card says, which is not read', async () => {
    const { chat } = await openCard(desk);
    const edits = {
      amount: '1',
      until: 0,
      effects: [],
      owner: { personId: 'p-3' },
      approval: { decision: { is: 'given' } },
    };
    await chat.press('approval.give', edits);
    assert.deepEqual(
      desk.card.charged.map(({ amount }) => amount),
      [800_000_000],
    );
  });

  it('where what is stored is not what the journal says was asked for', async () => {
    const { chat, card } = await openCard(desk);
    const found = await desk.documents.get(operation);
    const altered = JSON.parse(
      JSON.stringify(found?.value).replaceAll('"amount":800000000', '"amount":900000000'),
    );
    assert.notDeepEqual(altered, found?.value);
    await desk.documents.put(operation, altered, found?.version);
    const answer = await chat.press('approval.give', {}, card);
    await desk.idle();
    assert.ok(answer.texts.includes(words.notices.altered));
    untouched(desk);
  });

  it('where too much is under way, and can be given a moment later', async () => {
    const { chat, card } = await openCard(desk);
    desk.desk.full = true;
    await chat.press('approval.give', {}, card);
    untouched(desk);
    desk.desk.full = false;
    assert.ok((await chat.press('approval.give', {}, card)).texts.includes(words.states.done));
  });
});

describe('what was approved is not done where the world has changed since it was asked for', () => {
  const fact = (key: string, at: number) => ({
    key,
    effectiveAt: at as never,
    currency: 'USD',
    actor: '',
    reason: '',
  });
  const askRule = async (desk: TestDesk) => {
    const chat = desk.chat(ASKER);
    await chat.say('set auto-recharge to 100 when below 50');
    await chat.press('recharge.submit', { cap: '' });
    await chat.press('operation.confirm');
    await desk.idle();
  };
  const ask = async (desk: TestDesk) => void (await askFor(desk));
  for (const [name, asks, change] of [
    [
      'another card is stored',
      ask,
      async (desk: TestDesk) => {
        desk.card.stored = { id: 'pm_2', brand: 'visa', last4: '1111', expires: '2030-01' };
      },
    ],
    [
      'funds can no longer be added',
      ask,
      async ({ account }: TestDesk) => {
        const mode = { kind: 'mode', mode: 'draining', amount: ZERO } as const;
        await account.append([{ ...fact('m', account.now()), ...mode }]);
      },
    ],
    [
      'the rule has another revision',
      askRule,
      async ({ account }: TestDesk) => {
        const terms = { amount: micros(5e6), trigger: micros(1e6), monthlyCap: micros(5e6) };
        const rule = { kind: 'rule', revision: 1, enabled: true, card: '', ...terms } as const;
        await account.append([{ ...fact('r', account.now()), ...rule }]);
      },
    ],
  ] as const) {
    it(`because ${name}`, async () => {
      const desk = openWithLimit();
      await asks(desk);
      const { chat, card } = await openCard(desk);
      await change(desk);
      const answer = await chat.press('approval.give', {}, card);
      await desk.idle();
      assert.ok(answer.texts.includes(words.states.changed), answer.texts);
      await tend(desk);
      assert.deepEqual(desk.card.charged, []);
      assert.deepEqual(notices(desk).slice(1), ['approval-given', 'approval-ended changed']);
      assert.match(textsOf(desk.sent[0]), /Something has changed since this was prepared/);
    });
  }

  it('and it is not even asked for where that is so at the asker’s “Confirm”', async () => {
    const desk = openWithLimit();
    const chat = desk.chat(ASKER);
    await chat.say('add funds 800');
    await chat.press('funds.submit');
    desk.card.stored = { id: 'pm_2', brand: 'visa', last4: '1111', expires: '2030-01' };
    assert.match((await chat.press('operation.confirm')).texts, tells('changed'));
    assert.deepEqual(notices(desk), []);
  });
});
