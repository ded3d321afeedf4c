/** Checks what is made of Graph's list of what an organization has bought. */

import assert from 'node:assert/strict';
import { readSubscriptions } from '../../directory/graph-subscriptions.ts';
import { type Answer, clientOf, type GraphStub, json, startGraphStub } from './graph-stub.ts';

const SKU = '0DAB259F-BF13-4952-B7F8-7DB8F131B28D';
const PLAN = '4ED3FF63-69D7-4FB7-B984-5AEC7F605CA8';
const units = (enabled: number, warning = 0, suspended = 0, lockedOut = 0) => ({
  enabled,
  warning,
  suspended,
  lockedOut,
});

describe('what an organization has bought', () => {
  let stub: GraphStub;
  afterEach(() => stub.close());
  const bought = async (...value: object[]) => {
    stub = await startGraphStub(json({ value }) satisfies Answer);
    return await readSubscriptions(clientOf(stub).graph);
  };

  it('is told by product, ids in lower case and names without their blanks', async () => {
    const [one] = await bought({
      skuId: SKU,
      skuPartNumber: 'MCOPSTN1\u00a0',
      appliesTo: 'User',
      capabilityStatus: 'Warning',
      consumedUnits: 12,
      prepaidUnits: units(10, 5, 3, 1),
      servicePlans: [{ servicePlanId: PLAN, servicePlanName: 'MCOPSTN1 ', appliesTo: 'User' }],
    });
    assert.deepEqual(one, {
      skuId: SKU.toLowerCase(),
      partNumber: 'MCOPSTN1',
      appliesTo: 'User',
      status: 'Warning',
      ...units(10, 5, 3, 1),
      consumed: 12,
      plans: [{ id: PLAN.toLowerCase(), name: 'MCOPSTN1', appliesTo: 'User' }],
    });
  });

  it('is nothing where Graph says nothing of the units, and a status that is not known is kept', async () => {
    const [one] = await bought({ skuId: SKU, capabilityStatus: 'Paused', prepaidUnits: null });
    assert.deepEqual([one?.enabled, one?.consumed, one?.status], [0, 0, 'Paused']);
  });

  it('is one sum where two accounts of the organization have the same product', async () => {
    const sku = (capabilityStatus: string, consumedUnits: number, prepaidUnits: object) => ({
      skuId: SKU,
      capabilityStatus,
      consumedUnits,
      prepaidUnits,
    });
    const all = await bought(
      sku('Suspended', 2, units(0, 0, 5)),
      sku('Enabled', 3, units(7, 1, 0, 4)),
    );
    assert.equal(all.length, 1);
    const [one] = all;
    assert.deepEqual(
      [one?.status, one?.enabled, one?.warning, one?.suspended, one?.lockedOut, one?.consumed],
      ['Enabled', 7, 1, 5, 4, 5],
    );
  });

  it('is not told in part where one entry has another shape', async () => {
    const reading = bought({ skuId: SKU }, { skuId: 'MCOEV' });
    await assert.rejects(reading, { code: 'UNEXPECTED_ANSWER', failed: 'graph' });
  });
});
