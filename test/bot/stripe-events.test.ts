import assert from 'node:assert/strict';
import { signature } from '../../sandbox/gateway/event-sender.ts';
import { order, TENANT } from '../payments/gateway-harness.ts';
import { type EventsRoute, eventOf, openEventsRoute, RECEIVED } from './events-route.ts';

const { operation } = order();
const NOW = Date.parse('2026-11-16T09:00:00Z');
const NOW_S = NOW / 1000;

describe('an event of the card gateway', () => {
  let route: EventsRoute;
  beforeEach(async () => {
    route = await openEventsRoute();
    route.now = NOW;
  });
  afterEach(() => route.close());

  function intentEvent(type: string, intent: Record<string, unknown> = {}) {
    const metadata = { calling_desk_operation: operation, calling_desk_tenant: TENANT };
    return eventOf(type, { id: 'pi_1', last_payment_error: null, metadata, ...intent });
  }

  const succeeded = intentEvent('payment_intent.succeeded', { status: 'succeeded' });

  for (const [status, error, outcome] of [
    ['succeeded', null, { kind: 'succeeded', reference: 'pi_1' }],
    [
      'requires_payment_method',
      { code: 'expired_card' },
      { kind: 'declined', decline: 'expired-card', reference: 'pi_1' },
    ],
    ['canceled', null, { kind: 'not-charged', reason: 'canceled' }],
    [
      'canceled',
      { code: 'card_declined', decline_code: 'insufficient_funds' },
      { kind: 'declined', decline: 'insufficient-funds', reference: 'pi_1' },
    ],
  ] as const) {
    it(`tells of a charge that is ${status}${error === null ? '' : ` after ${error.code}`}`, async () => {
      const type = {
        succeeded: 'payment_intent.succeeded',
        requires_payment_method: 'payment_intent.payment_failed',
        canceled: 'payment_intent.canceled',
      }[status];
      assert.deepEqual(
        await route.send(intentEvent(type, { status, last_payment_error: error })),
        RECEIVED,
      );
      assert.deepEqual(route.charges, [[operation, outcome]]);
    });
  }

  it('is handed on as often as it comes', async () => {
    for (const _ of [1, 2, 3]) assert.deepEqual(await route.send(succeeded), RECEIVED);
    assert.equal(route.charges.length, 3);
  });

  for (const [name, unimportant] of [
    ['of a kind that we do not ask about', eventOf('invoice.paid', { id: 'in_1' })],
    ['of a kind of next year', eventOf('teapot.boiled', { id: 'tp_1' })],
    [
      'about a charge that is not ours',
      intentEvent('payment_intent.succeeded', { status: 'succeeded', metadata: {} }),
    ],
    [
      'about a charge of another organization',
      intentEvent('payment_intent.succeeded', {
        status: 'succeeded',
        metadata: { calling_desk_operation: operation, calling_desk_tenant: 'another' },
      }),
    ],
    [
      'about a charge that may still change',
      intentEvent('payment_intent.payment_failed', { status: 'processing' }),
    ],
    [
      'about a page that was no page for a card',
      eventOf('checkout.session.completed', { mode: 'payment' }),
    ],
    ['about a card of nobody', eventOf('setup_intent.succeeded', { id: 'seti_1', customer: null })],
  ] as const) {
    it(`${name} is taken and changes nothing`, async () => {
      assert.deepEqual(await route.send(unimportant), RECEIVED);
      assert.deepEqual([route.charges, route.cardChanges], [[], 0]);
    });
  }

  const bad = {
    code: 'bad-signature',
    message: 'The event is not signed as it must be, or too old.',
  };
  for (const [name, sent] of [
    ['without a signature', { header: '' }],
    ['with a signature of nonsense', { header: 'nonsense' }],
    ['with a signature of another scheme', { header: `t=${NOW_S},v0=${'0'.repeat(64)}` }],
    ['signed with another secret', { secret: 'whsec_another' }],
    ['signed more than five minutes ago', { at_s: NOW_S - 301 }],
    ['with another body than was signed', { header: signature('{}', 'whsec', NOW_S) }],
  ] as const) {
    it(`${name} is refused, and nothing of it is told`, async () => {
      const answer = await route.send(succeeded, sent);
      assert.deepEqual(answer, { status: 400, body: { error: bad } });
      assert.deepEqual(route.charges, []);
      assert.ok(!route.lines.some((line) => line.includes(route.tried.gateway.webhookSecret)));
    });
  }

  it('signed almost five minutes ago is taken', async () => {
    assert.deepEqual(await route.send(succeeded, { at_s: NOW_S - 300 }), RECEIVED);
  });

  it('grows old by the clock that the route is given', async () => {
    route.now = NOW + 301_000;
    assert.equal((await route.send(succeeded, { at_s: NOW_S })).status, 400);
    assert.equal((await route.send(succeeded, { at_s: NOW_S + 301 })).status, 200);
  });

  for (const [name, body] of [
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no object in it', '{"type":"payment_intent.succeeded","created":1,"data":{}}'],
    ['a thin event', '{"object":"v2.core.event","type":"v1.x","created":"2026"}'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
  ] as const) {
    it(`signed, and ${name}, is refused`, async () => {
      const answer = await route.send(undefined, { body });
      assert.equal(answer.status, 400);
      const { error } = answer.body as { error: { code: string } };
      assert.match(error.code, /^(not-an-event|bad-signature)$/);
      assert.deepEqual(route.charges, []);
    });
  }

  it('that could not be recorded is asked for again, and why is not told outside', async () => {
    route.fails = new Error('the disk of whsec_hidden is full');
    const answer = await route.send(succeeded);
    assert.equal(answer.status, 500);
    assert.doesNotMatch(JSON.stringify(answer.body), /disk|whsec/);
    route.fails = undefined;
    assert.deepEqual(await route.send(succeeded), RECEIVED);
    assert.equal(route.charges.length, 1);
  });
});
