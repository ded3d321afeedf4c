import assert from 'node:assert/strict';
import { type ServedGraph, serveGraph } from '../../../sandbox/graph/serve-graph.ts';
import { crowdTenant } from '../../../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../../../sandbox/tenant/enliven.ts';
import { LICENSED_SINCE } from '../../../sandbox/tenant/groups.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import type { Group } from '../../../sandbox/tenant/tenant.ts';

const GUID = '11111111-1111-4111-8111-11111111111';
const group = (number: number, ...within: number[]): Group => ({
  id: `${GUID}${number}`,
  displayName: `Group ${number}`,
  description: '',
  roles: [],
  licenses:
    number === 1 ? [{ skuId: skuId('MCOEV'), disabledPlans: [], since: LICENSED_SINCE }] : [],
  within: within.map((each) => `${GUID}${each}`),
});

/** 3 is in 2, 2 is in 1; 4 and 5 are in each other. Person n is in group n. */
const drawn = crowdTenant(5);
const tenant = enliven({
  ...drawn,
  groups: [group(1), group(2, 1), group(3, 2), group(4, 5), group(5, 4)],
  people: drawn.people.map((person, place) => ({ ...person, groups: [`${GUID}${place + 1}`] })),
});

describe('groups within groups', () => {
  let served: ServedGraph;
  before(async () => {
    served = await serveGraph(tenant);
  });
  after(() => served.close());
  const names = async (path: string): Promise<string[]> => {
    const response = await fetch(`${served.base}${path}?$select=id,displayName`, {
      headers: { Authorization: 'Bearer any', ConsistencyLevel: 'eventual' },
    });
    const { value } = (await response.json()) as { value: { displayName: string }[] };
    return value.map(({ displayName }) => displayName);
  };

  it('are members, and their people are members by a detour', async () => {
    const path = `/groups/${GUID}1`;
    assert.deepEqual(await names(`${path}/members`), ['Person 1', 'Group 2']);
    assert.deepEqual(await names(`${path}/transitiveMembers`), [
      'Person 1',
      'Person 2',
      'Person 3',
      'Group 2',
      'Group 3',
    ]);
    assert.deepEqual(await names(`${path}/transitiveMembers/microsoft.graph.user`), [
      'Person 1',
      'Person 2',
      'Person 3',
    ]);
  });

  it('in a circle are walked once', async () => {
    const path = `/groups/${GUID}4/transitiveMembers/microsoft.graph.user`;
    assert.deepEqual(await names(path), ['Person 4', 'Person 5']);
  });

  it('are seen from a person, directly and by a detour', async () => {
    const person = `/users/${tenant.people()[2]?.id}`;
    assert.deepEqual(await names(`${person}/memberOf`), ['Group 3']);
    assert.deepEqual(await names(`${person}/transitiveMemberOf`), [
      'Group 1',
      'Group 2',
      'Group 3',
    ]);
  });

  it('hand down no licenses', () => {
    const holds = tenant
      .people()
      .map((person) => tenant.heldBy(person).some((held) => held.skuId === skuId('MCOEV')));
    assert.deepEqual(holds, [true, false, false, false, false]);
  });
});
