import assert from 'node:assert/strict';
import { planId, skuId } from '../../../sandbox/tenant/skus.ts';
import { type GraphHarness, openGraph, somebody } from './graph-harness.ts';
import { licensed, licensing } from './licensing-harness.ts';

describe('assignLicense', () => {
  let graph: GraphHarness;
  beforeEach(async () => {
    graph = await openGraph();
  });
  afterEach(() => graph.close());

  const { holds, withTeams, assign, read, units } = licensing(() => graph);

  it('answers with the default properties of the person, takes a seat and shows in a second reading', async () => {
    const person = withTeams();
    const before = await units('MCOEV');
    const { status, body } = await assign(person, [licensed('MCOEV')]);
    assert.equal(status, 200);
    for (const key of [
      'businessPhones',
      'displayName',
      'givenName',
      'jobTitle',
      'mail',
      'mobilePhone',
      'officeLocation',
      'preferredLanguage',
      'surname',
      'userPrincipalName',
      'id',
    ]) {
      assert.ok(key in body, key);
    }
    assert.ok(!('assignedLicenses' in body));
    const { assignedLicenses, licenseAssignmentStates } = await read(person);
    assert.ok(assignedLicenses.some((each: { skuId: string }) => each.skuId === skuId('MCOEV')));
    assert.deepEqual(
      licenseAssignmentStates.find((each: { skuId: string }) => each.skuId === skuId('MCOEV')),
      {
        skuId: skuId('MCOEV'),
        disabledPlans: [],
        assignedByGroup: null,
        state: 'Active',
        error: 'None',
        lastUpdatedDateTime: '2026-11-16T09:00:00Z',
      },
    );
    assert.equal(await units('MCOEV'), before + 1);
  });

  it('takes and gives in one call, and counts the seats of both', async () => {
    const person = withTeams();
    const before = [await units('ENTERPRISEPACK'), await units('ENTERPRISEPREMIUM')];
    const { status } = await assign(
      person,
      [licensed('ENTERPRISEPREMIUM')],
      [skuId('ENTERPRISEPACK')],
    );
    assert.equal(status, 200);
    const [pack = 0, premium = 0] = before;
    assert.deepEqual(
      [await units('ENTERPRISEPACK'), await units('ENTERPRISEPREMIUM')],
      [pack - 1, premium + 1],
    );
  });

  it('replaces the disabled plans of a license that is held: leaving them out switches all on', async () => {
    const person = somebody(graph.tenant, (each) =>
      each.licenses.some((license) => license.disabledPlans.length === 2),
    );
    const before = await units('ENTERPRISEPACK');
    const disabled = async () => (await read(person)).assignedLicenses[0].disabledPlans;
    assert.deepEqual(await disabled(), [planId('YAMMER_ENTERPRISE'), planId('SWAY')]);
    await assign(person, [licensed('ENTERPRISEPACK', 'SWAY')]);
    assert.deepEqual(await disabled(), [planId('SWAY')]);
    await assign(person, [licensed('ENTERPRISEPACK')]);
    assert.deepEqual(await disabled(), []);
    await assign(person, [licensed('ENTERPRISEPACK', 'SWAY')]);
    assert.deepEqual(await disabled(), [planId('SWAY')]);
    assert.equal((await read(person)).licenseAssignmentStates.length, 1);
    assert.equal(await units('ENTERPRISEPACK'), before);
  });

  it('takes ids in capitals', async () => {
    const { status } = await assign(withTeams(), [
      { skuId: skuId('MCOEV').toUpperCase(), disabledPlans: [] },
    ]);
    assert.equal(status, 200);
  });

  it('gives a direct license beside an inherited one and takes no second seat', async () => {
    const person = somebody(
      graph.tenant,
      (each) => each.licenses.length === 0 && holds(each, 'ENTERPRISEPACK'),
    );
    await graph.tenant.leaveSeats(skuId('ENTERPRISEPACK'), 0);
    const before = await units('ENTERPRISEPACK');
    assert.equal((await assign(person, [licensed('ENTERPRISEPACK')])).status, 200);
    assert.equal(await units('ENTERPRISEPACK'), before);
    const { licenseAssignmentStates } = await read(person);
    assert.equal(licenseAssignmentStates.length, 2);
    assert.equal((await assign(person, [], [skuId('ENTERPRISEPACK')])).status, 200);
    assert.equal((await read(person)).licenseAssignmentStates.length, 1);
  });

  it('shows an inherited license that found no seat as an error, not as held', async () => {
    const travelers = graph.tenant
      .people()
      .filter((person) =>
        graph.tenant.assignmentsOf(person).some((each) => each.skuId === skuId('MCOPSTN2')),
      );
    const states = travelers.flatMap((person) =>
      graph.tenant.assignmentsOf(person).filter((each) => each.skuId === skuId('MCOPSTN2')),
    );
    assert.deepEqual(
      states.map((each) => [each.state, each.error]),
      [
        ['Active', 'None'],
        ['Active', 'None'],
        ['Error', 'CountViolation'],
      ],
    );
    assert.deepEqual(
      travelers.map((person) => holds(person, 'MCOPSTN2')),
      [true, true, false],
    );
  });

  it('lets a usage location be set first, and then assigns', async () => {
    const person = somebody(
      graph.tenant,
      (each) => each.usageLocation === null && each.userType === 'Member',
    );
    const { status } = await graph.ask('PATCH', `/users/${person.id}`, {
      body: { usageLocation: 'JP' },
    });
    assert.equal(status, 204);
    assert.equal((await read(person)).usageLocation, 'JP');
    assert.equal((await assign(person, [licensed('ENTERPRISEPACK')])).status, 200);
  });

  for (const location of ['ZZ', 'Japan', '', 12, 'J1']) {
    it(`refuses ${JSON.stringify(location)} as a usage location`, async () => {
      const { status, body } = await graph.ask('PATCH', `/users/${withTeams().id}`, {
        body: { usageLocation: location },
      });
      assert.deepEqual([status, body.error.code], [400, 'Request_BadRequest']);
    });
  }
});
