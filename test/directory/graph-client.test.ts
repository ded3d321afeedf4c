/** Checks what the Graph client sends and what it makes of answers, good and bad, over a real socket. */

import assert from 'node:assert/strict';
import { z } from 'zod';
import { DirectoryError } from '../../directory/directory-error.ts';
import { createGraphClient } from '../../directory/microsoft-graph-client.ts';
import {
  type Answer,
  clientOf,
  type GraphStub,
  graphError,
  halfway,
  hang,
  json,
  plain,
  reset,
  startGraphStub,
} from './graph-stub.ts';

const NAME = z.object({ displayName: z.string() });
const ANN = json({ displayName: 'Ann' });

describe('the Graph client', () => {
  let stub: GraphStub;
  const start = async (...answers: Answer[]) => {
    stub = await startGraphStub(...answers);
    return clientOf(stub);
  };
  afterEach(() => stub.close());

  it('asks below its base, with its token and a request id', async () => {
    const { graph } = await start(ANN);
    const path = "/users/a?$select=id,displayName&$filter=startswith(displayName,'A b')";
    assert.deepEqual(await graph.get(path, NAME, { headers: { 'x-kind': 'test' } }), {
      displayName: 'Ann',
    });
    const [request] = stub.requests;
    assert.equal(request?.method, 'GET');
    assert.match(request?.url ?? '', /^\/v1\.0\/users\/a\?/);
    assert.match(decodeURI(request?.url ?? ''), /\$select=id,displayName/);
    assert.equal(request?.headers.authorization, 'Bearer token-1');
    assert.match(String(request?.headers['client-request-id']), /^[0-9a-f-]{36}$/);
    assert.equal(request?.headers['x-kind'], 'test');
  });

  it('keeps one request id through all tries of a call and takes another for the next', async () => {
    const { graph } = await start(graphError(503, 'x'), ANN);
    await graph.get('/me', NAME);
    await graph.get('/me', NAME);
    const ids = stub.requests.map((request) => request.headers['client-request-id']);
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[1], ids[2]);
  });

  const mended: Readonly<Record<string, readonly [Answer, number]>> = {
    'a 429 that says when': [graphError(429, 'TooManyRequests', { 'Retry-After': '3' }), 3_000],
    'a 429 that does not': [graphError(429, 'TooManyRequests'), 250],
    'a 503': [graphError(503, 'ServiceUnavailable'), 250],
    'a 504 without a body': [plain(504), 250],
    'a socket that is reset': [reset, 250],
    'a socket that breaks within the answer': [halfway, 250],
    'an answer that does not come': [hang, 250],
  };
  for (const [what, [trouble, wait]] of Object.entries(mended)) {
    it(`gets over ${what}`, async () => {
      const { graph, waits } = await start(trouble, ANN);
      assert.equal((await graph.get('/me', NAME)).displayName, 'Ann');
      assert.deepEqual([stub.requests.length, waits], [2, [wait]]);
    });
  }

  const lasting: Readonly<Record<string, readonly [Answer, object, number]>> = {
    'a throttled tenant': [
      graphError(429, 'TooManyRequests', { 'Retry-After': '1' }),
      { code: 'THROTTLED', failed: 'graph', status: 429, graphCode: 'TooManyRequests' },
      4,
    ],
    'a wait that is too long': [
      graphError(429, 'TooManyRequests', { 'Retry-After': '3600' }),
      { code: 'THROTTLED' },
      1,
    ],
    'a service that is down': [graphError(503, 'x'), { code: 'UNAVAILABLE', status: 503 }, 4],
    'a server error': [graphError(500, 'x'), { code: 'UNAVAILABLE', status: 500 }, 1],
    'a socket that is always reset': [reset, { code: 'UNREACHABLE', failed: 'network' }, 4],
    'an answer that never comes': [hang, { code: 'TIMEOUT', failed: 'graph' }, 4],
    'a missing permission': [
      graphError(403, 'Authorization_RequestDenied'),
      { code: 'FORBIDDEN', graphCode: 'Authorization_RequestDenied', requestId: 'r-1' },
      1,
    ],
    'a token that is not taken': [graphError(401, 'x'), { code: 'UNAUTHORIZED' }, 1],
    'a thing that is not there': [graphError(404, 'x'), { code: 'NOT_FOUND' }, 1],
    'a bad request': [graphError(400, 'x'), { code: 'BAD_REQUEST' }, 1],
    'a page of HTML with an error': [
      plain(403, { 'Content-Type': 'text/html' }, '<p>No</p>'),
      { code: 'FORBIDDEN', status: 403 },
      1,
    ],
    'a redirect, which might take the token elsewhere': [
      plain(302, { Location: 'http://127.0.0.1:1/' }),
      { code: 'UNEXPECTED_ANSWER', status: 302 },
      1,
    ],
    'JSON that is cut off': [
      plain(200, { 'Content-Type': 'application/json' }, '{"displayName":'),
      { code: 'UNEXPECTED_ANSWER' },
      1,
    ],
    'a page of HTML in place of JSON': [
      plain(200, { 'Content-Type': 'text/html' }, '<p>Hi</p>'),
      { code: 'UNEXPECTED_ANSWER' },
      1,
    ],
    'another shape': [json({ displayName: 7 }), { code: 'UNEXPECTED_ANSWER', failed: 'graph' }, 1],
    'an empty answer': [plain(204), { code: 'UNEXPECTED_ANSWER' }, 1],
    'an answer of more than 32 MB': [
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(Buffer.alloc(33 * 1024 * 1024, ' '));
      },
      { code: 'UNEXPECTED_ANSWER' },
      1,
    ],
  };
  for (const [what, [trouble, error, tries]] of Object.entries(lasting)) {
    it(`says who failed: ${what}`, async () => {
      stub = await startGraphStub(trouble);
      const { graph } = clientOf(stub);
      await assert.rejects(graph.get('/me', NAME), (thrown) => {
        assert.ok(thrown instanceof DirectoryError);
        assert.deepEqual({ ...pick(thrown, Object.keys(error)) }, error);
        assert.doesNotMatch(thrown.message, /token-1|secret detail/);
        return true;
      });
      assert.equal(stub.requests.length, tries);
    });
  }

  it('asks for a token anew for each try and passes on that there is none', async () => {
    stub = await startGraphStub(graphError(503, 'x'), ANN);
    let tokens = 0;
    const graph = createGraphClient(stub.baseUrl, {
      getToken: () => {
        tokens++;
        if (tokens > 2) throw new DirectoryError('NO_TOKEN', 'sign-in', 'No token.');
        return Promise.resolve(`token-${tokens}`);
      },
      sleep: () => Promise.resolve(),
    });
    await graph.get('/me', NAME);
    assert.deepEqual(
      stub.requests.map((request) => request.headers.authorization),
      ['Bearer token-1', 'Bearer token-2'],
    );
    await assert.rejects(graph.get('/me', NAME), { code: 'NO_TOKEN', failed: 'sign-in' });
    assert.equal(stub.requests.length, 2);
  });

  it('gives one try ten seconds, and no more than is left of the whole call', async () => {
    const { graph, timeouts } = await start(graphError(503, 'x', { 'Retry-After': '7' }), ANN);
    await graph.get('/me', NAME, { total_ms: 12_000 });
    assert.deepEqual(timeouts, [10_000, 5_000]);
  });

  it('gives up a call that is under way, and one that is waiting for its next try', async () => {
    stub = await startGraphStub(graphError(503, 'x', { 'Retry-After': '20' }), hang);
    const graph = createGraphClient(stub.baseUrl, { getToken: () => Promise.resolve('t') });
    for (let calls = 1; calls <= 2; calls++) {
      const stop = new AbortController();
      const call = graph.get('/me', NAME, { signal: stop.signal });
      while (stub.requests.length < calls) await new Promise((done) => setImmediate(done));
      stop.abort();
      await assert.rejects(call, { code: 'ABORTED', failed: 'desk' });
    }
  });

  it('sends its token over plain http to this machine only', async () => {
    stub = await startGraphStub(ANN);
    for (const base of [
      'http://graph.microsoft.com/v1.0',
      'http://127.0.0.1.evil.example/v1.0',
      'ftp://127.0.0.1/v1.0',
      'graph.microsoft.com',
      '',
    ]) {
      assert.throws(() => createGraphClient(base, { getToken: () => Promise.resolve('t') }), {
        code: 'UNSAFE_ADDRESS',
      });
    }
    createGraphClient('https://graph.microsoft.com/v1.0', { getToken: () => Promise.resolve('t') });
  });
});

function pick(error: DirectoryError, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
}
