/** Money that was taken is recorded, whatever the gateway calls the payment. */

import assert from 'node:assert/strict';
import { openAccount } from '../../credits/journal-account.ts';
import { createRechargeMachine } from '../../credits/recharge-machine.ts';
import { KEY_LENGTH_MAX, TEXT_LENGTH_MAX } from '../../ledger/append-rules.ts';
import type { Fund } from '../../ledger/entry.ts';
import { keptName, NAME_LENGTH_MAX } from '../../payments/kept-name.ts';
import { createStripePayments } from '../../payments/stripe-payments.ts';
import { startLocalServer } from '../../sandbox/local-server.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { at, fund, rule } from '../ledger/facts.ts';
import { newDocuments, TENANT, type TriedGateway, tryGateway } from './gateway-harness.ts';

const LENGTHS = [KEY_LENGTH_MAX + 1, TEXT_LENGTH_MAX + 1, 5_000];

describe('a gateway’s name', () => {
  it('stays as it is where it is short', () => {
    for (const name of ['', 'pi_3Pq', 'x'.repeat(NAME_LENGTH_MAX)])
      assert.equal(keptName(name), name);
  });

  it('is shortened to another one for each, always the same, and can be told by its beginning', () => {
    const names = ['a', 'b'].map((end) => `pi_${'x'.repeat(TEXT_LENGTH_MAX)}${end}`);
    const kept = names.map(keptName);
    assert.equal(new Set(kept).size, names.length);
    assert.deepEqual(names.map(keptName), kept);
    for (const name of kept) {
      assert.ok(name.length <= NAME_LENGTH_MAX, `${name.length}`);
      assert.ok(name.startsWith('pi_xxx'));
    }
  });
});

describe('a gateway whose names are long', () => {
  let tried: TriedGateway;
  beforeEach(async () => {
    tried = await tryGateway();
  });
  afterEach(() => tried.close());

  /** The same gateway, with names of payments and cards that go on. */
  async function longNamed(length: number) {
    const more = 'L'.repeat(length);
    const server = await startLocalServer(0, 'PORT', async (request) => {
      const url = new URL(request.url.href.replaceAll(more, ''));
      const body = JSON.parse(JSON.stringify(request.body ?? null).replaceAll(more, ''));
      const answer = await tried.gateway.answer({ ...request, url, body: body ?? undefined });
      const text = JSON.stringify(answer.body).replace(/"((?:pi|pm)_\w+)"/g, `"$1${more}"`);
      return { ...answer, body: JSON.parse(text) };
    });
    const payments = createStripePayments({
      secretKey: tried.gateway.secretKey,
      apiBase: `http://127.0.0.1:${server.port}`,
      tenantId: TENANT,
      memory: newDocuments(),
    });
    return { server, payments };
  }

  for (const length of LENGTHS)
    it(`is paid and written down, with ${length} letters more`, async () => {
      const { server, payments } = await longNamed(length);
      try {
        const clock = { now: () => at('2026-01-10') };
        const account = openAccount(createMemoryJournal(), clock, 'USD');
        const { id: card = '' } = (await payments.card()) ?? {};
        await account.append([fund('f', '2026-01-01', 10), rule('rule', '2026-01-01', { card })]);
        const reports: unknown[] = [];
        const report = (each: unknown) => void reports.push(each);
        const machine = createRechargeMachine({ account, payments, report });
        await machine.run();
        const { data } = (await tried.ask('GET', '/v1/payment_intents')).body;
        const paid = data.filter(({ status }: { status: string }) => status === 'succeeded');
        const recorded = () =>
          account
            .entries()
            .filter((entry): entry is Fund & typeof entry => entry.kind === 'fund')
            .filter(({ source }) => source === 'recharge');
        assert.equal(paid.length, 1, 'nothing was paid');
        assert.equal(recorded().length, 1, 'what was paid was not written down');
        const { attempt = '', reference = '' } = recorded()[0] ?? {};
        assert.ok(reference.startsWith(paid[0].id), reference);
        // A webhook tells it by the same name, and is no second payment.
        assert.deepEqual(await payments.lookUp(attempt), { kind: 'succeeded', reference });
        await machine.recordCharge(attempt, { kind: 'succeeded', reference });
        assert.equal(recorded().length, 1);
        // A payment that nobody expected is money, too.
        const other = keptName(`pi_other${'L'.repeat(length)}`);
        await machine.recordCharge(attempt, { kind: 'succeeded', reference: other });
        assert.equal(recorded().length, 2, JSON.stringify(reports));
      } finally {
        await server.close();
      }
    });
});
