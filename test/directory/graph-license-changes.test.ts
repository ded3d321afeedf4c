/** Checks what is sent for a change of licenses, and whose answer becomes whose. */

import assert from 'node:assert/strict';
import type { LicenseChange } from '../../directory/license-directory.ts';
import { type BatchAnswer, each, type ItemAnswer, items, ok, said } from './batch-stub.ts';
import { changeOf, changing, personId, SKU, words } from './changing.ts';

const PLAN = '4828c8ec-dc2e-4779-b502-87ac9ce28ab7';

describe('a batch of license changes', () => {
  const { start, seen, changed, close } = changing();
  afterEach(close);
  const urls = (batch: number) => (seen()[batch] ?? []).map((item) => item.url);

  it('asks for all products of a person in one call, with both lists, and for all people in one request', async () => {
    const { directory, stub } = await start(each(ok));
    const other = '0dab259f-bf13-4952-b7f8-7db8f131b28d';
    const swap: LicenseChange = {
      personId: personId(2),
      add: [{ skuId: SKU, disabledPlans: [PLAN] }],
      remove: [other],
    };
    const removal = { personId: personId(3), add: [], remove: [other] };
    assert.deepEqual(words(await directory.change([changeOf(1), swap, removal])), [
      'accepted',
      'accepted',
      'accepted',
    ]);
    assert.equal(stub.requests.length, 1);
    assert.equal(stub.urls[0], '/v1.0/$batch');
    assert.equal(stub.requests[0]?.headers.authorization, 'Bearer token-1');
    assert.deepEqual(
      seen()[0]?.map(({ method, url, body }) => [method, url, body]),
      [
        [personId(1), [{ skuId: SKU, disabledPlans: [] }], []],
        [personId(2), [{ skuId: SKU, disabledPlans: [PLAN] }], [other]],
        [personId(3), [], [other]],
      ].map(([id, addLicenses, removeLicenses]) => [
        'POST',
        `/users/${id}/assignLicense`,
        { addLicenses, removeLicenses },
      ]),
    );
    assert.deepEqual(seen()[0]?.[0]?.headers, { 'Content-Type': 'application/json' });
  });

  it('sets usage locations by a batch too, which answers with nothing', async () => {
    const { directory } = await start(each({ status: 204 }));
    const settings = [
      { personId: personId(1), country: 'jp' },
      { personId: personId(2), country: 'CN' },
    ];
    assert.deepEqual(words(await directory.setUsageLocations(settings)), ['accepted', 'accepted']);
    assert.deepEqual(
      seen()[0]?.map(({ method, url, body }) => [method, url, body.usageLocation]),
      [
        ['PATCH', `/users/${personId(1)}`, 'JP'],
        ['PATCH', `/users/${personId(2)}`, 'CN'],
      ],
    );
  });

  it('takes the answers by their ids, in whatever order they come', async () => {
    const answer: BatchAnswer = {
      items: (asked) =>
        asked
          .map(({ id }, place): ItemAnswer => ({ id, ...(place === 1 ? said(403) : ok) }))
          .reverse(),
    };
    assert.deepEqual((await changed(4, answer)).outcomes, [
      'accepted',
      'refused no-rights',
      'accepted',
      'accepted',
    ]);
  });

  it('asks nothing for nobody, and refuses by itself what can be nobody’s address or no id', async () => {
    const { directory, stub } = await start(each(ok));
    assert.deepEqual(await directory.change([]), []);
    const bad = [
      { ...changeOf(1), personId: '../../organization' },
      { ...changeOf(1), add: [{ skuId: 'MCOEV', disabledPlans: [] }] },
      { ...changeOf(1), remove: ['1; drop'] },
    ];
    assert.deepEqual(words(await directory.change(bad)), [
      'refused no-such-person',
      'refused bad-request',
      'refused bad-request',
    ]);
    assert.equal(stub.requests.length, 0);
    assert.deepEqual(words(await directory.change([...bad, changeOf(7)])).at(-1), 'accepted');
    assert.deepEqual(urls(0), [`/users/${personId(7)}/assignLicense`]);
  });

  it('holds twenty people', async () => {
    const { directory } = await start(each(ok));
    const many = Array.from({ length: 21 }, (_, place) => changeOf(place));
    await assert.rejects(directory.change(many), RangeError);
    assert.equal((await directory.change(many.slice(1))).length, 20);
  });

  it('tells Graph’s sentence, its ids and what support asks for', async () => {
    const sentence = `Subscription with SKU ${SKU} does not have any available licenses.`;
    const { directory } = await start(
      items({
        status: 400,
        headers: { 'request-id': 'r-1' },
        body: { error: { code: 'Request_BadRequest', message: sentence } },
      }),
    );
    assert.deepEqual(await directory.change([changeOf(1)]), [
      {
        kind: 'refused',
        failure: { code: 'no-seats', said: sentence, status: 400, requestId: 'r-1', ids: [SKU] },
      },
    ]);
  });
});
