/** People over Graph: found, read, given a usage location, given and relieved of licenses. */

import type { LivingTenant } from '../tenant/living-tenant.ts';
import type { Person } from '../tenant/tenant.ts';
import { licensesAfter, readChange } from './assign-license.ts';
import { badRequest, context, forbidden, type GraphRequest, notFound } from './graph-answer.ts';
import { listPage, pick, selection } from './query-options.ts';
import type { Routes } from './routes.ts';
import { isDelegated } from './token.ts';
import { USER_DEFAULTS, USER_SHAPE, userObject } from './user-object.ts';

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** `now` gives ISO 8601 text. */
export function userRoutes(tenant: LivingTenant, now: () => string): Routes {
  const one = (request: GraphRequest, person: Person, names: readonly string[]) => ({
    '@odata.context': context(request, 'users/$entity'),
    ...pick(userObject(tenant, person), names),
  });

  return {
    'GET /users': (request) =>
      listPage(
        request,
        tenant.people().map((person) => userObject(tenant, person)),
        USER_SHAPE,
      ),

    'GET /users/$count': (request) => ({
      status: 200,
      headers: { 'Content-Type': 'text/plain' },
      body: String(countOf(request, tenant)),
    }),

    'GET /users/:user': (request, part) => {
      const person = find(tenant, part('user'));
      const names = selection(request.url.searchParams.get('$select'), USER_SHAPE);
      return { status: 200, body: one(request, person, names) };
    },

    'PATCH /users/:user': async (request, part) => {
      const person = find(tenant, part('user'));
      await tenant.changePerson(person.id, { usageLocation: readUsageLocation(request.body) });
      return { status: 204 };
    },

    'GET /users/:user/licenseDetails': (request, part) => {
      if (!isDelegated(request)) throw forbidden();
      return {
        status: 200,
        body: {
          '@odata.context': context(request, `users('${part('user')}')/licenseDetails`),
          value: licenseDetails(tenant, find(tenant, part('user'))),
        },
      };
    },

    'POST /users/:user/assignLicense': async (request, part) => {
      const change = readChange(request.body);
      const person = find(tenant, part('user'));
      const licenses = licensesAfter(tenant, person, change, now());
      await tenant.changePerson(person.id, { licenses });
      return { status: 200, body: one(request, person, USER_DEFAULTS) };
    },
  };
}

/** @throws GraphRefusal 404 */
export function find(tenant: LivingTenant, idOrName: string): Person {
  const person = tenant.person(idOrName);
  if (!person) throw notFound(idOrName);
  return person;
}

function countOf(request: GraphRequest, tenant: LivingTenant): number {
  if (request.headers.consistencylevel?.toLowerCase() !== 'eventual') {
    throw badRequest("$count is not currently supported without 'ConsistencyLevel: eventual'.");
  }
  return tenant.people().length;
}

/** Only the usage location can be changed here. */
function readUsageLocation(body: unknown): string | null {
  const given: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const names = Object.keys(given);
  const [other] = names.filter((name) => name !== 'usageLocation');
  if (names.length === 0) throw badRequest('Empty Payload. JSON content expected.');
  if (other !== undefined) throw badRequest(`Property '${other}' is read-only and cannot be set.`);
  const location = given.usageLocation;
  if (location === null) return null;
  if (typeof location === 'string' && /^[A-Z]{2}$/i.test(location)) {
    const code = location.toUpperCase();
    // ZZ is the region that is not known.
    if (code !== 'ZZ' && regions.of(code) !== undefined) return code;
  }
  throw badRequest("Invalid value specified for property 'usageLocation' of resource 'User'.");
}

function licenseDetails(tenant: LivingTenant, person: Person): readonly unknown[] {
  return tenant.heldBy(person).flatMap(({ skuId, disabledPlans }) => {
    const sku = tenant.tenant.skus.find((each) => each.id === skuId);
    if (!sku) return [];
    return {
      id: Buffer.from(`${person.id}${skuId}`.replaceAll('-', ''), 'hex').toString('base64url'),
      skuId,
      skuPartNumber: sku.partNumber,
      servicePlans: sku.plans.map((plan) => ({
        servicePlanId: plan.id,
        servicePlanName: plan.name,
        provisioningStatus: disabledPlans.includes(plan.id) ? 'Disabled' : 'Success',
        appliesTo: sku.appliesTo,
      })),
    };
  });
}
