import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { order, type TriedGateway, tryGateway } from '../../payments/gateway-harness.ts';

interface Told {
  readonly id: string;
  readonly type: string;
  readonly about: string;
  readonly signed: boolean;
}

describe('the events of the card gateway', () => {
  let tried: TriedGateway;
  let server: Server;
  let address: string;
  let told: Told[];
  let answers: number[];
  beforeEach(async () => {
    tried = await tryGateway();
    told = [];
    answers = [];
    server = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      request.on('end', () => {
        const { id, type, data } = JSON.parse(text);
        told.push({
          id,
          type,
          about: data.object.id,
          signed: isSigned(text, String(request.headers['stripe-signature'])),
        });
        response.writeHead(answers.shift() ?? 200);
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/stripe/events`;
  });
  afterEach(async () => {
    await tried.close();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  function isSigned(text: string, header: string): boolean {
    const [, at, digest] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
    const expected = createHmac('sha256', tried.gateway.webhookSecret)
      .update(`${at}.${text}`)
      .digest('hex');
    return digest === expected;
  }

  const charge = async (count: number) => {
    const payments = tried.payments();
    for (let each = 1; each <= count; each += 1)
      await payments.charge(order({ operation: `recharge-${each}` }));
  };

  it('are signed, all arrive, some twice, and not in the order in which they happened', async () => {
    await charge(8);
    tried.gateway.deliverTo(address);
    await tried.gateway.settled();
    assert.ok(told.every(({ signed }) => signed));
    const ids = new Set(told.map(({ id }) => id));
    const types = [...ids].map((id) => told.find((each) => each.id === id)?.type);
    assert.equal(types.filter((type) => type === 'payment_intent.created').length, 8);
    assert.equal(types.filter((type) => type === 'payment_intent.succeeded').length, 8);
    assert.ok(told.length > ids.size, 'some come twice');
    const place = (about: string, type: string) =>
      told.findIndex((each) => each.about === about && each.type === type);
    const early = told.filter(
      ({ about }) =>
        place(about, 'payment_intent.succeeded') < place(about, 'payment_intent.created'),
    );
    assert.ok(early.length > 0, 'some outcome comes before the beginning');
  });

  it('come again until they are taken', async () => {
    answers = [500, 400];
    tried.gateway.deliverTo(address);
    await charge(1);
    await tried.gateway.settled();
    const taken = new Set(told.slice(answers.length).map(({ type }) => type));
    assert.deepEqual([...taken].sort(), ['payment_intent.created', 'payment_intent.succeeded']);
    assert.ok(told.length >= 4);
  });

  it('that nobody has taken survive a restart', async () => {
    await charge(1);
    await tried.restart();
    assert.equal(told.length, 0);
    tried.gateway.deliverTo(address);
    await tried.gateway.settled();
    assert.ok(told.some(({ type }) => type === 'payment_intent.succeeded'));
  });

  it('say that a card works again, as another card, once the sandbox mends it', async () => {
    tried.gateway.deliverTo(address);
    for (const [from, to, expected] of [
      ['ok', 'expired', 0],
      ['expired', 'ok', 1],
      ['ok', 'ok', 1],
      ['timeout', 'ok', 1],
      ['declined', 'ok', 2],
    ] as const) {
      tried.card = to;
      await tried.gateway.turned(from, to);
      const setups = told.filter(({ type }) => type === 'setup_intent.succeeded');
      assert.equal(new Set(setups.map(({ id }) => id)).size, expected, `${from} to ${to}`);
    }
  });
});
