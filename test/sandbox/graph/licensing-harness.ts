/** What every test of licenses asks for: who holds what, and the change itself. */

import { planId, skuId } from '../../../sandbox/tenant/skus.ts';
import type { Person } from '../../../sandbox/tenant/tenant.ts';
import { type GraphHarness, somebody } from './graph-harness.ts';

export function licensing(harness: () => GraphHarness) {
  const holds = (person: Person, partNumber: string) =>
    harness()
      .tenant.heldBy(person)
      .some((held) => held.skuId === skuId(partNumber));
  const withTeams = () =>
    somebody(
      harness().tenant,
      (person) =>
        person.licenses.length === 1 &&
        holds(person, 'ENTERPRISEPACK') &&
        person.groups.length === 0,
    );
  const assign = (person: Person, add: unknown, remove: unknown = []) =>
    harness().ask('POST', `/users/${person.id}/assignLicense`, {
      body: { addLicenses: add, removeLicenses: remove },
    });
  const read = async (person: Person) =>
    (
      await harness().ask(
        'GET',
        `/users/${person.id}?$select=assignedLicenses,licenseAssignmentStates,usageLocation`,
      )
    ).body;
  const units = async (partNumber: string) => {
    const { body } = await harness().ask('GET', '/subscribedSkus');
    const sku = body.value.find(
      (each: { skuPartNumber: string }) => each.skuPartNumber === partNumber,
    );
    return sku.consumedUnits;
  };

  return { holds, withTeams, assign, read, units };
}

export function licensed(partNumber: string, ...disabled: string[]) {
  return { skuId: skuId(partNumber), disabledPlans: disabled.map(planId) };
}
