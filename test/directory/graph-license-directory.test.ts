/** Checks changes of licenses against the sandbox's Graph, over a real socket. */

import assert from 'node:assert/strict';
import type { LicenseDirectory } from '../../directory/license-directory.ts';
import { faultOrder } from '../../sandbox/graph/faults.ts';
import type { Heard } from '../../sandbox/graph/graph-emulator.ts';
import type { ServedGraph } from '../../sandbox/graph/serve-graph.ts';
import { startLocalServer } from '../../sandbox/local-server.ts';
import { crowdName, crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import type { LivingTenant } from '../../sandbox/tenant/living-tenant.ts';
import { planId, skuId } from '../../sandbox/tenant/skus.ts';
import type { Person, Tenant } from '../../sandbox/tenant/tenant.ts';
import { DEMO, directoryAt, emulateLicenses } from './licenses-harness.ts';

describe('changes through the directory of licenses', () => {
  let served: ServedGraph;
  let tenant: LivingTenant;
  let directory: LicenseDirectory;
  let heard: readonly Heard[];
  let who: (like: (person: Person) => boolean) => Person;
  const start = async (drawn: Tenant = DEMO) => {
    ({ served, tenant, directory, heard, who } = await emulateLicenses(drawn));
  };
  afterEach(() => served.close());

  it('changes licenses and locations for good, through trouble that passes', async () => {
    await start();
    const person = who((each) => each.usageLocation === null && each.userType === 'Member');
    for (const fault of [
      { status: 409, retryAfter: 0, path: '/users/', scope: 'item' },
      { status: 429, retryAfter: 0, path: '$batch', scope: 'request' },
    ]) {
      served.graph.faults.add(faultOrder.parse(fault));
    }
    assert.deepEqual(await directory.setUsageLocations([{ personId: person.id, country: 'JP' }]), [
      { kind: 'accepted' },
    ]);
    const add = [{ skuId: skuId('ENTERPRISEPACK'), disabledPlans: [planId('SWAY')] }];
    assert.deepEqual(await directory.change([{ personId: person.id, add, remove: [] }]), [
      { kind: 'accepted' },
    ]);
    const after = await directory.licensedPerson(person.id);
    assert.equal(after?.usageLocation, 'JP');
    assert.deepEqual(
      after?.ways.map(({ skuId: id, disabledPlans }) => ({ skuId: id, disabledPlans })),
      add,
    );
  });

  it('tells for each person alone whether Graph took the change, as the emulator then shows', async () => {
    await start(crowdTenant(8));
    await tenant.leaveSeats(skuId('MCOEV'), 3);
    const changes = tenant.people().map(({ id }) => ({
      personId: id,
      add: [{ skuId: skuId('MCOEV'), disabledPlans: [] }],
      remove: [],
    }));
    const outcomes = await directory.change(changes);
    const took = tenant.people().map((person) => tenant.heldBy(person).length === 2);
    assert.deepEqual(
      outcomes.map(({ kind }) => kind === 'accepted'),
      took,
    );
    assert.equal(took.filter(Boolean).length, 3);
    for (const outcome of outcomes.slice(3)) {
      assert.equal(outcome.kind === 'refused' && outcome.failure.code, 'no-seats');
    }
  });

  for (const afterEffect of [false, true]) {
    it(`says it does not know where the connection breaks ${afterEffect ? 'after' : 'before'} the effect`, async () => {
      await start(crowdTenant(2));
      served.graph.faults.add(
        faultOrder.parse({ reset: true, afterEffect, path: '$batch', scope: 'request' }),
      );
      const [person] = tenant.people();
      const change = { personId: person?.id ?? '', add: [], remove: [skuId('ENTERPRISEPACK')] };
      const [outcome] = await directory.change([change]);
      assert.deepEqual(
        [outcome?.kind, outcome?.kind === 'unknown' && outcome.failure.code],
        ['unknown', 'unreachable'],
      );
      const read = await directory.licensedPerson(change.personId);
      assert.equal(read?.ways.length, afterEffect ? 0 : 1);
      assert.equal(
        heard.filter(({ path }) => path.endsWith('assignLicense')).length,
        afterEffect ? 1 : 0,
      );
    });
  }

  it('has four requests on their way at most, however many ask', async () => {
    await start(crowdTenant(400));
    let now = 0;
    let most = 0;
    const answer = served.graph.answer;
    const counted = await startLocalServer(0, 'SANDBOX_PORT', async (request) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, 5));
      const answered = await answer(request);
      now -= 1;
      return answered;
    });
    const many = directoryAt(`http://127.0.0.1:${counted.port}/v1.0`);
    const names = Array.from({ length: 400 }, (_, place) => crowdName(place + 1));
    const changes = tenant.people().map(({ id }) => ({
      personId: id,
      add: [{ skuId: skuId('MCOEV'), disabledPlans: [] }],
      remove: [],
    }));
    const slices = Array.from({ length: 20 }, (_, slice) =>
      changes.slice(slice * 20, slice * 20 + 20),
    );
    const [read, ...changed] = await Promise.all([
      many.licensedPeople(names),
      ...slices.map((slice) => many.change(slice)),
    ]);
    await counted.close();
    assert.equal(read.size, 400);
    assert.ok(changed.flat().every(({ kind }) => kind === 'accepted'));
    assert.ok(most > 1 && most <= 4, String(most));
  });
});
