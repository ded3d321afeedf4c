import assert from 'node:assert/strict';
import { CROWD_GROUP, crowdName, crowdTenant } from '../../../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../../../sandbox/tenant/enliven.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';

describe('a crowd', () => {
  it('has as many people as were asked for, each with an id and a name of their own', () => {
    const { people, skus } = crowdTenant(1_000);
    assert.equal(new Set(people.map(({ id }) => id)).size, 1_000);
    assert.equal(new Set(people.map(({ userPrincipalName }) => userPrincipalName)).size, 1_000);
    assert.equal(people[41]?.userPrincipalName, crowdName(42));
    assert.ok(people.every(({ groups }) => groups.includes(CROWD_GROUP)));
    assert.ok(skus.every(({ enabled }) => enabled >= 1_000));
  });

  it('is the same each time it is drawn', () => {
    assert.deepEqual(crowdTenant(50), crowdTenant(50));
  });

  it('of ten thousand counts its seats right, whoever comes and goes', async () => {
    const tenant = enliven(crowdTenant(10_000));
    const phone = { skuId: skuId('MCOEV'), disabledPlans: [], since: '2026-11-16T09:00:00Z' };
    for (const { id, licenses } of tenant.people()) {
      await tenant.changePerson(id, { licenses: [...licenses, phone] });
    }
    for (const { id } of tenant.people().slice(0, 10)) {
      await tenant.changePerson(id, { licenses: [] });
    }
    const count = (sku: string) =>
      tenant.people().filter((person) => tenant.heldBy(person).some((held) => held.skuId === sku))
        .length;
    for (const sku of tenant.skus()) assert.equal(tenant.consumed(sku.id), count(sku.id));
    assert.equal(tenant.consumed(skuId('MCOEV')), 9_990);
  });
});
