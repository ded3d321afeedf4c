/** A bot service that fails in every way we know: what arrived, how often, and what we say of it. */

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Destination } from '../../bot/connector.ts';
import type { SendOutcome, UnknownSend } from '../../bot/send-outcome.ts';
import { TRIES_MAX } from '../../bot/send-policy.ts';
import { createHarness, type Harness, type HarnessOptions } from './connector-harness.ts';
import { type ConnectorStub, type Fault, startConnectorStub } from './connector-stub.ts';

const MESSAGE = { type: 'message', text: 'hello' };

const times = (count: number, fault: Fault) => Array.from({ length: count }, () => fault);
const delivered: SendOutcome = { kind: 'delivered', id: 'activity-1' };
const refused = (status: number, code: string, retryAfter_ms: number | null): SendOutcome => ({
  kind: 'refused',
  code,
  status,
  terminal: false,
  retryAfter_ms,
});
const unknown = (reason: UnknownSend['reason'], status: number | null = null): SendOutcome => ({
  kind: 'unknown',
  reason,
  status,
});
const dead: SendOutcome = {
  kind: 'refused',
  code: 'BotNotRegistered',
  status: 401,
  terminal: true,
  retryAfter_ms: null,
};
const lost = (status: number) => unknown('server-error', status);

describe('the connector, when', () => {
  let stub: ConnectorStub;
  let harness: Harness;
  let to: Destination;

  beforeEach(async () => {
    stub = await startConnectorStub();
    use({ try_ms: 1_000 });
  });

  afterEach(async () => {
    await harness.close();
    await stub.close();
  });

  function use(options: HarnessOptions) {
    harness = createHarness(stub, options);
    to = { serviceUrl: stub.serviceUrl, conversationId: 'a:1' };
  }

  const T1: Fault = { status: 429, retryAfter: '1', body: { error: { code: 'Throttled' } } };
  const T10: Fault = { status: 429, retryAfter: '10' };

  const table: [
    title: string,
    faults: Fault[],
    arrived: number,
    shown: number,
    outcome: SendOutcome,
    slept: number[],
  ][] = [
    ['throttled once with a time', [T1], 2, 1, delivered, [1_000]],
    ['throttled once without a time', [{ status: 429 }], 2, 1, delivered, [250]],
    ['throttled twice without a time', times(2, { status: 429 }), 3, 1, delivered, [250, 500]],
    [
      'throttled for good',
      times(9, T1),
      4,
      0,
      refused(429, 'Throttled', 1_000),
      [1_000, 1_000, 1_000],
    ],
    [
      'throttled by ten seconds',
      times(9, T10),
      3,
      0,
      refused(429, 'HTTP 429', 10_000),
      [10_000, 10_000],
    ],
    ['told of a precondition once', [{ status: 412 }], 2, 1, delivered, [250]],
    [
      'told of one for good',
      times(9, { status: 412 }),
      4,
      0,
      refused(412, 'HTTP 412', null),
      [250, 500, 1_000],
    ],
    ['answered 502 after delivering', [{ status: 502, accepted: true }], 1, 1, lost(502), []],
    ['answered 502', [{ status: 502 }], 1, 0, lost(502), []],
    ['answered 500', [{ status: 500 }], 1, 0, lost(500), []],
    ['answered 503 with a time', [{ status: 503, retryAfter: '1' }], 1, 0, lost(503), []],
    ['answered 504 after delivering', [{ status: 504, accepted: true }], 1, 1, lost(504), []],
    ['answered 408', [{ status: 408 }], 1, 0, lost(408), []],
    [
      'cut off after delivering',
      [{ does: 'reset', accepted: true }],
      1,
      1,
      unknown('connection-lost'),
      [],
    ],
    ['cut off', [{ does: 'reset' }], 1, 0, unknown('connection-lost'), []],
    ['left hanging', [{ does: 'hang' }], 1, 0, unknown('timeout'), []],
    ['answered with garbage', [{ does: 'garbage' }], 1, 0, unknown('connection-lost'), []],
    [
      'not registered',
      [{ status: 401, body: { error: { code: 'BotNotRegistered' } } }],
      1,
      0,
      dead,
      [],
    ],
    ['sent elsewhere', [{ does: 'redirect' }], 1, 0, refused(302, 'HTTP 302', null), []],
  ];
  for (const [title, faults, arrived, shown, outcome, slept] of table) {
    it(`${title}, lets a message arrive ${arrived} times and be shown ${shown} times`, async () => {
      stub.fail(...faults);
      assert.deepEqual(await harness.connector.send(to, MESSAGE), outcome);
      assert.equal(stub.arrivals.length, arrived);
      assert.equal(stub.shown.size, shown);
      assert.deepEqual(harness.timing.slept, slept);
      const [event] = harness.events;
      assert.equal(harness.events.length, 1);
      assert.equal(event?.tries, arrived);
      assert.deepEqual(event?.outcome, outcome.kind === 'delivered' ? 'done' : outcome);
    });
  }

  it('throttled for longer than it waits, says so at once', async () => {
    stub.fail({ status: 429, retryAfter: '31' });
    const outcome = await harness.connector.send(to, MESSAGE);
    assert.deepEqual(outcome, refused(429, 'HTTP 429', 31_000));
    assert.deepEqual(harness.timing.slept, []);
  });

  const repeated: [title: string, fault: Fault][] = [
    ['answered 502 after doing it', { status: 502, accepted: true }],
    ['answered 500', { status: 500 }],
    ['answered 408', { status: 408 }],
    ['cut off after doing it', { does: 'reset', accepted: true }],
    ['left hanging', { does: 'hang' }],
  ];
  for (const [title, fault] of repeated) {
    it(`${title}, an edit, a deletion and a question are repeated`, async () => {
      stub.fail(fault);
      assert.equal((await harness.connector.update(to, 'a-1', MESSAGE)).kind, 'delivered');
      stub.fail(fault);
      assert.equal((await harness.connector.delete(to, 'a-1')).kind, 'delivered');
      stub.fail(fault);
      assert.equal((await harness.connector.member(to, '29:ann')).kind, 'read');
      assert.deepEqual(
        stub.arrivals.map(({ method }) => method),
        ['PUT', 'PUT', 'DELETE', 'DELETE', 'GET', 'GET'],
      );
    });
  }

  it('failing for good, an edit is tried a few times and its fate is unknown', async () => {
    stub.fail(...times(9, { status: 502 }));
    const outcome = await harness.connector.update(to, 'a-1', MESSAGE);
    assert.deepEqual(outcome, unknown('server-error', 502));
    assert.equal(stub.arrivals.length, TRIES_MAX);
  });

  it('a chat is opened with a message in it, a failure is not repeated', async () => {
    const parameters = {
      isGroup: false,
      bot: { id: '28:bot', name: '' },
      members: [],
      channelData: {},
    };
    stub.fail({ status: 502 });
    assert.equal(
      (await harness.connector.createConversation(to.serviceUrl, parameters)).kind,
      'read',
    );
    assert.equal(stub.arrivals.length, 2);
    stub.fail({ status: 502 });
    const outcome = await harness.connector.createConversation(to.serviceUrl, {
      ...parameters,
      activity: MESSAGE,
    } as never);
    assert.deepEqual(outcome, unknown('server-error', 502));
    assert.equal(stub.arrivals.length, 3);
  });

  it('nobody listens, it tries again and then says that nothing was sent', async () => {
    const gone = createServer();
    const port = await new Promise<number>((resolve) => {
      gone.listen(0, '127.0.0.1', () => resolve((gone.address() as { port: number }).port));
    });
    await new Promise((resolve) => gone.close(resolve));
    await harness.close();
    use({ serviceUrls: { allows: () => true } });
    const serviceUrl = `http://127.0.0.1:${port}/`;
    const outcome = await harness.connector.send({ ...to, serviceUrl }, MESSAGE);
    assert.deepEqual(outcome, {
      kind: 'refused',
      code: 'unreachable',
      status: null,
      terminal: false,
      retryAfter_ms: null,
    });
    assert.deepEqual(harness.timing.slept, [250, 500, 1_000]);
  });

  it('the name does not exist, it tries again and then says that nothing was sent', async () => {
    await harness.close();
    use({ serviceUrls: { allows: () => true } });
    const outcome = await harness.connector.send(
      { ...to, serviceUrl: 'http://no-such-host.invalid/' },
      MESSAGE,
    );
    assert.equal(outcome.kind === 'refused' && outcome.code, 'unreachable');
    assert.equal(harness.timing.slept.length, TRIES_MAX - 1);
  });

  it('the service asks by date, it waits until then', async () => {
    const at = new Date(Date.now() + 20_000);
    stub.fail({ status: 429, retryAfter: at.toUTCString() });
    assert.equal((await harness.connector.send(to, MESSAGE)).kind, 'delivered');
    const [slept = 0] = harness.timing.slept;
    assert.ok(slept > 0 && slept <= 20_000, `${slept}`);
  });
});
