/** Checks what becomes of each person in a batch of changes, whatever Graph and the network do to it, over a real socket. */

import assert from 'node:assert/strict';
import { DirectoryError } from '../../directory/directory-error.ts';
import { createGraphLicenseDirectory } from '../../directory/graph-license-directory.ts';
import { createGraphClient } from '../../directory/microsoft-graph-client.ts';
import {
  type BatchAnswer,
  each,
  type ItemAnswer,
  items,
  ok,
  said,
  throttled,
} from './batch-stub.ts';
import { changeOf, changing, personId, words } from './changing.ts';
import { graphError, halfway, hang, plain, reset } from './graph-stub.ts';

const CROWDED =
  'Error due to concurrent requests being made to the tenant. Please wait briefly and retry.';

describe('a batch of license changes in trouble', () => {
  const { start, seen, changed, close } = changing();
  afterEach(close);
  const urls = (batch: number) => (seen()[batch] ?? []).map((item) => item.url);

  const again: Readonly<Record<string, readonly [ItemAnswer, number]>> = {
    'a 429 that says when': [throttled('7'), 7_000],
    'a 429 that does not': [throttled(), 250],
    'a 409 for too much at once': [
      said(409, 'Directory_ConcurrencyViolation', CROWDED, { 'Retry-After': '3' }),
      3_000,
    ],
    'a 400 for too much at once': [said(400, 'Directory_ConcurrencyViolation', CROWDED), 250],
    'a 400 that only its sentence tells': [said(400, 'Request_BadRequest', CROWDED), 250],
    'a 503 that says when': [said(503, 'x', 'Later.', { 'retry-after': '2' }), 2_000],
  };
  for (const [what, [trouble, wait_ms]] of Object.entries(again)) {
    it(`asks again for those alone who got ${what}`, async () => {
      const { outcomes, waits } = await changed(3, items(ok, trouble, ok), each(ok));
      assert.deepEqual(outcomes, ['accepted', 'accepted', 'accepted']);
      assert.deepEqual(urls(1), [`/users/${personId(2)}/assignLicense`]);
      assert.equal(seen().length, 2);
      assert.ok(waits.includes(wait_ms), String(waits));
    });
  }

  const wholeAgain: Readonly<Record<string, BatchAnswer>> = {
    'a 429': { whole: graphError(429, 'TooManyRequests', { 'Retry-After': '4' }) },
    'a 409 for too much at once': {
      whole: graphError(409, 'Directory_ConcurrencyViolation', { 'Retry-After': '4' }),
    },
    'a 503 that says when': { whole: graphError(503, 'x', { 'Retry-After': '4' }) },
  };
  for (const [what, trouble] of Object.entries(wholeAgain)) {
    it(`asks again for all where the whole got ${what}`, async () => {
      const { outcomes, waits } = await changed(2, trouble, each(ok));
      assert.deepEqual(outcomes, ['accepted', 'accepted']);
      assert.deepEqual([seen().length, seen()[1]?.length, waits[0]], [2, 2, 4_000]);
    });
  }

  const never: Readonly<Record<string, readonly [BatchAnswer, string]>> = {
    'the socket is reset': [{ whole: reset }, 'unknown unreachable'],
    'the socket breaks within the answer': [{ whole: halfway }, 'unknown unreachable'],
    'no answer comes': [{ whole: hang }, 'unknown timeout'],
    'a 500 comes': [{ whole: graphError(500, 'x') }, 'unknown unavailable'],
    'a 502 comes': [{ whole: plain(502) }, 'unknown unavailable'],
    'a 503 comes that does not say when': [{ whole: graphError(503, 'x') }, 'unknown unavailable'],
    'a 504 comes': [{ whole: plain(504) }, 'unknown unavailable'],
    'a 408 comes': [{ whole: plain(408) }, 'unknown timeout'],
    'the answer is cut off': [
      { whole: plain(200, { 'Content-Type': 'application/json' }, '{"responses":[{"id"') },
      'unknown unavailable',
    ],
    'the answer is a page of HTML': [
      { whole: plain(200, { 'Content-Type': 'text/html' }, '<p>Hi</p>') },
      'unknown unavailable',
    ],
    'a redirect leads elsewhere': [
      { whole: plain(307, { Location: 'http://127.0.0.1:9/v1.0/$batch' }) },
      'unknown unavailable',
    ],
    'each gets a 500': [each(said(500)), 'unknown unavailable'],
    'each gets a 504': [each(said(504)), 'unknown unavailable'],
    'all are left out': [items(), 'unknown unavailable'],
    'all have the same id': [each({ ...ok, id: '0' }), 'unknown unavailable'],
    'all have ids of others': [each({ ...ok, id: 'x' }), 'unknown unavailable'],
    'the app may not': [
      { whole: graphError(403, 'Authorization_RequestDenied') },
      'refused no-rights',
    ],
    'the token is not taken': [{ whole: graphError(401, 'x') }, 'refused no-rights'],
    'the batch is bad': [{ whole: graphError(400, 'BadRequest') }, 'refused other'],
  };
  for (const [what, [trouble, outcome]] of Object.entries(never)) {
    it(`asks once and says "${outcome}" where ${what}`, async () => {
      const { outcomes, waits } = await changed(2, trouble);
      assert.deepEqual(outcomes, [outcome, outcome]);
      assert.deepEqual([seen().length, waits], [1, []]);
    });
  }

  it('says of one that is left out or spoken of twice that it may have happened, and of the others what it knows', async () => {
    assert.deepEqual((await changed(3, items(ok, undefined, said(404)))).outcomes, [
      'accepted',
      'unknown unavailable',
      'refused other',
    ]);
    const twice: BatchAnswer = {
      items: (asked) => [said(400), ok, ok, { ...ok, id: asked[0]?.id ?? '' }],
    };
    assert.deepEqual((await changed(3, twice)).outcomes, [
      'unknown unavailable',
      'accepted',
      'accepted',
    ]);
  });

  it('says that it may have happened where a 503 came before a refusal', async () => {
    const { outcomes } = await changed(
      3,
      each(said(503, 'x', 'Later.', { 'Retry-After': '1' })),
      items(said(400, 'x', 'User does not have a corresponding license.'), ok, said(404)),
    );
    assert.deepEqual(outcomes, ['unknown not-held', 'accepted', 'unknown other']);
  });

  it('gives up after eight tries, and at once where it is told to wait too long', async () => {
    const tired = await changed(2, each(throttled('1')));
    assert.deepEqual(tired.outcomes, ['refused throttled', 'refused throttled']);
    assert.equal(seen().length, 8);
    const { outcomes, waits } = await changed(2, {
      whole: graphError(429, 'x', { 'Retry-After': '600' }),
    });
    assert.deepEqual(outcomes, ['refused throttled', 'refused throttled']);
    assert.deepEqual([seen().length, waits], [1, []]);
  });

  it('sends nothing while Graph asks everybody to wait beyond the end', async () => {
    const { directory, waits } = await start(each(throttled('600')), each(ok));
    await directory.change([changeOf(1)]);
    assert.deepEqual(words(await directory.change([changeOf(2)])), ['refused throttled']);
    assert.deepEqual([seen().length, waits], [1, []]);
  });

  it('lets one person’s 429 among many hold up nobody else', async () => {
    const { directory, waits } = await start(
      { items: (asked) => asked.map((_, place) => (place === 0 ? throttled('600') : ok)) },
      each(ok),
    );
    const twenty = Array.from({ length: 20 }, (_, place) => changeOf(place));
    assert.deepEqual(words(await directory.change(twenty)).slice(0, 2), [
      'refused throttled',
      'accepted',
    ]);
    assert.deepEqual(words(await directory.change([changeOf(21)])), ['accepted']);
    assert.deepEqual(waits, []);
  });

  it('does not go out where there is no token or no way, and tries that again', async () => {
    const { stub, transport, waits } = await start();
    const nowhere = stub.baseUrl;
    await stub.close();
    let tokens = 0;
    const getToken = () => {
      tokens += 1;
      if (tokens > 1) return Promise.resolve('t');
      throw new DirectoryError('NO_TOKEN', 'sign-in', 'No token.');
    };
    const graph = createGraphClient(nowhere, { ...transport, getToken });
    const directory = createGraphLicenseDirectory(graph, transport);
    assert.deepEqual(words(await directory.change([changeOf(1)])), ['refused unreachable']);
    assert.equal(tokens, 8);
    assert.equal(waits.length, 7);
  });

  it('stops asking when it is called off, and waits for what is on its way', async () => {
    const stop = new AbortController();
    const { directory } = await start({
      items: (asked) => {
        stop.abort();
        return asked.map((_, place) => (place === 0 ? ok : throttled('1')));
      },
    });
    const outcomes = await directory.change([changeOf(1), changeOf(2)], stop.signal);
    assert.deepEqual(words(outcomes), ['accepted', 'refused throttled']);
    assert.deepEqual(words(await directory.change([changeOf(3)], stop.signal)), [
      'refused timeout',
    ]);
    assert.equal(seen().length, 1);
  });

  it('gives one request forty-five seconds, and no more than is left of two minutes', async () => {
    const { directory, timeouts } = await start(each(throttled('100')), each(ok));
    await directory.change([changeOf(1)]);
    assert.deepEqual(timeouts, [45_000, 20_000]);
  });
});
