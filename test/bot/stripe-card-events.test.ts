import assert from 'node:assert/strict';
import type { TriedGateway } from '../payments/gateway-harness.ts';
import { type EventsRoute, eventOf, openEventsRoute, RECEIVED } from './events-route.ts';

describe('an event about a card', () => {
  let route: EventsRoute;
  let tried: TriedGateway;
  let page: string;
  beforeEach(async () => {
    route = await openEventsRoute();
    tried = route.tried;
    page = await tried.payments().cardPage('https://teams.microsoft.com/l/chat');
  });
  afterEach(() => route.close());

  it('makes the card that was stored on the page the one that is charged', async () => {
    const before = await tried.payments().card();
    tried.gateway.deliverTo(route.address);
    await choose('pm_card_mastercard');
    await tried.gateway.settled();
    const card = await tried.payments().card();
    assert.equal(card?.last4, '4444');
    assert.notEqual(card?.id, before?.id);
    assert.ok(route.cardChanges >= 2, 'the setup and the page are told of both');
  });

  it('that comes late or again does not bring an older card back', async () => {
    const older = await setup('pm_card_amex');
    const newer = await setup('pm_card_mastercard');
    const told = [
      [newer, 1_000],
      [older, 990],
      [newer, 1_000],
      [older, 990],
    ] as const;
    for (const [object, at_s] of told) {
      const answer = await route.send(eventOf('setup_intent.succeeded', object, at_s));
      assert.deepEqual(answer, RECEIVED);
    }
    assert.equal((await tried.payments().card())?.last4, '4444');
    assert.equal(route.cardChanges, 2, 'told for the newer card alone, each time');
  });

  it('that is told of twice at once is one change', async () => {
    const told = eventOf('setup_intent.succeeded', await setup('pm_card_amex'));
    const answers = await Promise.all([1, 2, 3].map(() => route.send(told)));
    for (const answer of answers) assert.deepEqual(answer, RECEIVED);
    const updates = tried.requests.filter(({ name }) => /^POST \/v1\/customers\/\w+$/.test(name));
    assert.equal(updates.length, 1);
  });

  it('that comes while an older one is being taken in wins all the same', async () => {
    const older = await setup('pm_card_amex');
    const newer = await setup('pm_card_mastercard');
    const slow = tried.hold(/^POST \/v1\/customers\/\w+$/);
    const first = route.send(eventOf('setup_intent.succeeded', older, 990));
    await slow.reached;
    const second = route.send(eventOf('setup_intent.succeeded', newer, 1_000));
    // Long enough for the newer one to be through, were it let.
    for (let asked = 0; asked < 10; asked += 1) await tried.payments().card();
    slow.go();
    assert.deepEqual([await first, await second], [RECEIVED, RECEIVED]);
    assert.equal((await tried.payments().card())?.last4, '4444');
  });

  it('of another organization is left alone', async () => {
    const { body: other } = await tried.ask('POST', '/v1/customers', { description: 'another' });
    const object = await setup('pm_card_amex', other.id);
    assert.deepEqual(await route.send(eventOf('setup_intent.succeeded', object)), RECEIVED);
    assert.equal(route.cardChanges, 0);
    const { body } = await tried.ask('GET', `/v1/customers/${other.id}`);
    assert.equal(body.invoice_settings.default_payment_method, null);
  });

  it('that was taken away since is left alone', async () => {
    const object = await setup('pm_card_amex');
    await tried.ask('POST', `/v1/payment_methods/${object.payment_method}/detach`, {});
    assert.deepEqual(await route.send(eventOf('setup_intent.succeeded', object)), RECEIVED);
    assert.equal(route.cardChanges, 0);
  });

  it('is asked for again where the gateway does not answer meanwhile', async () => {
    const told = eventOf('setup_intent.succeeded', await setup('pm_card_amex'));
    tried.lose(/customers/, 'broken-before', 1);
    assert.equal((await route.send(told)).status, 500);
    assert.deepEqual(await route.send(told), RECEIVED);
    assert.equal((await tried.payments().card())?.last4, '8431');
  });

  async function choose(card: string): Promise<void> {
    const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ card }) });
    assert.equal(response.status, 200);
  }

  async function setup(card: string, customer?: string) {
    const { customer: ours } = await ownSession();
    const { body } = await tried.ask('POST', '/v1/setup_intents', {
      customer: customer ?? ours,
      payment_method: card,
      confirm: 'true',
    });
    return body;
  }

  async function ownSession(): Promise<{ customer: string }> {
    const id = new URL(page).pathname.split('/').at(-1);
    return (await tried.ask('GET', `/v1/checkout/sessions/${id}`)).body;
  }
});
