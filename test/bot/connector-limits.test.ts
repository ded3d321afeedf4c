/** What the connector does not send, or not yet: the rates of the service and the time that a send may take. */

import assert from 'node:assert/strict';
import { type Destination, TRY_MS } from '../../bot/connector.ts';
import { ALL_TRIES_MS } from '../../bot/send-policy.ts';
import { createHarness, type Harness, type HarnessOptions } from './connector-harness.ts';
import { type ConnectorStub, startConnectorStub } from './connector-stub.ts';

const CONVERSATION = 'a:1';
const MESSAGE = { type: 'message', text: 'hello' };

describe('the connector', () => {
  let stub: ConnectorStub;
  let harness: Harness;
  let to: Destination;

  beforeEach(async () => {
    stub = await startConnectorStub();
  });

  afterEach(async () => {
    await harness.close();
    await stub.close();
  });

  function use(options: HarnessOptions) {
    harness = createHarness(stub, options);
    to = { serviceUrl: stub.serviceUrl, conversationId: CONVERSATION };
  }

  it('gives up what it cannot send in time, and the next one is not held up by it', async () => {
    let taken = 0;
    use({
      budget: {
        reserve: (_conversation, now, deadline) => {
          taken += 1;
          const at = taken === 1 ? now + ALL_TRIES_MS : now;
          return at < deadline ? at : undefined;
        },
        reserveAny: (now) => now,
        leave: () => undefined,
        note: () => undefined,
      },
    });
    const [late, next] = await Promise.all([
      harness.connector.send(to, MESSAGE),
      harness.connector.send(to, MESSAGE),
    ]);
    assert.equal(late.kind === 'refused' && late.code, 'too-late');
    assert.equal(next.kind, 'delivered');
  });

  it('counts messages, edits and deletions against the conversation, and questions only against all', async () => {
    const counted: string[] = [];
    use({
      budget: {
        reserve: (conversation, now) => {
          counted.push(conversation);
          return now;
        },
        reserveAny: (now) => {
          counted.push('any');
          return now;
        },
        leave: () => undefined,
        note: (conversation) => {
          counted.push(`${conversation} at once`);
        },
      },
    });
    await harness.connector.send(to, MESSAGE);
    await harness.connector.update(to, 'a-1', MESSAGE);
    await harness.connector.delete(to, 'a-1');
    assert.deepEqual(counted, [CONVERSATION, 'any', CONVERSATION, 'any', CONVERSATION, 'any']);
    counted.length = 0;
    await harness.connector.reply(to, 'a-1', MESSAGE);
    assert.deepEqual(counted, [`${CONVERSATION} at once`]);
    counted.length = 0;
    await harness.connector.member(to, '29:ann');
    await harness.connector.members(to);
    assert.deepEqual(counted, ['any', 'any']);
  });

  it('gives the last try no more time than is left of the whole', async () => {
    const allowed: number[] = [];
    use({
      http: async ({ timeout_ms }) => {
        allowed.push(timeout_ms);
        return { kind: 'answered', status: 429, retryAfter_ms: 24_000, body: undefined };
      },
    });
    await harness.connector.send(to, MESSAGE);
    assert.deepEqual(allowed, [TRY_MS, ALL_TRIES_MS - 24_000]);
  });
});
