/** Checks what is made of Graph's `user` resource, as odd as it may come. */

import assert from 'node:assert/strict';
import { LICENSED_PERSON } from '../../directory/graph-person.ts';

const ID = 'EB77FBCF-6FE8-458B-985D-1747284793BC';
const SKU = '6FD2C87F-B296-42F0-B197-1E91E994B900';
const GROUP = 'E5E35422-C356-4F29-9A4F-0C1D6A4C5C11';
const PLAN = '0FEAEB32-D00E-4D66-BD5A-43B5B83DB82C';

const bare = { id: ID, licenseAssignmentStates: [], assignedPlans: [] };
const state = (changes: object) => ({ skuId: SKU, ...changes });
const ways = (...states: object[]) =>
  LICENSED_PERSON.parse({ ...bare, licenseAssignmentStates: states.map(state) }).ways;

describe('a person with their licenses', () => {
  it('is read where only the least is told, and may nothing then', () => {
    assert.deepEqual(LICENSED_PERSON.parse({ ...bare, displayName: null, accountEnabled: null }), {
      id: ID.toLowerCase(),
      displayName: '',
      userPrincipalName: '',
      userType: 'unknown',
      accountEnabled: false,
      mail: '',
      jobTitle: '',
      department: '',
      isResourceAccount: false,
      usageLocation: undefined,
      ways: [],
      activePlans: new Set(),
    });
  });

  it('is none where Graph leaves their licenses or their plans out', () => {
    for (const part of [
      { id: ID, assignedPlans: [] },
      { id: ID, licenseAssignmentStates: [] },
      { ...bare, licenseAssignmentStates: null },
      { ...bare, licenseAssignmentStates: [{ skuId: 'MCOEV' }] },
    ]) {
      assert.equal(LICENSED_PERSON.safeParse(part).success, false);
    }
  });

  it('has direct licenses first, ids in lower case, and no error where Graph says null, nothing or "None"', () => {
    const [direct, inherited] = ways(
      { assignedByGroup: GROUP, error: null, state: 'Active' },
      { assignedByGroup: null, error: 'None', disabledPlans: [PLAN], state: 'Disabled' },
    );
    assert.deepEqual(direct, {
      skuId: SKU.toLowerCase(),
      byGroup: undefined,
      disabledPlans: [PLAN.toLowerCase()],
      state: 'Disabled',
      error: 'None',
      updatedAt: undefined,
    });
    assert.deepEqual([inherited?.byGroup, inherited?.error], [GROUP.toLowerCase(), 'None']);
    assert.equal(ways({ assignedByGroup: '' })[0]?.byGroup, undefined);
  });

  it('keeps words that are not known yet', () => {
    const [way] = ways({
      state: 'SomewhatActive',
      error: 'Others',
      lastUpdatedDateTime: '2026-10-01T00:00:00Z',
    });
    assert.deepEqual(
      [way?.state, way?.error, way?.updatedAt],
      ['SomewhatActive', 'Others', '2026-10-01T00:00:00Z'],
    );
  });

  it('can use plans that work and plans in grace, and no others', () => {
    const plans = ['Enabled', 'warning', 'Suspended', 'Deleted', 'LockedOut', null, 'New'].map(
      (capabilityStatus, place) => ({
        servicePlanId: PLAN.replace(/.$/, String(place)),
        capabilityStatus,
      }),
    );
    const { activePlans } = LICENSED_PERSON.parse({ ...bare, assignedPlans: plans });
    assert.deepEqual(
      [...activePlans].map((id) => id.at(-1)),
      ['0', '1'],
    );
  });

  it('is a resource account by its department, in any case', () => {
    const of = (department: string | null) =>
      LICENSED_PERSON.parse({ ...bare, department }).isResourceAccount;
    assert.ok(of('Microsoft Communication Application Instance'));
    assert.ok(of(' MICROSOFT communication application instance '));
    assert.ok(!of('Operations') && !of(null));
  });

  it('has a usage location in upper case, or none', () => {
    const of = (usageLocation: string | null) =>
      LICENSED_PERSON.parse({ ...bare, usageLocation }).usageLocation;
    assert.deepEqual([of('jp'), of(''), of(null)], ['JP', undefined, undefined]);
  });
});
