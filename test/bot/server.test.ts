/** The bot's HTTP from outside: whole turns through botbuilder, and everything that must not get that far. */

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { KEYS_COOLDOWN_MS } from '../../bot/bot-framework-keys.ts';
import { failure } from '../../bot/http-answer.ts';
import { SERVER_LIMITS } from '../../bot/server.ts';
import { type Answered, type Door, type DoorOptions, openDoor } from './door-harness.ts';
import { teamsMessage } from './teams-activity.ts';
import { createSigningKey, goodClaims, sign } from './token-issuer.ts';

const JSON_HEADER = { 'content-type': 'application/json' };

/** A failure as the contract has it: one shape, and nothing that helps an attacker. */
function assertFailure(answered: Answered, status: number, code: string): void {
  assert.equal(answered.status, status, answered.text);
  const body = JSON.parse(answered.text);
  assert.equal(body.error.code, code);
  assert.match(body.error.message, /^[A-Z].*\.$/);
  assert.doesNotMatch(answered.text, /\bat .*:\d+|node_modules|Error:|eyJ/);
  assert.equal(answered.headers.server, undefined);
  assert.match(String(answered.headers['content-type']), /^application\/json/);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe('the server', () => {
  let door: Door;

  const open = async (options: DoorOptions = {}) => {
    door = await openDoor(options);
  };

  afterEach(() => door.close());

  describe('runs a turn', () => {
    beforeEach(() => open());

    it('from a signed message to the reply that the service is sent', async () => {
      const answered = await door.post();
      assert.equal(answered.status, 200);
      assert.equal(answered.text, '');
      const [reply] = door.stub.arrivals;
      assert.equal(door.stub.arrivals.length, 1);
      const { id, conversation, from, recipient } = teamsMessage();
      assert.equal(reply?.path, `/v3/conversations/${conversation.id}/activities/${id}`);
      assert.equal(reply?.authorization, 'Bearer token-1');
      const body = reply?.body as Record<string, unknown>;
      assert.equal(body.text, 'echo: balance');
      assert.deepEqual(body.recipient, from);
      assert.deepEqual(body.from, recipient);
    });

    it('with edits, deletions, the roster and a new conversation, all through our connector', async () => {
      const seen: unknown[] = [];
      door.logic = async (context) => {
        const sent = await context.sendActivities([
          { type: 'typing' },
          { type: 'message', text: 'a' },
        ]);
        const id = sent[1]?.id ?? assert.fail();
        await context.updateActivity({ ...context.activity, id, text: 'b' });
        await context.deleteActivity(id);
        const { TeamsInfo } = await import('botbuilder');
        seen.push(await TeamsInfo.getMember(context, '29:ann'));
        seen.push(await TeamsInfo.getPagedMembers(context, 50));
      };
      assert.equal((await door.post()).status, 200);
      assert.deepEqual(
        door.stub.arrivals.map(({ method }) => method),
        ['POST', 'POST', 'PUT', 'DELETE', 'GET', 'GET'],
      );
      assert.deepEqual(seen, [
        { id: '29:ann' },
        { members: [{ id: '29:ann' }], continuationToken: 'next' },
      ]);
    });

    it('and answers an invoke with the turn’s own body', async () => {
      const value = {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'ok',
      };
      door.logic = async (context) => {
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
      };
      const answered = await door.post({ type: 'invoke', name: 'adaptiveCard/action' });
      assert.equal(answered.status, 200);
      assert.deepEqual(JSON.parse(answered.text), value);
      assert.equal(door.stub.arrivals.length, 0);
    });

    it('sixty at a time, and each person gets their own reply', async () => {
      const names = Array.from({ length: 60 }, (_, i) => `person-${i}`);
      await Promise.all(
        names.map((name) =>
          door.post({ text: name, conversation: { ...teamsMessage().conversation, id: name } }),
        ),
      );
      assert.deepEqual(
        door.stub.arrivals
          .map(({ path, body }) => `${path.split('/')[3]} ${(body as { text: string }).text}`)
          .sort(),
        names.map((name) => `${name} echo: ${name}`).sort(),
      );
    });

    it('signed with a new key as soon as the issuer has rotated, and no longer with the old one', async () => {
      assert.equal((await door.post()).status, 200);
      const next = await createSigningKey('key-2');
      door.issuer.publish(next);
      door.advance(KEYS_COOLDOWN_MS);
      const token = await sign(next, { ...goodClaims(), serviceurl: door.stub.serviceUrl });
      const answered = await door.ask('POST', '/api/messages', {
        headers: { ...JSON_HEADER, authorization: `Bearer ${token}` },
        body: JSON.stringify(teamsMessage(door.stub.serviceUrl)),
      });
      assert.equal(answered.status, 200);
      assertFailure(await door.post(), 401, 'unauthorized');
      assert.equal(door.turns.length, 2);
    });
  });

  describe('when a turn fails', () => {
    beforeEach(() => open());

    const SECRET = 'postgres://desk:hunter2@db/desk';
    const fail = async () => {
      throw new Error(`cannot reach ${SECRET}`);
    };

    it('tells the person the incident and nobody the cause', async () => {
      door.logic = fail;
      const answered = await door.post({ locale: 'ja-JP' });
      assert.equal(answered.status, 200);
      assert.doesNotMatch(answered.text, /hunter2/);
      const [told] = door.stub.arrivals;
      assert.equal((told?.body as { text?: string } | undefined)?.text, 'ja-JP: incident INC1');
      assert.doesNotMatch(JSON.stringify(door.stub.arrivals), /hunter2|Error/);
      const line = door.lines.find((entry) => entry.includes('INC1')) ?? assert.fail();
      assert.match(line, /cannot reach/, 'the log knows the cause');
      assert.match(await door.metrics.registry.metrics(), /^desk_incidents_total 1$/m);
    });

    it('answers a card’s click in the card, well-formed, so that it is not sent again', async () => {
      door.logic = fail;
      const answered = await door.post({ type: 'invoke', name: 'adaptiveCard/action' });
      assert.equal(answered.status, 200);
      assert.deepEqual(JSON.parse(answered.text), {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'incident', message: 'en-US: incident INC1' },
      });
      assert.equal(door.stub.arrivals.length, 0);
    });

    it('answers another invoke with 200 and tells the person in the chat', async () => {
      door.logic = fail;
      const answered = await door.post({ type: 'invoke', name: 'fileConsent/invoke' });
      assert.equal(answered.status, 200);
      assert.equal(door.stub.shown.size, 1);
    });

    it('answers 200 even where the person cannot be told', async () => {
      door.logic = fail;
      door.stub.fail({ status: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
      assert.equal((await door.post()).status, 200);
      assert.match(door.lines.join(''), /could not be told/);
    });

    it('answers 500 and nothing else where even the handler of errors fails', async () => {
      door.logic = fail;
      door.adapter.onTurnError = fail;
      assertFailure(await door.post(), 500, 'internal');
    });

    it('carries a failed send out of a turn that we started ourselves', async () => {
      await door.post();
      const reference = { ...teamsMessage(door.stub.serviceUrl), user: undefined };
      door.stub.fail({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
      await assert.rejects(
        door.adapter.proactive(
          {
            serviceUrl: reference.serviceUrl,
            channelId: 'msteams',
            conversation: reference.conversation,
            bot: reference.recipient,
            user: reference.from,
          },
          async (context) => {
            await context.sendActivity('an alert');
          },
        ),
        {
          name: 'ConnectorError',
          code: 'SEND_REFUSED',
          outcome: {
            kind: 'refused',
            code: 'BotNotInConversationRoster',
            status: 403,
            terminal: true,
            retryAfter_ms: null,
          },
        },
      );
      assert.equal(door.stub.arrivals.length, 2, 'the reply before it and the one attempt');
    });
  });

  describe('refuses', () => {
    beforeEach(() => open());

    afterEach(() => {
      assert.equal(door.turns.length, 0, 'nothing got as far as a turn');
      assert.equal(door.stub.arrivals.length, 0, 'nothing went out');
    });

    const messages: [
      title: string,
      headers: Record<string, string>,
      body: string | Buffer,
      status: number,
      code: string,
    ][] = [
      ['a message without token', JSON_HEADER, JSON.stringify(teamsMessage()), 401, 'unauthorized'],
      ['an empty object without token', JSON_HEADER, '{}', 401, 'unauthorized'],
      ['half a JSON', JSON_HEADER, '{"type":', 400, 'invalid-json'],
      ['an empty body', JSON_HEADER, '', 400, 'invalid-json'],
      [
        'bytes that are no UTF-8',
        JSON_HEADER,
        Buffer.from([0x22, 0xff, 0x22]),
        400,
        'invalid-json',
      ],
      ['another content type', { 'content-type': 'text/plain' }, '{}', 415, 'not-json'],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415, 'not-json'],
      ['no content type', {}, '{}', 415, 'not-json'],
      [
        'a compressed body',
        { ...JSON_HEADER, 'content-encoding': 'gzip' },
        gzipSync('{}'),
        415,
        'encoded',
      ],
      [
        'a body one byte too large',
        JSON_HEADER,
        ' '.repeat(SERVER_LIMITS.bodyBytesMax + 1),
        413,
        'too-large',
      ],
      ['a body of 20 MB', JSON_HEADER, Buffer.alloc(20 * 1024 * 1024, 32), 413, 'too-large'],
      [
        'a body of 20 MB without a length',
        { ...JSON_HEADER, 'transfer-encoding': 'chunked' },
        Buffer.alloc(20 * 1024 * 1024, 32),
        413,
        'too-large',
      ],
    ];
    for (const [title, headers, body, status, code] of messages) {
      it(`${title} with ${status}`, async () => {
        assertFailure(await door.ask('POST', '/api/messages', { headers, body }), status, code);
      });
    }

    const signed: [title: string, body: unknown, status: number, code: string][] = [
      ['an empty object', {}, 400, 'not-an-activity'],
      ['a type that is a number', { type: 123 }, 400, 'not-an-activity'],
      ['a list', [], 400, 'not-an-activity'],
      [
        'another tenant',
        { ...teamsMessage(), channelData: { tenant: { id: 'x' } } },
        401,
        'unauthorized',
      ],
    ];
    for (const [title, body, status, code] of signed) {
      it(`${title} with ${status}, signed as it is`, async () => {
        const token = await sign(door.key, { ...goodClaims(), serviceurl: door.stub.serviceUrl });
        const answered = await door.ask('POST', '/api/messages', {
          headers: { ...JSON_HEADER, authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        });
        assertFailure(answered, status, code);
      });
    }

    it('a message without a conversation with 400', async () => {
      assertFailure(await door.post({ conversation: undefined }), 400, 'not-an-activity');
    });

    it('another tenant with 403, and keeps the reason for the log', async () => {
      const answered = await door.post({ conversation: { id: 'a:1', tenantId: 'another' } });
      assertFailure(answered, 403, 'forbidden');
      assert.doesNotMatch(answered.text, /tenant/);
      assert.match(door.lines.join(''), /tenant-not-served/);
      assert.match(
        await door.metrics.registry.metrics(),
        /desk_refusals_total\{code="tenant-not-served"\} 1/,
      );
    });

    it('everybody with 503 while the issuer’s keys cannot be had', async () => {
      door.issuer.answer = () => new Response('', { status: 500 });
      assertFailure(await door.post(), 503, 'unavailable');
    });

    const others: [method: string, path: string, status: number, code: string][] = [
      ['GET', '/api/messages', 405, 'method-not-allowed'],
      ['PUT', '/api/messages', 405, 'method-not-allowed'],
      ['POST', '/healthz', 405, 'method-not-allowed'],
      ['GET', '/', 404, 'not-found'],
      ['GET', '/api/messages/../../etc/passwd', 404, 'not-found'],
      ['POST', '/api/credits/events', 404, 'not-found'],
      ['GET', '/%E0%A4%A', 404, 'not-found'],
    ];
    for (const [method, path, status, code] of others) {
      it(`${method} ${path} with ${status}`, async () => {
        assertFailure(await door.ask(method, path), status, code);
      });
    }

    it('2,000 forged requests, with no effect, a short log and hardly any memory', async function () {
      this.timeout(60_000);
      const stranger = await createSigningKey('key-1');
      const body = JSON.stringify(teamsMessage(door.stub.serviceUrl));
      const knock = async (i: number) => {
        const token = await sign(
          stranger,
          { ...goodClaims(), tid: `tenant-${i}` },
          { kid: i % 2 ? 'key-1' : `k${i}` },
        );
        const answered = await door.ask('POST', '/api/messages', {
          headers: { ...JSON_HEADER, authorization: `Bearer ${token}` },
          body,
        });
        assert.equal(answered.status, 401);
      };
      const knockOften = async (from: number, count: number) => {
        for (let i = from; i < from + count; i += 20)
          await Promise.all(Array.from({ length: 20 }, (_, at) => knock(i + at)));
      };
      await knockOften(0, 200);
      collectGarbage();
      const before = process.memoryUsage().heapUsed;
      await knockOften(200, 1_800);
      collectGarbage();
      const grown = process.memoryUsage().heapUsed - before;
      assert.ok(grown < 5 * 1024 * 1024, `${grown} bytes`);
      assert.ok(door.lines.length <= 2, `${door.lines.length} lines: one for each cause`);
      assert.equal(door.issuer.asked.length, 2, 'the keys were fetched once');
    });
  });

  describe('says', () => {
    it('that it is alive', async () => {
      await open();
      const answered = await door.ask('GET', '/healthz');
      assert.equal(answered.status, 200);
      assert.deepEqual(JSON.parse(answered.text), { alive: true });
    });

    it('that it is ready', async () => {
      await open();
      const answered = await door.ask('GET', '/readyz');
      assert.equal(answered.status, 200);
      assert.deepEqual(JSON.parse(answered.text), { ready: true });
    });

    it('that it is not ready, and why', async () => {
      const reason = 'The journal is read-only.';
      await open({ server: { ready: async () => ({ ready: false, reason }) } });
      const answered = await door.ask('GET', '/readyz');
      assertFailure(answered, 503, 'not-ready');
      assert.equal(JSON.parse(answered.text).reason, reason);
    });

    it('that it is not ready where the store does not answer', async () => {
      await open({
        server: { ready: () => new Promise(() => undefined), limits: { ready_ms: 20 } },
      });
      assertFailure(await door.ask('GET', '/readyz'), 503, 'not-ready');
    });

    it('that it is not ready where the store fails, and not why', async () => {
      const ready = async () => {
        throw new Error('secret');
      };
      await open({ server: { ready } });
      const answered = await door.ask('GET', '/readyz');
      assertFailure(answered, 503, 'not-ready');
      assert.doesNotMatch(answered.text, /secret/);
    });

    it('what it counts, in Prometheus’ text', async () => {
      await open();
      await door.post();
      await door.ask('POST', '/api/messages', { headers: JSON_HEADER, body: '{}' });
      const answered = await door.ask('GET', '/metrics');
      assert.equal(answered.status, 200);
      assert.match(String(answered.headers['content-type']), /^text\/plain; version=0\.0\.4/);
      assert.match(answered.text, /^desk_turn_seconds_count\{type="message"\} 1$/m);
      assert.match(answered.text, /^desk_refusals_total\{code="no-token"\} 1$/m);
    });
  });

  describe('takes further routes', () => {
    it('which get the bytes as they came', async () => {
      await open();
      const bodies: Buffer[] = [];
      door.server.post('/api/events', async ({ body, headers }) => {
        bodies.push(body);
        return headers['x-sign'] === 'good'
          ? { status: 202, body: { seq: 1 } }
          : failure(401, 'unsigned', 'No.');
      });
      const body = '{ "amount" : "25.50" }\n';
      const headers = {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'x-sign': 'good',
      };
      const answered = await door.ask('POST', '/api/events', { headers, body });
      assert.equal(answered.status, 202);
      assert.deepEqual(JSON.parse(answered.text), { seq: 1 });
      assert.deepEqual(bodies, [Buffer.from(body)]);
    });

    it('with a body limit of their own', async () => {
      await open();
      door.server.post('/api/events', async () => ({ status: 200 }), 10);
      const headers = JSON_HEADER;
      assert.equal(
        (await door.ask('POST', '/api/events', { headers, body: '"34567890"' })).status,
        200,
      );
      assertFailure(
        await door.ask('POST', '/api/events', { headers, body: '"345678901"' }),
        413,
        'too-large',
      );
    });

    it('whose failures say nothing outside', async () => {
      await open();
      door.server.post('/api/events', async () => {
        throw new Error('secret');
      });
      assertFailure(
        await door.ask('POST', '/api/events', { headers: JSON_HEADER, body: '{}' }),
        500,
        'internal',
      );
    });
  });

  describe('does not wait for ever', () => {
    it('for a body that never ends', async () => {
      await open({ server: { limits: { receive_ms: 80 } } });
      const answered = await new Promise<string>((resolve, reject) => {
        const socket = connect(door.port, '127.0.0.1');
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('error', reject);
        socket.on('close', () => resolve(text));
        socket.write(
          'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
        );
      });
      assert.match(answered, /^HTTP\/1\.1 408 /);
      assert.match(answered, /"code":"too-slow"/);
    });

    it('for a peer that hangs up in the middle', async () => {
      await open();
      const socket = connect(door.port, '127.0.0.1');
      await new Promise<void>((resolve) => {
        socket.write(
          'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
          () => resolve(),
        );
      });
      socket.destroy();
      assert.equal((await door.ask('GET', '/healthz')).status, 200);
    });
  });

  describe('when it closes', () => {
    it('lets the turn under way end and answers it', async () => {
      await open();
      let go: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        go = resolve;
      });
      const begun = new Promise<void>((resolve) => {
        door.logic = async (context) => {
          resolve();
          await held;
          await context.sendActivity('done after all');
        };
      });
      const answered = door.post();
      await begun;
      const closed = door.server.close();
      await assert.rejects(door.ask('GET', '/healthz'), { code: 'ECONNREFUSED' });
      go();
      assert.equal((await answered).status, 200);
      await closed;
      assert.equal(door.stub.shown.size, 1);
    });

    it('cuts off a turn that does not end in time', async () => {
      await open({ server: { limits: { close_ms: 50 } } });
      const begun = new Promise<void>((resolve) => {
        door.logic = async () => {
          resolve();
          await new Promise(() => undefined);
        };
      });
      const answered = door.post();
      answered.catch(() => undefined);
      await begun;
      await door.server.close();
      await assert.rejects(answered);
    });
  });

  it('says which port is taken', async () => {
    await open();
    const second = await openDoor();
    await second.server.close();
    await assert.rejects(second.server.listen(door.port, '127.0.0.1'), { code: 'EADDRINUSE' });
    await second.connector.close();
    await second.stub.close();
  });
});
