import assert from 'node:assert/strict';
import { faultOrder } from '../../../sandbox/graph/faults.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import { type GraphHarness, openGraph, somebody } from './graph-harness.ts';

interface Item {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
  readonly body: any;
}

describe('batches and faults', () => {
  let graph: GraphHarness;
  beforeEach(async () => {
    graph = await openGraph();
  });
  afterEach(() => graph.close());

  const batch = (requests: readonly unknown[]) =>
    graph.ask('POST', '/$batch', { body: { requests } });
  const get = (id: string, url: string) => ({ id, method: 'GET', url });
  const fault = (order: unknown) => graph.graph.faults.add(faultOrder.parse(order));
  const anybody = () => somebody(graph.tenant, (person) => person.roles.length > 0);
  const phoneless = () =>
    somebody(graph.tenant, (person) => person.licenses.length === 1 && person.groups.length === 0);

  it('a batch answers each request with its own status, out of order', async () => {
    const person = anybody();
    const { status, body } = await batch([
      get('1', `/users/${person.id}`),
      get('2', '/users/nobody'),
      get('3', 'subscribedSkus?$select=skuId'),
    ]);
    assert.equal(status, 200);
    const items: Item[] = body.responses;
    assert.deepEqual(
      items.map((item) => [item.id, item.status]),
      [
        ['3', 200],
        ['2', 404],
        ['1', 200],
      ],
    );
    assert.equal(items[2]?.body.id, person.id);
    assert.equal(items[1]?.body.error.code, 'Request_ResourceNotFound');
    assert.equal(items[2]?.headers['Content-Type'], 'application/json');
  });

  it('a batch takes twenty requests and refuses one more, twice the same id, and a batch inside', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, place) => get(String(place), '/organization'));
    assert.equal((await batch(many(20))).body.responses.length, 20);
    for (const requests of [
      many(21),
      [get('1', '/users'), get('1', '/users')],
      [get('1', '/$batch')],
      [],
    ]) {
      assert.equal((await batch(requests)).status, 400);
    }
  });

  it('a request that depends on a failed one fails too', async () => {
    const { body } = await batch([
      get('1', '/users/nobody'),
      { ...get('2', '/organization'), dependsOn: ['1'] },
    ]);
    assert.equal(body.responses.find((item: Item) => item.id === '2').status, 424);
  });

  it('a fault hits as often as ordered, where it was ordered, inside a batch too', async () => {
    fault({ status: 429, retryAfter: 12, times: 2, path: 'assignLicense' });
    const { id } = phoneless();
    const assign = (place: string) => ({
      id: place,
      method: 'POST',
      url: `/users/${id}/assignLicense`,
      headers: { 'Content-Type': 'application/json' },
      body: { addLicenses: [{ skuId: skuId('MCOEV'), disabledPlans: [] }], removeLicenses: [] },
    });
    const { status, body } = await batch([
      assign('1'),
      get('2', '/organization'),
      assign('3'),
      assign('4'),
    ]);
    assert.equal(status, 200);
    const byId = new Map<string, Item>(body.responses.map((item: Item) => [item.id, item]));
    assert.deepEqual(
      ['1', '2', '3', '4'].map((place) => byId.get(place)?.status),
      [429, 200, 429, 200],
    );
    assert.equal(byId.get('1')?.headers['Retry-After'], '12');
    assert.deepEqual(byId.get('1')?.body.error.code, 'TooManyRequests');
  });

  for (const [status, code, retryAfter] of [
    [429, 'TooManyRequests', 2],
    [409, 'Directory_ConcurrencyViolation', 3],
    [403, 'Authorization_RequestDenied', undefined],
    [503, 'ServiceUnavailable', 1],
  ] as const) {
    it(`a fault of ${status} says ${code} and is over after one time`, async () => {
      fault({ status, ...(retryAfter !== undefined && { retryAfter }) });
      const hit = await graph.ask('GET', '/organization');
      assert.equal(hit.status, status);
      assert.equal(hit.body.error.code, code);
      assert.equal(
        hit.headers.get('retry-after'),
        retryAfter === undefined ? null : String(retryAfter),
      );
      assert.equal(hit.headers.has('x-ms-throttle-scope'), status === 429);
      assert.equal((await graph.ask('GET', '/organization')).status, 200);
    });
  }

  it('a fault leaves other paths and other methods alone', async () => {
    fault({ status: 500, path: 'subscribedskus', method: 'GET' });
    assert.equal((await graph.ask('GET', '/organization')).status, 200);
    assert.equal((await graph.ask('POST', '/subscribedSkus')).status, 405);
    assert.equal((await graph.ask('GET', '/subscribedSkus')).status, 500);
  });

  it('a fault before the effect changes nothing; one after it loses only the answer', async () => {
    const { id } = phoneless();
    const patch = (location: string) =>
      graph.ask('PATCH', `/users/${id}`, { body: { usageLocation: location } });
    const location = () => graph.tenant.person(id)?.usageLocation;
    await patch('US');
    fault({ status: 503, method: 'PATCH' });
    assert.equal((await patch('DE')).status, 503);
    assert.equal(location(), 'US');
    fault({ status: 503, method: 'PATCH', afterEffect: true });
    assert.equal((await patch('FR')).status, 503);
    assert.equal(location(), 'FR');
  });

  it('an answer can be late and otherwise right', async () => {
    fault({ delay_ms: 1 });
    assert.equal((await graph.ask('GET', '/organization')).status, 200);
  });
});
