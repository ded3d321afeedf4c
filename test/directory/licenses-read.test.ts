/** Checks what the directory tells of people, groups and products, against the sandbox's Graph over a real socket. */

import assert from 'node:assert/strict';
import type { LicenseDirectory } from '../../directory/license-directory.ts';
import type { Heard } from '../../sandbox/graph/graph-emulator.ts';
import type { ServedGraph } from '../../sandbox/graph/serve-graph.ts';
import { CROWD_GROUP, crowdName, crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import type { LivingTenant } from '../../sandbox/tenant/living-tenant.ts';
import { planId, skuId } from '../../sandbox/tenant/skus.ts';
import type { Person, Tenant } from '../../sandbox/tenant/tenant.ts';
import { DEMO, emulateLicenses } from './licenses-harness.ts';

describe('what the directory tells of licenses', () => {
  let served: ServedGraph;
  let tenant: LivingTenant;
  let directory: LicenseDirectory;
  let heard: readonly Heard[];
  let who: (like: (person: Person) => boolean) => Person;
  const start = async (drawn: Tenant = DEMO) => {
    ({ served, tenant, directory, heard, who } = await emulateLicenses(drawn));
  };
  afterEach(() => served.close());

  const requests = () => heard.filter(({ scope }) => scope === 'request').length;

  it('reads a person by id and by name, guests and resource accounts too', async () => {
    await start();
    const guest = who(({ userType }) => userType === 'Guest');
    const account = who(({ department }) => department?.startsWith('Microsoft ') ?? false);
    const apostrophe = who(({ userPrincipalName }) => userPrincipalName.startsWith('liam.o'));
    for (const person of [guest, account, apostrophe]) {
      for (const name of [person.id, person.userPrincipalName, person.id.toUpperCase()]) {
        const found = await directory.licensedPerson(name);
        assert.deepEqual([found?.id, found?.displayName], [person.id, person.displayName]);
      }
    }
    assert.equal((await directory.licensedPerson(guest.id))?.userType, 'Guest');
    assert.equal((await directory.licensedPerson(account.id))?.isResourceAccount, true);
    assert.equal((await directory.licensedPerson(guest.id))?.isResourceAccount, false);
  });

  it('knows by which ways a person came to a license, and which plans work', async () => {
    await start();
    const person = who(
      (each) =>
        each.groups.length > 0 &&
        tenant.heldBy(each).some(({ skuId: id }) => id === skuId('MCOEV')),
    );
    const found = await directory.licensedPerson(person.id);
    assert.deepEqual(
      found?.ways.map(({ skuId: id, byGroup, state, error }) => [id, byGroup, state, error]),
      tenant
        .assignmentsOf(person)
        .map((one) => [one.skuId, one.assignedByGroup ?? undefined, one.state, one.error]),
    );
    assert.ok(found?.activePlans.has(planId('MCOEV')));
    assert.ok(!found?.activePlans.has(planId('MCOPSTN2')));
    assert.equal(found?.usageLocation, person.usageLocation);
  });

  it('asks nothing for what can be no name, and finds nobody where there is nobody', async () => {
    await start();
    for (const name of ['../../organization', 'a b@c', 'delta', 'x'.repeat(5_000)]) {
      assert.equal(await directory.licensedPerson(name), undefined);
    }
    assert.equal((await directory.licensedPeople(['a/b@c', '$count'])).size, 0);
    assert.equal(heard.length, 0);
    assert.equal(await directory.licensedPerson(`nobody@${DEMO.domain}`), undefined);
  });

  it('reads many, twenty in a request, by the names as they were given', async () => {
    await start(crowdTenant(101));
    const names = Array.from({ length: 101 }, (_, place) => crowdName(place + 1).toUpperCase());
    const progress: number[] = [];
    const asked = [...names, 'nobody@crowd.example', 'no name'];
    const found = await directory.licensedPeople(asked, {
      onProgress: (read) => progress.push(read),
    });
    assert.deepEqual([...found.keys()], names);
    assert.equal(found.get(names[100] ?? '')?.userPrincipalName, crowdName(101));
    assert.equal(requests(), 6);
    assert.deepEqual(progress.at(-1), 102);
    assert.deepEqual(
      progress,
      [...progress].sort((one, other) => one - other),
    );
  });

  it('finds people by the beginning of any of their names, quotes and all', async () => {
    await start();
    const names = async (text: string, limit = 10) =>
      (await directory.search(text, limit)).map(({ displayName }) => displayName);
    assert.deepEqual(await names("  O'Rour "), ["Liam O'Rourke"]);
    assert.deepEqual(await names('liam.o'), ["Liam O'Rourke"]);
    assert.deepEqual(await names('佐藤'), ['佐藤 美咲']);
    assert.equal((await names('a', 3)).length, 3);
    assert.deepEqual(await names("') or startswith(displayName,'A"), []);
    const before = heard.length;
    assert.deepEqual([...(await names(' \u200b\t')), ...(await names(''))], []);
    assert.equal(heard.length, before);
  });

  it('finds groups by the beginning of their names and by their id', async () => {
    await start();
    const [sales] = await directory.groups('sal', 5);
    assert.equal(sales?.displayName, 'Sales');
    assert.deepEqual(await directory.groups(sales?.id.toUpperCase() ?? '', 5), [sales]);
    assert.deepEqual(await directory.groups(skuId('MCOEV'), 5), []);
    const names = await directory.groupNames([sales?.id ?? '', skuId('MCOEV'), 'no id']);
    assert.deepEqual([...names], [[sales?.id, 'Sales']]);
  });

  it('reads who is in a group and in the groups within, each once, and says where there are more', async () => {
    const inner = '11111111-1111-4111-8111-111111111111';
    const drawn = crowdTenant(1_050);
    const people = drawn.people.map((person, place) =>
      place < 50 ? { ...person, groups: place < 25 ? [inner, CROWD_GROUP] : [inner] } : person,
    );
    const group = { displayName: 'Inner', description: '', roles: [], licenses: [] };
    await start({
      ...drawn,
      people,
      groups: [...drawn.groups, { ...group, id: inner, within: [CROWD_GROUP] }],
    });
    const all = await directory.membersOf(CROWD_GROUP, 10_000);
    assert.deepEqual([all.ids.length, new Set(all.ids).size, all.isWhole], [1_050, 1_050, true]);
    const some = await directory.membersOf(CROWD_GROUP, 999);
    assert.deepEqual([some.ids.length, some.isWhole], [999, false]);
    assert.equal((await directory.membersOf(inner, 50)).isWhole, true);
    await assert.rejects(directory.membersOf(skuId('MCOEV'), 5), { code: 'NOT_FOUND' });
    await assert.rejects(directory.membersOf('../users', 5), { code: 'NOT_FOUND' });
  });

  it('reads who holds a product by whatever way, and says where there are more', async () => {
    await start();
    const holds = (person: Person) =>
      tenant.heldBy(person).some((held) => held.skuId === skuId('ENTERPRISEPACK'));
    const expected = tenant
      .people()
      .filter(holds)
      .map(({ id }) => id);
    const found = await directory.holdersOf(skuId('ENTERPRISEPACK').toUpperCase(), 1_000);
    assert.deepEqual(found.people.map(({ id }) => id).sort(), expected.sort());
    assert.equal(found.isWhole, true);
    const few = await directory.holdersOf(skuId('ENTERPRISEPACK'), 5);
    assert.deepEqual([few.people.length, few.isWhole], [5, false]);
    assert.deepEqual(await directory.holdersOf('MCOEV', 5), { people: [], isWhole: true });
  });

  it('reads what was bought, with its grace and what is suspended', async () => {
    await start();
    const bought = await directory.subscriptions();
    assert.deepEqual(
      bought.map(({ partNumber, enabled, warning, suspended, consumed }) => [
        partNumber,
        enabled,
        warning,
        suspended,
        consumed,
      ]),
      tenant
        .skus()
        .map((sku) => [
          sku.partNumber,
          sku.enabled,
          sku.warning,
          sku.suspended,
          tenant.consumed(sku.id),
        ]),
    );
    assert.ok(bought.some(({ appliesTo }) => appliesTo === 'Company'));
    assert.deepEqual(
      bought.find(({ partNumber }) => partNumber === 'MCOEV')?.plans.map(({ id }) => id),
      [planId('MCOEV')],
    );
  });
});
