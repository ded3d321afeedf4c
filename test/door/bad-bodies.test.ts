/** Bodies that are no activity, byte by byte over a socket, from strangers and from the channel itself. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { type Door, openDoor } from '../bot/door-harness.ts';
import { teamsMessage } from '../bot/teams-activity.ts';
import { goodClaims, sign } from '../bot/token-issuer.ts';

const JSON_TYPE = 'application/json';
const MEGABYTE = 1024 * 1024;

describe('the door and a body', () => {
  let door: Door;
  let authorization: string;

  before(async () => {
    door = await openDoor({ server: { limits: { receive_ms: 300 } } });
    const claims = { ...goodClaims(), serviceurl: door.stub.serviceUrl };
    authorization = `Bearer ${await sign(door.key, claims)}`;
  });
  after(() => door.close());

  /** What came back until the connection was closed; nothing was ever begun by it. */
  async function raw(...pieces: readonly (string | Buffer)[]): Promise<string> {
    const turns = door.turns.length;
    const socket = connect(door.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', () => undefined);
    for (const piece of pieces) socket.write(piece);
    await once(socket, 'close');
    assert.equal(door.turns.length, turns, 'nothing got as far as a turn');
    return text;
  }

  const head = (...lines: readonly string[]) =>
    `${['POST /api/messages HTTP/1.1', 'Host: x', 'Connection: close', ...lines].join('\r\n')}\r\n\r\n`;

  const whole = (body: string | Buffer, ...lines: readonly string[]) => [
    head(
      `Content-Type: ${JSON_TYPE}`,
      `Authorization: ${authorization}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...lines,
    ),
    body,
  ];

  const good = () => JSON.stringify(teamsMessage(door.stub.serviceUrl));

  const bodies: [title: string, status: number, send: () => readonly (string | Buffer)[]][] = [
    ['in UTF-16', 400, () => whole(Buffer.from(good(), 'utf16le'))],
    [
      'with a byte that is no UTF-8',
      400,
      () => whole(Buffer.concat([Buffer.from(good()), Buffer.from([0xc3])])),
    ],
    ['with a surrogate on its own', 400, () => whole(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))],
    ['with something behind it', 400, () => whole(`${good()}{}`)],
    ['of two activities', 400, () => whole(`[${good()},${good()}]`)],
    ['with a comment', 400, () => whole(`/* */${good()}`)],
    ['that is NaN', 400, () => whole('NaN')],
    ['of 100,000 brackets', 400, () => whole('['.repeat(100_000) + ']'.repeat(100_000))],
    [
      'that names its service twice',
      401,
      () =>
        whole(
          good()
            .replace('{', '{"serviceUrl":"x",')
            .replace(/\}$/, ',"serviceUrl":"https://evil.example/"}'),
        ),
    ],
    [
      'that names its channel twice',
      403,
      () => whole(good().replace(/\}$/, ',"channelId":"emulator"}')),
    ],
    [
      'that names its tenant twice',
      403,
      () => whole(good().replace(/\}$/, ',"channelData":{"tenant":{"id":"x"}}}')),
    ],
    ['whose prototype is the activity', 400, () => whole(`{"__proto__":${good()}}`)],
    [
      'in gzip that unfolds to 50 MB',
      415,
      () => whole(gzipSync(Buffer.alloc(50 * MEGABYTE)), 'Content-Encoding: gzip'),
    ],
    [
      'in gzip within gzip',
      415,
      () => whole(gzipSync(gzipSync(good())), 'Content-Encoding: gzip, gzip'),
    ],
    ['in deflate', 415, () => whole(deflateSync(good()), 'Content-Encoding: deflate')],
    ['in brotli that is none', 415, () => whole(good(), 'Content-Encoding: br')],
    [
      'sent as JSON with padding',
      415,
      () => [head('Content-Type: application/jsonp', 'Content-Length: 2'), '{}'],
    ],
    [
      'sent as text that ends like JSON',
      415,
      () => [head('Content-Type: text/json', 'Content-Length: 2'), '{}'],
    ],
    [
      'in parts without an end',
      408,
      () => [head(`Content-Type: ${JSON_TYPE}`, 'Transfer-Encoding: chunked'), '5\r\n{"a":\r\n'],
    ],
    [
      'in parts that are no parts',
      400,
      () => [head(`Content-Type: ${JSON_TYPE}`, 'Transfer-Encoding: chunked'), 'zz\r\n'],
    ],
    [
      'with a length and in parts',
      400,
      () => [
        head(`Content-Type: ${JSON_TYPE}`, 'Content-Length: 4', 'Transfer-Encoding: chunked'),
        '0\r\n\r\n',
      ],
    ],
    [
      'of two lengths',
      400,
      () => [head(`Content-Type: ${JSON_TYPE}`, 'Content-Length: 2', 'Content-Length: 4'), '{}'],
    ],
    [
      'of a length below zero',
      400,
      () => [head(`Content-Type: ${JSON_TYPE}`, 'Content-Length: -1')],
    ],
    ['behind a header of 100 KB', 431, () => [head(`X: ${'x'.repeat(100_000)}`)]],
    [
      'behind two authorizations, the first a stranger’s',
      401,
      () =>
        whole(good()).map((piece) =>
          typeof piece === 'string'
            ? piece.replace('Authorization:', 'Authorization: Bearer a.b.c\r\nAuthorization:')
            : piece,
        ),
    ],
  ];
  for (const [title, status, send] of bodies) {
    it(`${title} is answered with ${status}, and with nothing of the cause`, async () => {
      const text = await raw(...send());
      assert.match(text, new RegExp(`^HTTP/1\\.1 ${status} `), text.slice(0, 300));
      assert.doesNotMatch(text, /at .*\.(ts|js):\d|SyntaxError|node_modules|evil/, text);
    });
  }

  it('goes through where it is good: the rows above are bad by what they change alone', async () => {
    const answered = await door.post();
    assert.equal(answered.status, 200);
  });

  it('with a mark of its byte order is taken as what it says', async () => {
    const turns = door.turns.length;
    const headers = { 'content-type': JSON_TYPE, authorization };
    const answered = await door.ask('POST', '/api/messages', { headers, body: `\uFEFF${good()}` });
    assert.equal(answered.status, 200);
    assert.equal(door.turns.length, turns + 1);
  });

  it('of the channel’s own, with a value that goes 50,000 deep, ends nothing but its turn', async () => {
    const value = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const headers = { 'content-type': JSON_TYPE, authorization };
    const body = good().replace(/\}$/, `,"value":${value}}`);
    const answered = await door.ask('POST', '/api/messages', { headers, body });
    assert.ok(answered.status < 500, answered.text);
    assert.equal((await door.post()).status, 200);
  });
});
