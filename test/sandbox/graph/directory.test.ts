import assert from 'node:assert/strict';
import { ROLES } from '../../../sandbox/tenant/roles.ts';
import { type GraphHarness, openGraph, somebody } from './graph-harness.ts';

type Row = Record<string, unknown>;

describe('roles, groups and licenses over Graph', () => {
  let graph: GraphHarness;
  before(async () => {
    graph = await openGraph();
  });
  after(() => graph.close());

  const value = async (path: string, headers = {}): Promise<Row[]> =>
    (await graph.ask('GET', path, { headers })).body.value;

  const eventual = { ConsistencyLevel: 'eventual' };

  it('names roles by template, those through a group in the transitive list alone', async () => {
    const person = somebody(
      graph.tenant,
      (each) => each.roles.length === 0 && graph.tenant.rolesOf(each).length > 0,
    );
    const path = (list: string) =>
      `/users/${person.id}/${list}/microsoft.graph.directoryRole?$count=true&$select=id,displayName,roleTemplateId`;
    const direct = await value(path('memberOf'), eventual);
    const { body } = await graph.ask('GET', path('transitiveMemberOf'), { headers: eventual });
    assert.deepEqual(direct, []);
    assert.equal(body['@odata.count'], 1);
    assert.deepEqual(body.value[0].roleTemplateId, ROLES.helpdesk.templateId);
    assert.equal(body.value[0]['@odata.type'], '#microsoft.graph.directoryRole');
  });

  it('gives a directory role with the properties of the documented one', async () => {
    const person = somebody(graph.tenant, (each) => each.roles[0] === 'user');
    const [role] = await value(
      `/users/${person.id}/transitiveMemberOf/microsoft.graph.directoryRole`,
    );
    assert.deepEqual(Object.keys(role ?? {}).sort(), [
      '@odata.type',
      'deletedDateTime',
      'description',
      'displayName',
      'id',
      'roleTemplateId',
    ]);
  });

  it('checks membership in groups and roles, by object id or template', async () => {
    const person = somebody(graph.tenant, (each) => each.roles[0] === 'license');
    const other = graph.tenant.tenant.groups[0]?.id;
    const { body } = await graph.ask('POST', `/users/${person.id}/checkMemberObjects`, {
      body: { ids: [ROLES.license.templateId, ROLES.global.templateId, other] },
    });
    assert.deepEqual(body.value, [ROLES.license.templateId]);
  });

  it('lists the members of groups and of roles', async () => {
    for (const { id, displayName } of graph.tenant.tenant.groups) {
      const members = await value(`/groups/${id}/members?$select=id`);
      const expected = graph.tenant.people().filter((person) => person.groups.includes(id));
      assert.equal(members.length, expected.length, displayName);
    }
    const roles = await value(
      `/directoryRoles?$filter=roleTemplateId eq '${ROLES.global.templateId}'`,
    );
    assert.equal(roles.length, 1);
    assert.equal((await value(`/directoryRoles/${roles[0]?.id}/members`)).length, 4);
  });

  it('shows what was bought with the properties of the documented answer', async () => {
    const skus = await value('/subscribedSkus');
    for (const sku of skus) {
      assert.deepEqual(Object.keys(sku).sort(), [
        'accountId',
        'accountName',
        'appliesTo',
        'capabilityStatus',
        'consumedUnits',
        'id',
        'prepaidUnits',
        'servicePlans',
        'skuId',
        'skuPartNumber',
        'subscriptionIds',
      ]);
      assert.equal(sku.id, `${graph.tenant.tenant.id}_${sku.skuId}`);
    }
    const status = (name: string) =>
      skus.find((sku) => sku.skuPartNumber === name)?.capabilityStatus;
    assert.deepEqual(
      [status('MCOEV'), status('Microsoft_Teams_Premium')],
      ['Enabled', 'Suspended'],
    );
  });

  it('gives license details to a person and refuses them to an application', async () => {
    const person = somebody(graph.tenant, (each) => each.licenses.length > 1);
    const path = `/users/${person.id}/licenseDetails`;
    const refused = await graph.ask('GET', path);
    assert.deepEqual(
      [refused.status, refused.body.error.code, refused.body.error.message],
      [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'],
    );
    const claims = Buffer.from(JSON.stringify({ scp: 'LicenseAssignment.Read.All' })).toString(
      'base64url',
    );
    const found = await value(path, { Authorization: `Bearer e30.${claims}.x` });
    assert.equal(found.length, person.licenses.length);
    assert.deepEqual(Object.keys(found[0] ?? {}), ['id', 'skuId', 'skuPartNumber', 'servicePlans']);
  });
});
