/** What is sent to one conversation arrives in the order of the calls, whatever happens on the way. */

import assert from 'node:assert/strict';
import type { Destination } from '../../bot/connector.ts';
import { createHarness, type Harness } from './connector-harness.ts';
import { type ConnectorStub, startConnectorStub } from './connector-stub.ts';

const MESSAGE = { type: 'message', text: 'hello' };

describe('the connector keeps the order', () => {
  let stub: ConnectorStub;
  let harness: Harness;
  let to: Destination;

  beforeEach(async () => {
    stub = await startConnectorStub();
    harness = createHarness(stub, { try_ms: 2_000 });
    to = { serviceUrl: stub.serviceUrl, conversationId: 'a:1' };
  });

  afterEach(async () => {
    await harness.close();
    await stub.close();
  });

  it('of what is sent together to one conversation, faults or none', async () => {
    const texts = Array.from({ length: 60 }, (_, i) => `message ${i}`);
    let under_way = 0;
    let most = 0;
    stub.delay_ms = 1;
    stub.onArrival(() => {
      under_way += 1;
      most = Math.max(most, under_way);
      setImmediate(() => {
        under_way -= 1;
      });
    });
    stub.fail({ status: 429 }, { status: 412 }, { status: 429, retryAfter: '2' });
    const outcomes = await Promise.all(
      texts.map((text) => harness.connector.send(to, { type: 'message', text })),
    );
    assert.ok(outcomes.every(({ kind }) => kind === 'delivered'));
    assert.deepEqual(
      [...stub.shown.values()].map((body) => (body as { text: string }).text),
      texts,
    );
    assert.equal(most, 1);
  });

  it('of a message and its edit', async () => {
    stub.fail({ status: 429 });
    await Promise.all([
      harness.connector.send(to, { text: 'first' }),
      harness.connector.update(to, 'activity-1', { text: 'second' }),
    ]);
    assert.deepEqual([...stub.shown.values()], [{ text: 'second' }]);
  });

  it('while another conversation does not wait', async () => {
    stub.fail({ does: 'hang' });
    const order: string[] = [];
    const slow = harness.connector.send(to, MESSAGE).then(() => order.push('hanging'));
    await new Promise<void>((resolve) => stub.onArrival(() => resolve()));
    await harness.connector
      .send({ ...to, conversationId: 'a:2' }, MESSAGE)
      .then(() => order.push('other'));
    await slow;
    assert.deepEqual(order, ['other', 'hanging']);
  });

  it('and refuses more than can wait in one conversation', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 520 }, () => harness.connector.send(to, MESSAGE)),
    );
    const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
    assert.ok(refused.length > 0);
    assert.ok(refused.every((outcome) => outcome.code === 'queue-full'));
    assert.equal(stub.arrivals.length, 520 - refused.length);
  });
});
