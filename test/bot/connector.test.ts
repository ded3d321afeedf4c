/** The way out: what it carries, with which token, until when. */

import assert from 'node:assert/strict';
import type { Connector, Destination } from '../../bot/connector.ts';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createHarness, type Harness, type HarnessOptions } from './connector-harness.ts';
import { type ConnectorStub, startConnectorStub } from './connector-stub.ts';

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

    it('an id of any characters as one part of the path', async () => {
      const conversationId = '../19:a/b?c#d%2F@thread';
      await harness.connector.send({ ...to, conversationId }, MESSAGE);
      const [, , , , conversation = '', ...rest] = stub.arrivals[0]?.url.split('/') ?? [];
      assert.equal(decodeURIComponent(conversation), conversationId);
      assert.deepEqual(rest, ['activities']);
    });

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

  it('sends nothing more once it is closed', async () => {
    harness.connector.close();
    const outcome = await harness.connector.send(to, MESSAGE);
    assert.equal(outcome.kind === 'refused' && outcome.code, 'closed');
    assert.equal(stub.arrivals.length, 0);
  });
});
