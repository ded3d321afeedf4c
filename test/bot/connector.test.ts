/** The way out against a bot service that fails in every way we know: what arrived, how often, and what we say of it. */

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Connector, Destination } from '../../bot/connector.ts';
import type { SendOutcome } from '../../bot/send-outcome.ts';
import { ALL_TRIES_MS, TRIES_MAX } from '../../bot/send-policy.ts';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createHarness, type Harness, type HarnessOptions } from './connector-harness.ts';
import { type ConnectorStub, type Fault, startConnectorStub } from './connector-stub.ts';

const CONVERSATION = '19:abc@thread.tacv2;messageid=17';
const MESSAGE = { type: 'message', text: 'こんにちは 👋' };

describe('the connector', () => {
  let stub: ConnectorStub;
  let harness: Harness;
  let to: Destination;

  beforeEach(async () => {
    stub = await startConnectorStub();
    use({});
  });

  afterEach(async () => {
    await harness.close();
    await stub.close();
  });

  function use(options: HarnessOptions) {
    harness = createHarness(stub, options);
    to = { serviceUrl: stub.serviceUrl, conversationId: CONVERSATION };
  }

  const times = (count: number, fault: Fault) => Array.from({ length: count }, () => fault);

  describe('carries', () => {
    const routes: [
      title: string,
      call: (connector: Connector) => Promise<unknown>,
      method: string,
      path: string,
      result: unknown,
    ][] = [
      [
        'a message',
        (c) => c.send(to, MESSAGE),
        'POST',
        `/v3/conversations/${CONVERSATION}/activities`,
        { kind: 'delivered', id: 'activity-1' },
      ],
      [
        'a reply',
        (c) => c.reply(to, '1:x/y', MESSAGE),
        'POST',
        `/v3/conversations/${CONVERSATION}/activities/1:x/y`,
        { kind: 'refused', code: 'NotFound', status: 404, terminal: false, retryAfter_ms: null },
      ],
      [
        'an edit',
        (c) => c.update(to, 'activity-7', MESSAGE),
        'PUT',
        `/v3/conversations/${CONVERSATION}/activities/activity-7`,
        { kind: 'delivered', id: 'activity-7' },
      ],
      [
        'a deletion',
        (c) => c.delete(to, 'activity-7'),
        'DELETE',
        `/v3/conversations/${CONVERSATION}/activities/activity-7`,
        { kind: 'delivered', id: null },
      ],
      [
        'the opening of a chat',
        (c) =>
          c.createConversation(to.serviceUrl, {
            isGroup: false,
            bot: { id: '28:bot', name: '' },
            members: [{ id: '29:ann', name: '' }],
            channelData: {},
          }),
        'POST',
        '/v3/conversations',
        { kind: 'read', body: { id: 'conversation-1', activityId: 'activity-1' } },
      ],
      [
        'a question for the roster',
        (c) => c.members(to),
        'GET',
        `/v3/conversations/${CONVERSATION}/members`,
        { kind: 'read', body: [{ id: '29:ann' }, { id: '29:ben' }] },
      ],
      [
        'a question for a page of it',
        (c) => c.pagedMembers(to, { pageSize: 50, continuationToken: 'a b' }),
        'GET',
        `/v3/conversations/${CONVERSATION}/pagedmembers?pageSize=50&continuationToken=a+b`,
        { kind: 'read', body: { members: [{ id: '29:ann' }], continuationToken: 'next' } },
      ],
      [
        'a question for one of it',
        (c) => c.member(to, '29:ann'),
        'GET',
        `/v3/conversations/${CONVERSATION}/members/29:ann`,
        { kind: 'read', body: { id: '29:ann' } },
      ],
    ];
    for (const [title, call, method, path, result] of routes) {
      it(title, async () => {
        assert.deepEqual(await call(harness.connector), result);
        const [arrival] = stub.arrivals;
        assert.equal(stub.arrivals.length, 1);
        assert.equal(arrival?.method, method);
        assert.equal(arrival?.path, path);
        assert.equal(arrival?.authorization, 'Bearer token-1');
      });
    }

    it('every character of a message', async () => {
      await harness.connector.send(to, MESSAGE);
      assert.deepEqual(stub.arrivals[0]?.body, MESSAGE);
      assert.match(stub.arrivals[0]?.contentType ?? '', /^application\/json/);
    });

    it('a hundred messages over a connection or two', async () => {
      for (let i = 0; i < 100; i++) await harness.connector.send(to, MESSAGE);
      assert.equal(stub.arrivals.length, 100);
      assert.ok(stub.connections <= 2, `${stub.connections}`);
    });
  });

  describe('when', () => {
    const delivered: SendOutcome = { kind: 'delivered', id: 'activity-1' };
    const throttled = (retryAfter_ms: number | null, code = 'HTTP 429'): SendOutcome => ({
      kind: 'refused',
      code,
      status: 429,
      terminal: false,
      retryAfter_ms,
    });
    const unknown = (
      reason: 'timeout' | 'connection-lost' | 'server-error',
      status: number | null = null,
    ): SendOutcome => ({ kind: 'unknown', reason, status });
    const refused = (status: number, code: string, terminal: boolean): SendOutcome => ({
      kind: 'refused',
      code,
      status,
      terminal,
      retryAfter_ms: null,
    });
    const error = (code: string) => ({ error: { code, message: 'as the service says it' } });

    const table: [
      title: string,
      faults: Fault[],
      arrived: number,
      shown: number,
      outcome: SendOutcome,
      slept: number[],
    ][] = [
      ['throttled once with a time', [{ status: 429, retryAfter: '3' }], 2, 1, delivered, [3_000]],
      ['throttled once without a time', [{ status: 429 }], 2, 1, delivered, [250]],
      ['throttled twice without a time', times(2, { status: 429 }), 3, 1, delivered, [250, 500]],
      [
        'throttled for good',
        times(9, { status: 429, retryAfter: '1', body: error('Throttled') }),
        TRIES_MAX,
        0,
        throttled(1_000, 'Throttled'),
        [1_000, 1_000, 1_000],
      ],
      [
        'throttled for longer than we wait',
        [{ status: 429, retryAfter: '31' }],
        1,
        0,
        throttled(31_000),
        [],
      ],
      [
        'throttled for ten seconds again and again',
        times(9, { status: 429, retryAfter: '10' }),
        3,
        0,
        throttled(10_000),
        [10_000, 10_000],
      ],
      ['told of a precondition once', [{ status: 412 }], 2, 1, delivered, [250]],
      [
        'told of a precondition for good',
        times(9, { status: 412 }),
        TRIES_MAX,
        0,
        refused(412, 'HTTP 412', false),
        [250, 500, 1_000],
      ],
      [
        'answered 502 after delivering',
        [{ status: 502, accepted: true }],
        1,
        1,
        unknown('server-error', 502),
        [],
      ],
      ['answered 502', [{ status: 502 }], 1, 0, unknown('server-error', 502), []],
      ['answered 500', [{ status: 500 }], 1, 0, unknown('server-error', 500), []],
      [
        'answered 503 with a time',
        [{ status: 503, retryAfter: '1' }],
        1,
        0,
        unknown('server-error', 503),
        [],
      ],
      [
        'answered 504 after delivering',
        [{ status: 504, accepted: true }],
        1,
        1,
        unknown('server-error', 504),
        [],
      ],
      ['answered 408', [{ status: 408 }], 1, 0, unknown('server-error', 408), []],
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
      ['sent elsewhere', [{ does: 'redirect' }], 1, 0, refused(302, 'HTTP 302', false), []],
      [
        'not in the roster',
        [{ status: 403, body: error('BotNotInConversationRoster') }],
        1,
        0,
        refused(403, 'BotNotInConversationRoster', true),
        [],
      ],
      [
        'not in the roster by 404',
        [{ status: 404, body: error('BotNotInConversationRoster') }],
        1,
        0,
        refused(404, 'BotNotInConversationRoster', true),
        [],
      ],
      [
        'blocked by the person',
        [{ status: 403, body: error('ConversationBlockedByUser') }],
        1,
        0,
        refused(403, 'ConversationBlockedByUser', true),
        [],
      ],
      [
        'disabled by the admin',
        [{ status: 403, body: error('BotDisabledByAdmin') }],
        1,
        0,
        refused(403, 'BotDisabledByAdmin', true),
        [],
      ],
      [
        'blocked by a subCode beside',
        [{ status: 403, body: { subCode: 'MessageWritesBlocked', message: 'x' } }],
        1,
        0,
        refused(403, 'MessageWritesBlocked', true),
        [],
      ],
      [
        'blocked by a subCode within',
        [{ status: 403, body: { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } } }],
        1,
        0,
        refused(403, 'MessageWritesBlocked', true),
        [],
      ],
      [
        'told that the conversation is gone',
        [{ status: 404, body: error('ConversationNotFound') }],
        1,
        0,
        refused(404, 'ConversationNotFound', true),
        [],
      ],
      [
        'forbidden for another reason',
        [{ status: 403, body: error('Forbidden') }],
        1,
        0,
        refused(403, 'Forbidden', false),
        [],
      ],
      [
        'told that it is too large',
        [{ status: 413, body: error('MessageSizeTooBig') }],
        1,
        0,
        refused(413, 'MessageSizeTooBig', false),
        [],
      ],
      [
        'told that it is bad',
        [{ status: 400, body: error('BadSyntax') }],
        1,
        0,
        refused(400, 'BadSyntax', false),
        [],
      ],
      [
        'not registered',
        [{ status: 401, body: error('BotNotRegistered') }],
        1,
        0,
        refused(401, 'BotNotRegistered', true),
        [],
      ],
      ['refused without a code', [{ status: 403 }], 1, 0, refused(403, 'HTTP 403', false), []],
    ];
    for (const [title, faults, arrived, shown, outcome, slept] of table) {
      it(`${title}, a message arrives ${arrived} times and is shown ${shown} times`, async () => {
        await harness.close();
        use({ try_ms: 150 });
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

    const repeated: [title: string, fault: Fault][] = [
      ['answered 502 after doing it', { status: 502, accepted: true }],
      ['answered 500', { status: 500 }],
      ['answered 408', { status: 408 }],
      ['cut off after doing it', { does: 'reset', accepted: true }],
      ['left hanging', { does: 'hang' }],
    ];
    for (const [title, fault] of repeated) {
      it(`${title}, an edit, a deletion and a question are repeated`, async () => {
        await harness.close();
        use({ try_ms: 150 });
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

  describe('its token', () => {
    it('is renewed once where the service refuses it', async () => {
      const asked: boolean[] = [];
      await harness.close();
      use({
        getToken: async (renew) => {
          asked.push(renew);
          return renew ? 'token-2' : 'token-1';
        },
      });
      stub.fail({ status: 401 });
      assert.equal((await harness.connector.send(to, MESSAGE)).kind, 'delivered');
      assert.deepEqual(asked, [false, true]);
      assert.deepEqual(
        stub.arrivals.map(({ authorization }) => authorization),
        ['Bearer token-1', 'Bearer token-2'],
      );
      stub.fail({ status: 401 }, { status: 401 }, { status: 401 });
      const outcome = await harness.connector.send(to, MESSAGE);
      assert.equal(outcome.kind === 'refused' && outcome.status, 401);
      assert.equal(stub.arrivals.length, 4);
    });

    it('is left out where there is none', async () => {
      await harness.close();
      use({ getToken: async () => undefined });
      await harness.connector.send(to, MESSAGE);
      assert.equal(stub.arrivals[0]?.authorization, undefined);
    });

    it('keeps everything back where it cannot be had', async () => {
      await harness.close();
      use({
        getToken: async () => {
          throw new Error('no token');
        },
      });
      const outcome = await harness.connector.send(to, MESSAGE);
      assert.equal(outcome.kind === 'refused' && outcome.code, 'no-token');
      assert.equal(stub.arrivals.length, 0);
    });

    it('goes to no host but the service’s, not even for a reference that was stored', async () => {
      await harness.close();
      let asked = 0;
      use({
        serviceUrls: createServiceUrlPolicy(),
        getToken: async () => {
          asked += 1;
          return 'token-1';
        },
      });
      for (const serviceUrl of [
        stub.serviceUrl,
        'https://evil.trafficmanager.net/amer/',
        'nowhere',
      ]) {
        const outcome = await harness.connector.send({ ...to, serviceUrl }, MESSAGE);
        assert.equal(outcome.kind === 'refused' && outcome.code, 'service-url-not-allowed');
      }
      assert.equal(stub.arrivals.length, 0);
      assert.ok(asked <= 3);
    });
  });

  describe('keeps the order', () => {
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
      await harness.close();
      use({ try_ms: 400 });
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

  it('gives up what it cannot send in time, and the next one is not held up by it', async () => {
    await harness.close();
    let taken = 0;
    use({
      budget: {
        reserve: (_conversation, now, deadline) => {
          taken += 1;
          const at = taken === 1 ? now + ALL_TRIES_MS : now;
          return at < deadline ? at : undefined;
        },
        reserveAny: (now) => now,
      },
    });
    const [late, next] = await Promise.all([
      harness.connector.send(to, MESSAGE),
      harness.connector.send(to, MESSAGE),
    ]);
    assert.equal(late.kind === 'refused' && late.code, 'too-late');
    assert.equal(next.kind, 'delivered');
  });

  it('sends nothing more once it is closed', async () => {
    harness.connector.close();
    const outcome = await harness.connector.send(to, MESSAGE);
    assert.equal(outcome.kind === 'refused' && outcome.code, 'closed');
    assert.equal(stub.arrivals.length, 0);
  });
});
