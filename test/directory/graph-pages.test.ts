/** Checks that a collection is read to its end or not at all, and that links are followed as given, but not anywhere. */

import assert from 'node:assert/strict';
import {
  type Answer,
  clientOf,
  type GraphStub,
  graphError,
  json,
  startGraphStub,
} from './graph-stub.ts';

describe('the pages of a collection', () => {
  let stub: GraphStub;
  afterEach(() => stub.close());

  const start = async (...answers: Answer[]) => {
    stub = await startGraphStub(...answers);
    return clientOf(stub).graph;
  };
  const read = async (graph: Awaited<ReturnType<typeof start>>, pagesMax = 10) => {
    const all: unknown[] = [];
    for await (const page of graph.pages('/rows(from=1)', pagesMax)) all.push(...page);
    return all;
  };
  /** A page whose link is made from the request's own host. */
  const page =
    (value: readonly unknown[], link: (base: string) => string): Answer =>
    (response, request, hung) => {
      const base = `http://${request.headers.host}`;
      json({ value, '@odata.nextLink': link(base) })(response, request, hung);
    };

  it('come in their order, each link followed letter by letter', async () => {
    const renamed = '/v1.0/rows(from=1,to=2)?$skip=1000&z=%2Fa&$count=true&y=b+c';
    const graph = await start(
      page([1, 2], (base) => base + renamed),
      json({ value: [3] }),
    );
    assert.deepEqual(await read(graph), [1, 2, 3]);
    assert.deepEqual(stub.urls, ['/v1.0/rows(from=1)', renamed]);
    assert.equal(stub.requests[1]?.headers.authorization, 'Bearer token-1');
  });

  const foreign: Readonly<Record<string, (base: string) => string>> = {
    'another host': () => 'https://evil.example/v1.0/rows?$skip=1',
    'another port': (base) => base.replace(/\d+$/, '1'),
    'another scheme': (base) => base.replace('http:', 'https:'),
    'a host behind a user name': (base) => base.replace('//', '//graph.microsoft.com@'),
    'a user name before the right host': (base) => base.replace('//', '//ann:x@'),
    'no host': () => '/v1.0/rows?$skip=1',
    'no address': () => 'next',
  };
  for (const [what, link] of Object.entries(foreign)) {
    it(`end with an error, and no request, where a link names ${what}`, async () => {
      const graph = await start(page([1], link), json({ value: [2] }));
      await assert.rejects(read(graph), { code: 'FOREIGN_LINK', failed: 'graph' });
      assert.equal(stub.requests.length, 1);
    });
  }

  it('end with an error where a page fails in the middle', async () => {
    const graph = await start(
      page([1], (base) => `${base}/v1.0/rows?$skip=1`),
      graphError(403, 'x'),
    );
    await assert.rejects(read(graph), { code: 'FORBIDDEN' });
  });

  it('end with an error where there are more than the limit, or the same again', async () => {
    let next = 0;
    const endless = page([1], (base) => `${base}/v1.0/rows?$skip=${next++}`);
    const graph = await start(endless);
    await assert.rejects(read(graph, 3), { code: 'TOO_MANY_PAGES' });
    assert.equal(stub.requests.length, 3);
    await stub.close();
    const circle = await start(page([1], (base) => `${base}/v1.0/rows?$skip=1`));
    await assert.rejects(read(circle), { code: 'TOO_MANY_PAGES' });
    assert.equal(stub.requests.length, 2);
  });

  it('end with an error where there is no list', async () => {
    const graph = await start(json({ value: 'none' }));
    await assert.rejects(read(graph), { code: 'UNEXPECTED_ANSWER' });
  });
});
