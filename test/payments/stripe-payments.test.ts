import assert from 'node:assert/strict';
import { micros } from '../../ledger/money.ts';
import type { Decline } from '../../payments/payments.ts';
import { createStripePayments } from '../../payments/stripe-payments.ts';
import { newDocuments, order, TENANT, type TriedGateway, tryGateway } from './gateway-harness.ts';

describe('a charge of the stored card', () => {
  let tried: TriedGateway;
  beforeEach(async () => {
    tried = await tryGateway();
  });
  afterEach(() => tried.close());

  it('takes the amount once, and names what the gateway calls it', async () => {
    const outcome = await tried.payments().charge(order());
    assert.equal(outcome.kind, 'succeeded');
    const { body } = await tried.ask('GET', '/v1/payment_intents');
    const [{ id, amount, currency, description, metadata, status }, ...others] = body.data;
    assert.deepEqual(outcome, { kind: 'succeeded', reference: id });
    assert.deepEqual(
      { amount, currency, description, metadata, status, others },
      {
        amount: 2550,
        currency: 'usd',
        description: order().description,
        metadata: {
          calling_desk_operation: order().operation,
          calling_desk_tenant: TENANT,
        },
        status: 'succeeded',
        others: [],
      },
    );
  });

  for (const [currency, amount, coins] of [
    ['USD', 19_990_000, 1999],
    ['JPY', 5_000_000_000, 5000],
    ['KWD', 12_340_000, 12_340],
    ['ISK', 700_000_000, 70_000],
  ] as const) {
    it(`takes ${amount} millionths of ${currency} as ${coins} of the smallest`, async () => {
      const outcome = await tried.payments().charge(order({ currency, amount: micros(amount) }));
      assert.equal(outcome.kind, 'succeeded');
      const { body } = await tried.ask('GET', '/v1/payment_intents');
      assert.deepEqual(
        [body.data[0].amount, body.data[0].currency],
        [coins, currency.toLowerCase()],
      );
    });
  }

  it('is refused before anyone is asked where the amount has a fraction of the smallest coin', async () => {
    const outcome = await tried.payments().charge(order({ amount: micros(1_005_000) }));
    assert.deepEqual(outcome, { kind: 'declined', decline: 'order-refused', reference: '' });
    assert.deepEqual(tried.requests, []);
  });

  it('is refused where the gateway takes no such amount', async () => {
    const outcome = await tried.payments().charge(order({ amount: micros(1_000_000_000_000) }));
    assert.ok(outcome.kind === 'declined' && outcome.decline === 'order-refused');
    assert.match(outcome.reference, /^req_/);
    assert.equal(await tried.taken(), 0);
  });

  const declines: readonly [string, Decline][] = [
    ['pm_card_chargeDeclinedExpiredCard', 'expired-card'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient-funds'],
    ['pm_card_authenticationRequired', 'authentication-required'],
    ['pm_card_chargeDeclinedProcessingError', 'processing-error'],
    ['pm_card_chargeDeclined', 'card-declined'],
  ];
  for (const [card, decline] of declines) {
    it(`of ${card} is declined as ${decline}, and stays so however it is asked about`, async () => {
      await tried.storeCard(card);
      const payments = tried.payments();
      const outcome = await payments.charge(order());
      assert.ok(outcome.kind === 'declined');
      assert.equal(outcome.decline, decline);
      assert.match(outcome.reference, /^pi_/);
      await tried.storeCard('pm_card_visa');
      assert.deepEqual(await payments.lookUp(order().operation), outcome);
      assert.deepEqual(await payments.charge(order()), outcome);
      assert.deepEqual(await payments.cancel(order().operation), outcome);
      assert.equal(await tried.taken(), 0);
    });
  }

  for (const [state, decline] of [
    ['expired', 'expired-card'],
    ['declined', 'card-declined'],
  ] as const) {
    it(`of a card that the sandbox makes ${state} is declined as ${decline}`, async () => {
      tried.card = state;
      const outcome = await tried.payments().charge(order());
      assert.ok(outcome.kind === 'declined' && outcome.decline === decline);
    });
  }

  it('is declined where no card is stored', async () => {
    const card = await tried.payments().card();
    await tried.ask('POST', `/v1/payment_methods/${card?.id}/detach`, {});
    assert.deepEqual(await tried.payments().charge(order()), {
      kind: 'declined',
      decline: 'no-card',
      reference: '',
    });
    assert.equal(await tried.payments().card(), undefined);
  });

  it('is the same charge where it is asked for again: later, at once, after a restart, by another desk', async () => {
    const payments = tried.payments();
    const both = await Promise.all([payments.charge(order()), payments.charge(order())]);
    await tried.restart();
    const again = await tried.payments().charge(order());
    const elsewhere = await tried.payments(newDocuments()).charge(order());
    assert.equal(again.kind, 'succeeded');
    for (const outcome of [...both, elsewhere]) assert.deepEqual(outcome, again);
    assert.equal(await tried.taken(), 1);
  });

  it('is not another charge where the amount has changed under the same name', async () => {
    const payments = tried.payments();
    const first = await payments.charge(order());
    const changed = order({ amount: micros(99_000_000) });
    assert.deepEqual(await payments.charge(changed), first);
    const elsewhere = await tried.payments(newDocuments()).charge(changed);
    assert.ok(elsewhere.kind === 'declined' && elsewhere.decline === 'order-refused');
    assert.equal(await tried.taken(), 1);
  });

  it('is refused, and the key is told to nobody, where the gateway does not know the key', async () => {
    const payments = createStripePayments({
      secretKey: 'sk_test_anotherKeyOfNobody',
      apiBase: tried.base,
      tenantId: TENANT,
      memory: newDocuments(),
    });
    const outcome = await payments.charge(order());
    assert.ok(outcome.kind === 'declined' && outcome.decline === 'order-refused');
    await assert.rejects(payments.card(), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'GATEWAY_REFUSED');
      assert.doesNotMatch(`${error.message}${error.stack}`, /sk_test/);
      return true;
    });
  });

  it('asks under keys that follow from its name alone', async () => {
    await tried.payments().charge(order());
    assert.deepEqual(
      tried.requests.filter(({ name }) => name.includes('payment_intents')).map(({ key }) => key),
      [`${order().operation}:create`, `${order().operation}:confirm`],
    );
  });

  it('has happened for certain or not at all where it was called off', async () => {
    const payments = tried.payments();
    const off = { kind: 'not-charged', reason: 'closed' };
    assert.deepEqual(await payments.cancel('recharge-2'), off);
    assert.deepEqual(await payments.charge(order({ operation: 'recharge-2' })), off);
    assert.deepEqual(await payments.lookUp('recharge-3'), off);
    assert.deepEqual(await payments.charge(order({ operation: 'recharge-3' })), off);
    assert.equal(await tried.taken(), 0);
    const done = await payments.charge(order());
    assert.deepEqual(await payments.cancel(order().operation), done);
    assert.equal(await tried.taken(), 1);
  });

  it('is not made where its name could not be remembered', async () => {
    const full = {
      get: async () => undefined,
      put: async () => {
        throw new Error('the disk is full');
      },
    };
    await assert.rejects(tried.payments(full).charge(order()), /the disk is full/);
    assert.equal(await tried.taken(), 0);
  });
});
