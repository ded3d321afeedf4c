/** What must not get as far as a turn, and what it is told. */

import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { SERVER_LIMITS } from '../../bot/server.ts';
import { assertFailure } from './assert-failure.ts';
import { type Door, openDoor } from './door-harness.ts';
import { teamsMessage } from './teams-activity.ts';
import { createSigningKey, goodClaims, sign } from './token-issuer.ts';

const JSON_HEADER = { 'content-type': 'application/json' };

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

describe('the server refuses', () => {
  let door: Door;

  beforeEach(async () => {
    door = await openDoor();
  });

  afterEach(async () => {
    await door.close();
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
    ['bytes that are no UTF-8', JSON_HEADER, Buffer.from([0x22, 0xff, 0x22]), 400, 'invalid-json'],
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
