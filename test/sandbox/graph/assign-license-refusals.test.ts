import assert from 'node:assert/strict';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import type { Person } from '../../../sandbox/tenant/tenant.ts';
import { type GraphHarness, openGraph, somebody } from './graph-harness.ts';
import { licensed, licensing } from './licensing-harness.ts';

describe('assignLicense refuses, and changes nothing,', () => {
  let graph: GraphHarness;
  beforeEach(async () => {
    graph = await openGraph();
  });
  afterEach(() => graph.close());
  const { holds, withTeams, assign, read } = licensing(() => graph);

  const unlocated = () =>
    somebody(
      graph.tenant,
      (person) => person.usageLocation === null && person.userType === 'Member',
    );
  const inheriting = () =>
    somebody(
      graph.tenant,
      (person) => person.licenses.length === 0 && holds(person, 'ENTERPRISEPACK'),
    );
  const unlicensed = () => somebody(graph.tenant, (person) => person.userType === 'Guest');
  const strange = '0118a350-71fc-4ec3-8f0c-6a1cb8867561';

  const cases: readonly [title: string, who: () => Person, body: () => unknown, message: RegExp][] =
    [
      [
        'a license without seats',
        withTeams,
        () => ({ addLicenses: [licensed('MCOPSTN2')], removeLicenses: [] }),
        /^Subscription with SKU d3b4fe1f-9992-4930-8acb-ca6ec609365e does not have any available licenses\.$/,
      ],
      [
        'a suspended license',
        withTeams,
        () => ({ addLicenses: [licensed('Microsoft_Teams_Premium')], removeLicenses: [] }),
        /does not have any available licenses\.$/,
      ],
      [
        'somebody without a usage location',
        unlocated,
        () => ({ addLicenses: [licensed('ENTERPRISEPACK')], removeLicenses: [] }),
        /^License assignment cannot be done for user with invalid usage location\.$/,
      ],
      [
        'a plan whose need is not met',
        withTeams,
        () => ({ addLicenses: [licensed('MCOPSTN1')], removeLicenses: [] }),
        /^License assignment failed because service plan 4ed3ff63-69d7-4fb7-b984-5aec7f605ca8 depends on the service plan\(s\) 4828c8ec-dc2e-4779-b502-87ac9ce28ab7$/,
      ],
      [
        'taking away what another plan needs',
        () => somebody(graph.tenant, (person) => holds(person, 'MCOPSTN1')),
        () => ({ addLicenses: [], removeLicenses: [skuId('MCOEV')] }),
        /depends on the service plan\(s\)/,
      ],
      [
        'plans that exclude each other',
        withTeams,
        () => ({ addLicenses: [licensed('STANDARDPACK')], removeLicenses: [] }),
        /^License assignment failed because service plans [0-9a-f-]{36}, [0-9a-f-]{36} are mutually exclusive\.$/,
      ],
      [
        'taking away what only a group gives',
        inheriting,
        () => ({ addLicenses: [], removeLicenses: [skuId('ENTERPRISEPACK')] }),
        /^User license is inherited from a group membership and it cannot be removed directly from the user\.$/,
      ],
      [
        'taking away what nobody gave',
        unlicensed,
        () => ({ addLicenses: [], removeLicenses: [skuId('ENTERPRISEPACK')] }),
        /^User does not have a corresponding license\.$/,
      ],
      [
        'a license that the tenant does not own',
        withTeams,
        () => ({ addLicenses: [{ skuId: strange, disabledPlans: [] }], removeLicenses: [] }),
        /^License 0118a350-71fc-4ec3-8f0c-6a1cb8867561 does not correspond to a valid company License\.$/,
      ],
      [
        'a license for the company as a whole',
        withTeams,
        () => ({ addLicenses: [licensed('WINDOWS_STORE')], removeLicenses: [] }),
        /^License [0-9a-f-]{36} cannot be assigned to a user\.$/,
      ],
      [
        'no change at all',
        withTeams,
        () => ({ addLicenses: [], removeLicenses: [] }),
        /^No license changes provided\. At least one license to add or remove must be specified\.$/,
      ],
      [
        'a body without addLicenses',
        withTeams,
        () => ({ removeLicenses: [] }),
        /^One or more parameters of the operation 'assignLicense' are missing from the request payload\. The missing parameters are: addLicenses\.$/,
      ],
      [
        'a body without removeLicenses',
        withTeams,
        () => ({ addLicenses: [licensed('MCOEV')] }),
        /The missing parameters are: removeLicenses\.$/,
      ],
      [
        'an id that is none',
        withTeams,
        () => ({ addLicenses: [{ skuId: 'MCOEV', disabledPlans: [] }], removeLicenses: [] }),
        /^Cannot convert a primitive value to the expected type 'Edm\.Guid'\. See the inner exception for more details\.$/,
      ],
      [
        'a disabled plan that is not in the license',
        withTeams,
        () => ({ addLicenses: [licensed('MCOEV', 'SWAY')], removeLicenses: [] }),
        /'disabledPlans'/,
      ],
    ];
  for (const [title, who, body, message] of cases) {
    it(title, async () => {
      const person = who();
      const before = await read(person);
      const { status, body: answer } = await graph.ask(
        'POST',
        `/users/${person.id}/assignLicense`,
        {
          body: body(),
        },
      );
      assert.equal(status, 400);
      assert.equal(answer.error.code, 'Request_BadRequest');
      assert.match(answer.error.message, message);
      assert.deepEqual(Object.keys(answer.error.innerError), [
        'date',
        'request-id',
        'client-request-id',
      ]);
      assert.deepEqual(await read(person), before);
    });
  }

  it('somebody who is not there', async () => {
    const { status, body } = await graph.ask('POST', '/users/u1/assignLicense', {
      body: { addLicenses: [licensed('MCOEV')], removeLicenses: [] },
    });
    assert.equal(status, 404);
    assert.deepEqual(
      [body.error.code, body.error.message],
      [
        'Request_ResourceNotFound',
        "Resource 'u1' does not exist or one of its queried reference-property objects are not present.",
      ],
    );
  });

  it('the one seat too many of several people at once', async () => {
    await graph.tenant.leaveSeats(skuId('MCOEV'), 2);
    const three = graph.tenant
      .people()
      .filter(
        (person) =>
          person.licenses.length === 1 &&
          holds(person, 'ENTERPRISEPACK') &&
          !holds(person, 'MCOEV'),
      )
      .slice(2, 5);
    const answers = await Promise.all(three.map((person) => assign(person, [licensed('MCOEV')])));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 400]);
  });
});
