/** `POST /users/{id}/assignLicense`: takes the whole change or refuses it with Graph's sentence for the first thing that is wrong. */

import { activePlans, heldLicenses } from '../tenant/licenses.ts';
import type { LivingTenant } from '../tenant/living-tenant.ts';
import type { License, Person, Sku } from '../tenant/tenant.ts';
import { badRequest } from './graph-answer.ts';
import { exclusivePlans, unmetNeed } from './license-rules.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Change {
  readonly add: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly remove: readonly string[];
}

/** Reads the body. Both arrays must be there, even where one is empty. @throws GraphRefusal */
export function readChange(body: unknown): Change {
  const given: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const missing = ['addLicenses', 'removeLicenses'].filter((name) => !Array.isArray(given[name]));
  if (missing.length > 0) {
    throw badRequest(
      `One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: ${missing.join(', ')}.`,
    );
  }
  return {
    add: list(given.addLicenses).map((each) => {
      const { skuId, disabledPlans } = Object(each);
      return { skuId: guid(skuId), disabledPlans: list(disabledPlans ?? []).map(guid) };
    }),
    remove: list(given.removeLicenses).map(guid),
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function guid(value: unknown): string {
  if (typeof value === 'string' && GUID.test(value)) return value.toLowerCase();
  throw badRequest(
    "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.",
  );
}

/** The person's direct licenses after the change. @throws GraphRefusal; nothing was changed */
export function licensesAfter(
  tenant: LivingTenant,
  person: Person,
  change: Change,
  now: string,
): readonly License[] {
  if (change.add.length + change.remove.length === 0) {
    throw badRequest(
      'No license changes provided. At least one license to add or remove must be specified.',
    );
  }
  const skus = tenant.skus();
  for (const { skuId, disabledPlans } of change.add) checkSku(skus, skuId, disabledPlans);
  for (const skuId of change.remove) checkRemoval(tenant, person, skuId);
  if (change.add.length > 0 && person.usageLocation === null) {
    throw badRequest('License assignment cannot be done for user with invalid usage location.');
  }

  const replaced = new Set([...change.remove, ...change.add.map((each) => each.skuId)]);
  const licenses = [
    ...person.licenses.filter((license) => !replaced.has(license.skuId)),
    ...change.add.map((each) => ({ ...each, since: now })),
  ];
  checkSeats(tenant, person, change, skus);
  checkPlans(tenant, person, licenses, skus);
  return licenses;
}

function checkSku(skus: readonly Sku[], skuId: string, disabledPlans: readonly string[]): void {
  const sku = skus.find((each) => each.id === skuId);
  if (!sku) throw badRequest(`License ${skuId} does not correspond to a valid company License.`);
  if (sku.appliesTo === 'Company') {
    throw badRequest(`License ${skuId} cannot be assigned to a user.`);
  }
  if (!disabledPlans.every((id) => sku.plans.some((plan) => plan.id === id))) {
    throw badRequest(
      "Invalid value specified for property 'disabledPlans' of resource 'AssignedLicense'.",
    );
  }
}

function checkRemoval(tenant: LivingTenant, person: Person, skuId: string): void {
  const ways = tenant.assignmentsOf(person).filter((each) => each.skuId === skuId);
  if (ways.length === 0) throw badRequest('User does not have a corresponding license.');
  if (ways.every((each) => each.assignedByGroup !== null)) {
    throw badRequest(
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    );
  }
}

/** A license that the person holds already, by whatever way, takes no second seat. */
function checkSeats(
  tenant: LivingTenant,
  person: Person,
  change: Change,
  skus: readonly Sku[],
): void {
  const held = new Set(tenant.heldBy(person).map((license) => license.skuId));
  for (const { skuId } of change.add) {
    const enabled = skus.find((sku) => sku.id === skuId)?.enabled ?? 0;
    if (!held.has(skuId) && tenant.consumed(skuId) >= enabled) {
      throw badRequest(`Subscription with SKU ${skuId} does not have any available licenses.`);
    }
  }
}

function checkPlans(
  tenant: LivingTenant,
  person: Person,
  licenses: readonly License[],
  skus: readonly Sku[],
): void {
  const before = activePlans(tenant.heldBy(person), skus);
  const after = activePlans(heldLicenses(tenant.assignmentsOf({ ...person, licenses })), skus);
  const pair = exclusivePlans(after, before);
  if (pair) {
    throw badRequest(
      `License assignment failed because service plans ${pair[0]}, ${pair[1]} are mutually exclusive.`,
    );
  }
  const unmet = unmetNeed(after, before);
  if (unmet) {
    throw badRequest(
      `License assignment failed because service plan ${unmet.plan} depends on the service plan(s) ${unmet.needs.join(', ')}`,
    );
  }
}
