/** The bot's HTTP from outside: what it says of itself, further routes, what it waits for, how it closes. */

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { failure } from '../../bot/http-answer.ts';
import { assertFailure } from './assert-failure.ts';
import { type Door, type DoorOptions, openDoor } from './door-harness.ts';

const JSON_HEADER = { 'content-type': 'application/json' };

describe('the server', () => {
  let door: Door;

  const open = async (options: DoorOptions = {}) => {
    door = await openDoor(options);
  };

  afterEach(() => door.close());

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
