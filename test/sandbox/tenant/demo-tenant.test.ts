import assert from 'node:assert/strict';
import { CLOCK_START } from '../../../sandbox/sandbox-clock.ts';
import { decimalText } from '../../../sandbox/tenant/decimal.ts';
import { demoTenant } from '../../../sandbox/tenant/demo-tenant.ts';
import { activePlans, assignmentsOf, heldLicenses } from '../../../sandbox/tenant/licenses.ts';
import type { RoleName } from '../../../sandbox/tenant/roles.ts';
import { planId, skuId } from '../../../sandbox/tenant/skus.ts';
import type { Person } from '../../../sandbox/tenant/tenant.ts';
import { burn, millionths } from '../naive-desk.ts';

const DAY_MS = 86_400_000;
const tenant = demoTenant();
const members = tenant.people.filter(
  (person) => person.userType === 'Member' && person.accountEnabled,
);
const held = (person: Person) => heldLicenses(assignmentsOf(person, tenant.groups, () => false));
const plansOf = (person: Person) => activePlans(held(person), tenant.skus);
const withSku = (partNumber: string) =>
  members.filter((person) => held(person).some((each) => each.skuId === skuId(partNumber)));

describe('the demo tenant', () => {
  it('is the same each time it is drawn', () => {
    assert.deepEqual(demoTenant(), demoTenant());
  });

  it('has 120 people or more, each with an id and a name of their own', () => {
    assert.ok(members.length >= 120);
    const ids = tenant.people.map((person) => person.id);
    const names = tenant.people.map((person) => person.userPrincipalName.toLowerCase());
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(new Set(names).size, names.length);
    assert.ok(
      ids.every((id) =>
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
      ),
    );
  });

  for (const role of [
    'global',
    'billing',
    'license',
    'user',
    'helpdesk',
    'teamsCommunications',
  ] satisfies RoleName[]) {
    it(`has two people or more who hold the role ${role} and no other`, () => {
      const alone = members.filter(
        (person) =>
          person.roles.length === 1 && person.roles[0] === role && person.groups.length === 0,
      );
      assert.ok(alone.length >= 2);
    });
  }

  it('has 60 people or more without any role, direct or through a group', () => {
    const roleGroups = new Set(
      tenant.groups.filter((group) => group.roles.length > 0).map((group) => group.id),
    );
    const none = members.filter(
      (person) =>
        person.roles.length === 0 && !person.groups.some((group) => roleGroups.has(group)),
    );
    assert.ok(none.length >= 60);
  });

  for (const [title, found] of [
    ['a guest', tenant.people.filter((person) => person.userType === 'Guest')],
    [
      'a disabled account of a person',
      tenant.people.filter((person) => !person.accountEnabled && person.givenName !== null),
    ],
    [
      'a resource account with its license',
      tenant.people.filter((person) => plansOf(person).has(planId('MCOEV_VIRTUALUSER'))),
    ],
    ['somebody without usage location', members.filter((person) => person.usageLocation === null)],
    ['somebody with E1', withSku('STANDARDPACK')],
    ['somebody with E3', withSku('ENTERPRISEPACK')],
    ['somebody with E5', withSku('ENTERPRISEPREMIUM')],
    [
      'somebody who has a license through a group alone',
      members.filter((person) => person.licenses.length === 0 && held(person).length > 0),
    ],
    [
      'somebody with service plans switched off',
      members.filter((person) => held(person).some((each) => each.disabledPlans.length > 0)),
    ],
    [
      'somebody whose Teams is switched off',
      members.filter((person) => held(person).length > 0 && !plansOf(person).has(planId('TEAMS1'))),
    ],
  ] as const) {
    it(`has ${title}`, () => assert.ok(found.length > 0));
  }

  it('has 40 people or more with Teams and a usage location who lack Phone System, and seats for them', () => {
    const ready = members.filter(
      (person) =>
        person.usageLocation !== null &&
        plansOf(person).has(planId('TEAMS1')) &&
        !plansOf(person).has(planId('MCOEV')),
    );
    assert.ok(ready.length >= 40);
    const seats = tenant.skus.find((sku) => sku.partNumber === 'MCOEV')?.enabled ?? 0;
    assert.ok(seats - withSku('MCOEV').length >= 40);
  });

  it('has no more holders of a license than seats, and the last seat of one is taken', () => {
    for (const sku of tenant.skus) assert.ok(withSku(sku.partNumber).length <= sku.enabled + 1);
    assert.ok(
      withSku('MCOPSTN2').length >
        (tenant.skus.find((sku) => sku.partNumber === 'MCOPSTN2')?.enabled ?? 0),
    );
  });
});

describe('the demo calls', () => {
  const paid = tenant.calls.filter((row) => row.licenseCapability === 'MCOPSTNPP');
  const spent = new Map<string, number>();
  for (const row of paid) {
    const day = row.startDateTime.slice(0, 10);
    spent.set(day, (spent.get(day) ?? 0) + millionths(String(row.charge)));
  }
  const weekday = (day: string) => new Date(day).getUTCDay();

  it('leave exactly 812.40 when the sandbox opens', () => {
    assert.equal(decimalText(burn(tenant.purchases, tenant.calls, CLOCK_START)), '812.40');
  });

  it('have lapsed something, will lapse something within 45 days, and follow a recent purchase', () => {
    const bought = tenant.purchases.map(({ purchasedAt }) => Date.parse(purchasedAt));
    const age = (at: number) => (CLOCK_START - at) / DAY_MS;
    assert.ok(bought.some((at) => age(at) > 365));
    assert.ok(bought.some((at) => age(at) > 320 && age(at) < 365));
    assert.ok(bought.some((at) => age(at) < 30));
    const total = tenant.purchases.reduce((sum, { amount }) => sum + millionths(amount), 0);
    const consumed = paid.reduce((sum, row) => sum + millionths(String(row.charge)), 0);
    assert.ok(total - consumed > burn(tenant.purchases, tenant.calls, CLOCK_START));
  });

  it('cover ninety days and end about a day before the sandbox opens', () => {
    const starts = tenant.calls.map((row) => Date.parse(row.startDateTime));
    const [first = 0, last = 0] = [Math.min(...starts), Math.max(...starts)];
    assert.ok(CLOCK_START - first <= 90 * DAY_MS && CLOCK_START - first > 89 * DAY_MS);
    assert.ok(CLOCK_START - last >= DAY_MS && CLOCK_START - last < 1.5 * DAY_MS);
    assert.equal(spent.size, 90);
  });

  it('cost 8 to 20 USD on a working day and next to nothing on a weekend', () => {
    for (const [day, amount] of spent) {
      const working = weekday(day) % 6 !== 0;
      assert.ok(
        working ? amount >= 8_000_000 && amount <= 20_000_000 : amount < 2_000_000,
        `${day}: ${decimalText(amount)}`,
      );
    }
  });

  it('come in order, each with an id of its own, with an end after the start', () => {
    assert.equal(new Set(tenant.calls.map((row) => row.id)).size, tenant.calls.length);
    const starts = tenant.calls.map((row) => row.startDateTime);
    assert.deepEqual(starts, [...starts].sort());
    assert.ok(tenant.calls.every((row) => row.endDateTime > row.startDateTime && row.duration > 0));
  });

  it('were for a good part not paid from the credits, some of these with a price', () => {
    const others = tenant.calls.filter((row) => row.licenseCapability !== 'MCOPSTNPP');
    assert.ok(others.length > tenant.calls.length / 3);
    assert.ok(others.some((row) => row.charge > 0));
    const capabilities = new Set(others.map((row) => row.licenseCapability));
    for (const each of ['MCOPSTN1', 'MCOMEETADD', 'FREECALL']) assert.ok(capabilities.has(each));
  });

  it('cost more than nothing and what the minutes explain, where the credits paid', () => {
    assert.ok(
      paid.every((row) => row.charge > 0 && row.charge / Math.ceil(row.duration / 60) < 0.3),
    );
  });
});
