/** The events door: what is signed and sound goes in once; everything else is told what is wrong with it. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import sinon from 'sinon';
import { Webhook } from 'standardwebhooks';
import { createCreditEvents } from '../../bot/credit-events.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { addDays, instantFromIso } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { StoreError } from '../../store/store-errors.ts';

const NOW = '2026-11-16T09:00:00.000Z';
const SECRET = `whsec_${randomBytes(24).toString('base64')}`;

interface Sent {
  readonly secret?: string;
  /** Milliseconds from now. */
  readonly ahead_ms?: number;
  readonly without?: string;
  /** What arrives in place of what was signed. */
  readonly arriving?: string;
}

function door({ secret = SECRET as string | undefined } = {}) {
  let now = instantFromIso(NOW);
  const clock = { now: () => now };
  const account = openAccount(createMemoryJournal(), clock, 'USD');
  const changed = sinon.fake.resolves(undefined);
  const refused = sinon.fake();
  const report = sinon.fake();
  const handle = createCreditEvents({ secret, account, changed, refused, report });
  const post = (body: string | Buffer, sent: Sent = {}) => {
    const at = new Date(Date.now() + (sent.ahead_ms ?? 0));
    const headers: Record<string, string> = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(sent.secret ?? SECRET).sign('msg_1', at, body),
    };
    delete headers[sent.without ?? ''];
    const arriving = sent.arriving ?? body;
    return handle({ headers, body: Buffer.from(arriving), remoteAddress: '203.0.113.7' });
  };
  const wait = (days: number) => {
    now = addDays(now, days);
  };
  return {
    wait,
    account,
    changed,
    refused,
    report,
    handle,
    post,
    send: (event: unknown) => post(JSON.stringify(event)),
  };
}

const funded = (data: object = {}, event: object = {}) => ({
  specversion: '1.0',
  id: 'e-1',
  source: '/mailbox/billing',
  type: 'credits.fund.recorded',
  data: { amount: '25.50', currency: 'USD', ...data },
  ...event,
});

const messageOf = ({ body }: { body?: unknown }) =>
  (body as { error: { code: string; message: string } }).error;

describe('the events door', () => {
  afterEach(() => sinon.restore());

  describe('takes in', () => {
    const rows = [
      ['a purchase', 'credits.fund.recorded', { amount: '25.50' }, 25_500_000],
      ['a recharge', 'credits.recharge.succeeded', { amount: '500' }, 500_000_000],
      ['a JSON number', 'credits.fund.recorded', { amount: 25.5 }, 25_500_000],
      ['a number written with an exponent', 'credits.fund.recorded', { amount: 1e-6 }, 1],
      ['usage', 'credits.usage.recorded', { amount: '0.42' }, -420_000],
      ['a call that cost nothing', 'credits.usage.recorded', { amount: 0 }, 0],
      ['a balance', 'credits.balance.read', { balance: '812.40' }, 812_400_000],
      ['a balance below zero', 'credits.balance.read', { balance: '-3.25' }, -3_250_000],
      ['a recharge that failed', 'credits.recharge.failed', { amount: '500' }, 0],
      ['a failure without a known amount', 'credits.recharge.failed', { amount: '0' }, 0],
      ['what it need not understand', 'credits.fund.recorded', { amount: '1', shop: 7 }, 1_000_000],
    ] as const;
    for (const [title, type, data, balance] of rows) {
      it(title, async () => {
        const { send, account, changed } = door();
        const answer = await send({ ...funded(), type, data: { currency: 'USD', ...data } });
        assert.deepEqual(answer, { status: 202, body: { seq: 1 } });
        assert.equal(account.view().balance, balance);
        sinon.assert.calledOnce(changed);
      });
    }

    it('the time, the reason and the reference that it is told', async () => {
      const { send, account } = door();
      const told = { effectiveAt: '2026-11-10T08:00:00+01:00', reason: 'Order', reference: 'E01' };
      await send(funded(told));
      const entry = account.find('event:e-1');
      assert.ok(entry?.kind === 'fund');
      assert.equal(entry.effectiveAt, instantFromIso('2026-11-10T07:00:00Z'));
      assert.equal(entry.reason, 'Order');
      assert.equal(entry.reference, 'E01');
      assert.equal(entry.source, 'purchase');
      assert.equal(entry.actor, 'credit-events');
    });

    it('a day for a time, and now where nothing is said', async () => {
      const { send, account } = door();
      await send(funded({ effectiveAt: '2026-11-10' }));
      await send(funded({}, { id: 'e-2' }));
      assert.equal(account.find('event:e-1')?.effectiveAt, instantFromIso('2026-11-10T00:00:00Z'));
      const at = account.find('event:e-2')?.effectiveAt ?? 0;
      assert.ok(at >= instantFromIso(NOW) && at < instantFromIso(NOW) + 1_000);
    });

    it('the cause of a failure where it is one of those with a remedy', async () => {
      const { send, account } = door();
      const type = 'credits.recharge.failed';
      await send(funded({ reason: 'Expired_Card' }, { type }));
      await send(funded({ reason: 'The bank said no.' }, { type, id: 'e-2' }));
      const declineOf = (key: string) => {
        const entry = account.find(key);
        return entry?.kind === 'attempt' ? entry.decline : undefined;
      };
      assert.equal(declineOf('event:e-1'), 'expired-card');
      assert.equal(declineOf('event:e-2'), 'card-declined');
      assert.equal(account.find('event:e-2')?.reason, 'The bank said no.');
    });

    it('what is in another currency, set aside and never converted', async () => {
      const { send, account } = door();
      assert.equal((await send(funded({ currency: 'EUR' }))).status, 202);
      assert.equal(account.view().balance, 0);
      const amount = micros(25_500_000);
      assert.deepEqual(account.view().setAside, [{ currency: 'EUR', count: 1, amount }]);
    });
  });

  describe('takes in once', () => {
    it('an event that is sent again', async () => {
      const { send, account, changed } = door();
      await send(funded({}, { id: 'other' }));
      assert.deepEqual(await send(funded()), { status: 202, body: { seq: 2 } });
      for (let again = 0; again < 3; again += 1)
        assert.deepEqual(await send(funded()), { status: 200, body: { seq: 2 } });
      assert.equal(account.view().balance, 51_000_000);
      sinon.assert.calledTwice(changed);
    });

    it('an event that comes ten times at once', async () => {
      const { send, account } = door();
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(funded())));
      const seqs = new Set(answers.map(({ body }) => (body as { seq: number }).seq));
      assert.deepEqual([...seqs], [1]);
      assert.equal(answers.filter(({ status }) => status === 202).length, 1);
      assert.equal(account.view().balance, 25_500_000);
    });

    it('an event that says no time and comes again later', async () => {
      const { send, wait } = door();
      await send(funded());
      wait(1);
      assert.deepEqual(await send(funded()), { status: 200, body: { seq: 1 } });
    });

    for (const [what, other] of [
      ['amount', funded({ amount: '25.51' })],
      ['currency', funded({ currency: 'EUR' })],
      ['type', funded({}, { type: 'credits.recharge.succeeded' })],
      ['reason', funded({ reason: 'changed' })],
      ['reference', funded({ reference: 'changed' })],
      ['time', funded({ effectiveAt: '2026-11-01T00:00:00Z' })],
    ] as const) {
      it(`and refuses its id with another ${what}`, async () => {
        const { send, account } = door();
        await send(funded());
        const answer = await send(other);
        assert.equal(answer.status, 409);
        assert.equal(messageOf(answer).code, 'id-taken');
        assert.equal(account.entries().length, 1);
      });
    }
  });

  describe('turns away', () => {
    const fiveMinutes = 5 * 60_000;
    const rows: readonly (readonly [string, Sent])[] = [
      [
        'what is signed with another secret',
        { secret: `whsec_${randomBytes(24).toString('base64')}` },
      ],
      ['what is not signed', { without: 'webhook-signature' }],
      ['what has no id', { without: 'webhook-id' }],
      ['what has no time', { without: 'webhook-timestamp' }],
      ['what was changed on its way', { arriving: JSON.stringify(funded({ amount: '2550' })) }],
      ['what is older than five minutes', { ahead_ms: -fiveMinutes - 5_000 }],
      ['what comes from the future', { ahead_ms: fiveMinutes + 5_000 }],
    ];
    for (const [title, sent] of rows) {
      it(title, async () => {
        const { post, account, refused } = door();
        const answer = await post(JSON.stringify(funded()), sent);
        assert.equal(answer.status, 401);
        assert.equal(messageOf(answer).code, 'unauthorized');
        assert.equal(account.entries().length, 0);
        sinon.assert.calledOnceWithExactly(refused, 'event-signature');
      });
    }

    it('everything while no secret is set, and says so in the log', async () => {
      const account = door().account;
      const refused = sinon.fake();
      const handle = createCreditEvents({
        secret: undefined,
        account,
        changed: async () => undefined,
        refused,
        report: sinon.fake(),
      });
      const answer = await handle({ headers: {}, body: Buffer.from('{}'), remoteAddress: '::1' });
      assert.equal(answer.status, 401);
      sinon.assert.calledOnceWithExactly(refused, 'events-without-secret');
    });
  });

  it('says that it can take nothing in where the journal cannot', async () => {
    const { account, send, report } = door();
    sinon.stub(account, 'append').rejects(new StoreError('READ_ONLY', 'The disk is full.'));
    const answer = await send(funded());
    assert.equal(answer.status, 503);
    assert.doesNotMatch(JSON.stringify(answer), /disk/);
    sinon.assert.calledOnce(report);
  });
});
