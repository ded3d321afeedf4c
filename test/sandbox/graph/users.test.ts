import assert from 'node:assert/strict';
import { Client } from '@microsoft/microsoft-graph-client';
import { type GraphHarness, openGraph, somebody } from './graph-harness.ts';

type Row = Record<string, unknown>;

describe('people over Graph', () => {
  let graph: GraphHarness;
  before(async () => {
    graph = await openGraph();
  });
  after(() => graph.close());

  const value = async (path: string, headers = {}): Promise<Row[]> =>
    (await graph.ask('GET', path, { headers })).body.value;

  it('asks for a bearer token, in the shape of its errors', async () => {
    const { status, headers, body } = await graph.ask('GET', '/users', {
      headers: { Authorization: '' },
    });
    assert.equal(status, 401);
    assert.equal(body.error.code, 'InvalidAuthenticationToken');
    assert.deepEqual(Object.keys(body), ['error']);
    assert.ok(headers.get('request-id'));
  });

  it('finds a person by id and by user principal name, in any case, a guest with # too', async () => {
    for (const person of [
      somebody(graph.tenant, (each) => each.roles.includes('billing')),
      somebody(graph.tenant, (each) => each.userType === 'Guest'),
    ]) {
      for (const key of [
        person.id,
        person.id.toUpperCase(),
        person.userPrincipalName.toUpperCase(),
      ]) {
        const { body } = await graph.ask(
          'GET',
          `/users/${encodeURIComponent(key)}?$select=id,displayName`,
        );
        assert.deepEqual(
          [body.id, body.displayName, Object.keys(body).length],
          [person.id, person.displayName, 3],
        );
      }
    }
  });

  it('lists everybody by pages that are linked, nobody twice and nobody left out', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = '/users?$select=id&$top=50';
    let pages = 0;
    while (next !== undefined) {
      const { body } = await graph.ask('GET', next);
      seen.push(...body.value.map((each: Row) => each.id));
      next = body['@odata.nextLink'];
      pages += 1;
    }
    const everybody = graph.tenant.people().map((person) => person.id);
    assert.equal(pages, Math.ceil(everybody.length / 50));
    assert.deepEqual(seen, everybody);
  });

  it('answers the official client of Microsoft, page by page', async () => {
    const client = Client.initWithMiddleware({
      baseUrl: graph.base.replace('/v1.0', ''),
      middleware: {
        async execute(context) {
          const init = { ...context.options, headers: { Authorization: 'Bearer any' } };
          context.response = await fetch(String(context.request), init);
        },
      },
    });
    const first = await client.api('/users').top(100).select(['id', 'displayName']).get();
    const second = await client.api(first['@odata.nextLink'].replace(graph.base, '')).get();
    assert.equal(first.value.length + second.value.length, graph.tenant.people().length);
    await assert.rejects(client.api('/users/nobody').get(), {
      statusCode: 404,
      code: 'Request_ResourceNotFound',
    });
    const organization = await client.api('/organization').get();
    assert.equal(organization.value[0].id, graph.tenant.tenant.id);
  });

  const eventual = { ConsistencyLevel: 'eventual' };
  for (const [filter, test] of [
    ["startswith(displayName,'Av')", (each: Row) => String(each.displayName).startsWith('Av')],
    ["startswith(userPrincipalName,'a') or startswith(surname,'O''')", undefined],
    [
      "usageLocation eq 'JP' and accountEnabled eq true",
      (each: Row) => each.usageLocation === 'JP',
    ],
    ["userType eq 'Guest'", (each: Row) => each.userType === 'Guest'],
    [
      "not (userType eq 'Guest') and usageLocation eq null",
      (each: Row) => each.usageLocation === null,
    ],
    [
      "usageLocation in ('DE', 'FR')",
      (each: Row) => ['DE', 'FR'].includes(String(each.usageLocation)),
    ],
    ['assignedLicenses/any(x:x/skuId eq c7df2760-2c81-4ef7-b578-5b5392b571df)', undefined],
  ] as const) {
    it(`filters by ${filter}`, async () => {
      const found = await value(
        `/users?$top=999&$select=displayName,usageLocation,userType,accountEnabled&$filter=${encodeURIComponent(filter)}`,
      );
      assert.ok(found.length > 0 && found.length < graph.tenant.people().length);
      if (test) assert.ok(found.every(test));
    });
  }

  for (const filter of [
    "displayName like 'x'",
    "startswith(displayName,'x'",
    'displayName',
    "a eq 'b' and",
    '((((((((((((((((((((((a eq 1',
  ]) {
    it(`refuses the filter ${filter}`, async () => {
      const { status, body } = await graph.ask(
        'GET',
        `/users?$filter=${encodeURIComponent(filter)}`,
      );
      assert.deepEqual([status, body.error.code], [400, 'Request_UnsupportedQuery']);
    });
  }

  it('searches display names by the start of a word, with the header alone', async () => {
    const search = `/users?$search=${encodeURIComponent('"displayName:coll"')}&$count=true`;
    const { body } = await graph.ask('GET', search, { headers: eventual });
    assert.ok(body.value.some((each: Row) => each.displayName === 'Avery Collins'));
    assert.equal(body['@odata.count'], body.value.length);
    const refused = await graph.ask('GET', search);
    assert.deepEqual([refused.status, refused.body.error.code], [400, 'Request_UnsupportedQuery']);
    assert.match(refused.body.error.message, /ConsistencyLevel: eventual/);
  });

  it('finds people by the name in their own script', async () => {
    const found = await value(
      `/users?$search=${encodeURIComponent('"displayName:佐藤"')}`,
      eventual,
    );
    assert.equal(found.length, 1);
  });

  it('refuses a property and a page size that are not there', async () => {
    const property = await graph.ask('GET', '/users?$select=id,shoeSize');
    assert.equal(property.status, 400);
    assert.match(property.body.error.message, /Could not find a property named 'shoeSize'/);
    assert.equal((await graph.ask('GET', '/users?$top=1000')).status, 400);
  });

  for (const [title, method, path, status] of [
    ['a resource that is not there', 'GET', '/planets', 400],
    ['a method that is not', 'DELETE', '/users', 405],
    ['a path that is no path', 'GET', '/users/%E0%A4%A', 400],
  ] as const) {
    it(`refuses ${title}`, async () => {
      const { status: found, body } = await graph.ask(method, path);
      assert.equal(found, status);
      assert.equal(typeof body.error.code, 'string');
    });
  }
});
