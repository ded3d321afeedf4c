import assert from 'node:assert/strict';
import { type TriedGateway, tryGateway } from '../../payments/gateway-harness.ts';

const CREATE = '/v1/payment_intents';

describe("the sandbox's card gateway", () => {
  let tried: TriedGateway;
  let customer: string;
  let method: string;
  beforeEach(async () => {
    tried = await tryGateway();
    ({ id: customer } = (await tried.ask('POST', '/v1/customers', { description: 'x' })).body);
    const attached = await tried.ask('POST', '/v1/payment_methods/pm_card_visa/attach', {
      customer,
    });
    method = attached.body.id;
  });
  afterEach(() => tried.close());

  const order = (change: Record<string, string> = {}) => ({
    amount: '2550',
    currency: 'usd',
    customer,
    payment_method: method,
    ...change,
  });

  it('shows an intent in the fields that Stripe documents', async () => {
    const { status, headers, body } = await tried.ask('POST', CREATE, order());
    assert.equal(status, 200);
    assert.match(headers.get('request-id'), /^req_/);
    assert.match(body.id, /^pi_[0-9a-f]{24}$/);
    assert.deepEqual(
      [body.object, body.status, body.amount, body.amount_received, body.payment_method],
      ['payment_intent', 'requires_confirmation', 2550, 0, method],
    );
    const confirmed = await tried.ask('POST', `${CREATE}/${body.id}/confirm`, {
      off_session: 'true',
    });
    assert.deepEqual([confirmed.body.status, confirmed.body.amount_received], ['succeeded', 2550]);
  });

  it('declines in the shape that Stripe documents, with the intent in it', async () => {
    tried.card = 'expired';
    const { body: made } = await tried.ask('POST', CREATE, order());
    const { status, body } = await tried.ask('POST', `${CREATE}/${made.id}/confirm`, {});
    assert.equal(status, 402);
    const { type, code, payment_intent: intent, payment_method: card } = body.error;
    assert.deepEqual(
      [type, code, intent.id, card.id],
      ['card_error', 'expired_card', made.id, method],
    );
    assert.deepEqual(
      [intent.status, intent.last_payment_error.code, intent.payment_method],
      ['requires_payment_method', 'expired_card', null],
    );
  });

  it('gives the same answer under the same key, declines included', async () => {
    const first = await tried.ask('POST', CREATE, order(), 'key-1');
    const again = await tried.ask('POST', CREATE, order(), 'key-1');
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    tried.card = 'declined';
    const path = `${CREATE}/${first.body.id}/confirm`;
    const declined = await tried.ask('POST', path, {}, 'key-2');
    tried.card = 'ok';
    assert.deepEqual((await tried.ask('POST', path, {}, 'key-2')).body, declined.body);
    assert.equal(await tried.taken(), 0);
    await tried.restart();
    assert.deepEqual((await tried.ask('POST', CREATE, order(), 'key-1')).body, first.body);
  });

  it('refuses another order under the same key', async () => {
    await tried.ask('POST', CREATE, order(), 'key-1');
    for (const [path, form] of [
      [CREATE, order({ amount: '2551' })],
      ['/v1/customers', order()],
    ] as const) {
      const { status, body } = await tried.ask('POST', path, form, 'key-1');
      assert.deepEqual([status, body.error.type], [400, 'idempotency_error']);
    }
  });

  it('lets a mistake be mended under the same key', async () => {
    const { amount, ...without } = order();
    assert.equal((await tried.ask('POST', CREATE, without, 'key-1')).status, 400);
    assert.equal((await tried.ask('POST', CREATE, { ...without, amount }, 'key-1')).status, 200);
  });

  for (const [name, change, code] of [
    ['no whole number', { amount: '25.50' }, 'parameter_invalid_integer'],
    ['nothing', { amount: '0' }, 'amount_too_small'],
    ['too much', { amount: '100000000' }, 'amount_too_large'],
    ['no currency', { currency: 'dollars' }, 'parameter_invalid'],
    ['a customer of nobody', { customer: 'cus_none' }, 'resource_missing'],
    ['a card of nobody', { payment_method: 'pm_none' }, 'resource_missing'],
    ['a field that there is not', { amounts: '1' }, 'parameter_unknown'],
    [
      'a field that there was',
      { 'payment_method_types[0]': 'card' },
      'payment_method_types_no_longer_supported',
    ],
    ['a name that leads to no form', { 'metadata[a][b][c][d][e][f]': '1' }, 'parameter_invalid'],
    ['a name that every object has', { __proto__x: '1' }, 'parameter_unknown'],
  ] as const) {
    it(`refuses an order with ${name}`, async () => {
      const { status, body } = await tried.ask('POST', CREATE, order(change));
      assert.deepEqual([Math.floor(status / 100), body.error.code], [4, code]);
      const { body: list } = await tried.ask('GET', CREATE);
      assert.deepEqual(list.data, []);
    });
  }

  for (const [state, prepare] of [
    ['succeeded', 'confirm'],
    ['canceled', 'cancel'],
  ] as const) {
    it(`neither confirms nor cancels what has ${state}`, async () => {
      const { id } = (await tried.ask('POST', CREATE, order())).body;
      assert.equal((await tried.ask('POST', `${CREATE}/${id}/${prepare}`, {})).body.status, state);
      for (const verb of ['confirm', 'cancel']) {
        const { status, body } = await tried.ask('POST', `${CREATE}/${id}/${verb}`, {});
        assert.deepEqual([status, body.error.code], [400, 'payment_intent_unexpected_state']);
      }
      assert.equal((await tried.ask('GET', `${CREATE}/${id}`)).body.status, state);
    });
  }

  it('answers nobody without its key, and nothing where there is nothing', async () => {
    const response = await fetch(`${tried.base}${CREATE}`, {
      headers: { Authorization: 'Bearer x' },
    });
    assert.equal(response.status, 401);
    const { status, body } = await tried.ask('GET', '/v1/invoices');
    assert.deepEqual([status, body.error.type], [404, 'invalid_request_error']);
    assert.equal((await tried.ask('GET', '/v1/customers/cus_none')).status, 404);
  });

  it('keeps everything across a restart, its keys included', async () => {
    const { id } = (await tried.ask('POST', CREATE, order())).body;
    const { secretKey, webhookSecret } = tried.gateway;
    await tried.restart();
    assert.deepEqual(
      [tried.gateway.secretKey, tried.gateway.webhookSecret],
      [secretKey, webhookSecret],
    );
    assert.equal((await tried.ask('GET', `${CREATE}/${id}`)).body.status, 'requires_confirmation');
    const { body } = await tried.ask('POST', CREATE, order());
    assert.notEqual(body.id, id);
  });
});
