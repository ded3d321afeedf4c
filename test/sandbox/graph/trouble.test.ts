import assert from 'node:assert/strict';
import { faultOrder } from '../../../sandbox/graph/faults.ts';
import { createGraphEmulator, type Heard } from '../../../sandbox/graph/graph-emulator.ts';
import { type ServedGraph, serveGraph } from '../../../sandbox/graph/serve-graph.ts';
import { createWeather } from '../../../sandbox/graph/weather.ts';
import { crowdTenant } from '../../../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../../../sandbox/tenant/enliven.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';

describe('trouble with Graph on demand', () => {
  const tenant = enliven(crowdTenant(3));
  const [first, second, third] = tenant.people();
  let served: ServedGraph;
  let heard: Heard[];
  beforeEach(async () => {
    heard = [];
    served = await serveGraph(tenant, (one) => heard.push(one));
  });
  afterEach(() => served.close());

  const fault = (order: object) => served.graph.faults.add(faultOrder.parse(order));
  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(`${served.base}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: 'Bearer any' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
    const answer: any = await response.json();
    return { status: response.status, body: answer };
  };
  const read = (id: string, url = '/organization') => ({ id, method: 'GET', url });
  const batch = async (...requests: object[]) => {
    const { status, body } = await ask('/$batch', { requests });
    const items: { id: string; status: number }[] = body.responses ?? [];
    return { status, items: Object.fromEntries(items.map((item) => [item.id, item.status])) };
  };

  it('hits only what is within a batch, or only whole requests, where that is said', async () => {
    fault({ status: 429, scope: 'item', path: 'organization' });
    assert.equal((await ask('/organization')).status, 200);
    assert.deepEqual((await batch(read('1'), read('2'))).items, { 1: 429, 2: 200 });
    fault({ status: 503, scope: 'request', path: 'organization' });
    assert.deepEqual((await batch(read('1'))).items, { 1: 200 });
    assert.equal((await ask('/organization')).status, 503);
    fault({ status: 429, scope: 'request', path: '$batch' });
    assert.equal((await batch(read('1'))).status, 429);
  });

  it('says any code and any sentence of Graph', async () => {
    const message = `License ${skuId('MCOEV')} cannot be assigned to a user.`;
    fault({ status: 400, code: 'Request_BadRequest', message });
    const { status, body } = await ask('/organization');
    assert.deepEqual(
      [status, body.error.code, body.error.message],
      [400, 'Request_BadRequest', message],
    );
    assert.deepEqual(Object.keys(body.error.innerError).length, 3);
  });

  for (const afterEffect of [false, true]) {
    it(`breaks the connection in the middle of a batch, ${afterEffect ? 'after' : 'before'} the effect of the one it hits`, async () => {
      const locate = (id: string | undefined, usageLocation: string) => ({
        id,
        method: 'PATCH',
        url: `/users/${id}`,
        body: { usageLocation },
      });
      const people = [first, second, third].map((person) => person?.id);
      const before = afterEffect ? 'JP' : 'US';
      fault({ reset: true, afterEffect, path: people[1] });
      const location = afterEffect ? 'CN' : 'JP';
      await assert.rejects(batch(...people.map((id) => locate(id, location))), TypeError);
      assert.deepEqual(
        people.map((id) => tenant.person(id ?? '')?.usageLocation),
        [location, afterEffect ? location : 'US', afterEffect ? 'US' : before],
      );
      assert.equal((await ask('/organization')).status, 200);
    });
  }

  it('turns away the same share each time, those within a batch each by itself and never the batch', async () => {
    const turnedAway = async () => {
      served.graph.weather.change({ throttleShare: 0.3, throttleRetryAfter: 7 });
      const statuses: number[] = [];
      for (let round = 0; round < 10; round++) {
        const requests = Array.from({ length: 20 }, (_, place) => read(String(place)));
        const { status, items } = await batch(...requests);
        assert.equal(status, 200);
        statuses.push(...Object.values(items));
      }
      return statuses;
    };
    const once = await turnedAway();
    assert.deepEqual(await turnedAway(), once);
    const share = once.filter((status) => status === 429).length / once.length;
    assert.ok(share > 0.2 && share < 0.4, String(share));
    served.graph.weather.change({ throttleShare: 1 });
    const response = await fetch(`${served.base}/organization`, {
      headers: { Authorization: 'Bearer any' },
    });
    assert.deepEqual([response.status, response.headers.get('retry-after')], [429, '7']);
    served.graph.weather.change({ throttleShare: 0 });
    assert.equal((await ask('/organization')).status, 200);
  });

  it('keeps what an order about the weather leaves out', () => {
    const weather = createWeather();
    weather.change({ latency_ms: 50, throttleShare: 1 });
    weather.change({ throttleRetryAfter: 3 });
    assert.deepEqual(
      [weather.latency_ms, weather.retryAfter, weather.isTurnedAway()],
      [50, 3, true],
    );
  });

  it('is far away once for a whole request, however much is in a batch', async () => {
    const waits: number[] = [];
    const wait = (time_ms: number) => Promise.resolve(waits.push(time_ms));
    const graph = createGraphEmulator(
      tenant,
      () => 0,
      () => {},
      wait,
    );
    graph.weather.change({ latency_ms: 40 });
    const requests = Array.from({ length: 20 }, (_, place) => read(String(place)));
    const { status } = await graph.answer({
      method: 'POST',
      url: new URL('http://127.0.0.1/v1.0/$batch'),
      headers: { authorization: 'Bearer any' },
      body: { requests },
    });
    assert.deepEqual([status, waits], [200, [40]]);
  });

  it('is told of every answer, whole or within a batch', async () => {
    await batch(read('1', `/users/${first?.id}?$select=id`), read('2', '/users/nobody'));
    assert.deepEqual(
      heard.map(({ method, path, status, scope }) => [method, path, status, scope]),
      [
        ['GET', `/v1.0/users/${first?.id}?$select=id`, 200, 'item'],
        ['GET', '/v1.0/users/nobody', 404, 'item'],
        ['POST', '/v1.0/$batch', 200, 'request'],
      ],
    );
  });

  it('must be of some kind', () => {
    assert.equal(faultOrder.safeParse({}).success, false);
    assert.equal(faultOrder.safeParse({ scope: 'item' }).success, false);
    assert.equal(faultOrder.safeParse({ reset: true }).success, true);
  });
});
