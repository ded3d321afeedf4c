/** Roles and groups over Graph, and who is in them. */

import type { LivingTenant } from '../tenant/living-tenant.ts';
import { stableGuid } from '../tenant/random.ts';
import { ROLES, type Role } from '../tenant/roles.ts';
import type { Group, Person } from '../tenant/tenant.ts';
import {
  badRequest,
  context,
  type GraphAnswer,
  type GraphRequest,
  notFound,
} from './graph-answer.ts';
import { groupsAbove, groupsWithin } from './group-nesting.ts';
import { type Item, type ListShape, listPage, selection } from './query-options.ts';
import type { Routes } from './routes.ts';
import { USER_SHAPE, userObject } from './user-object.ts';
import { find } from './users.ts';

const OBJECTS: ListShape = {
  name: 'directoryObjects',
  type: 'microsoft.graph.directoryObject',
  selectable: new Set([
    'id',
    'deletedDateTime',
    'displayName',
    'description',
    'roleTemplateId',
    'securityEnabled',
    'mailEnabled',
    'isAssignableToRole',
    'assignedLicenses',
  ]),
  defaults: [
    'id',
    'deletedDateTime',
    'displayName',
    'description',
    'roleTemplateId',
    'securityEnabled',
    'mailEnabled',
    'isAssignableToRole',
  ],
  pageSize: 100,
};

const MEMBER_IDS_MAX = 20;

export function membershipRoutes(tenant: LivingTenant): Routes {
  const groupsOf = (person: Person) => groupsAbove(tenant.tenant.groups, person.groups, false);
  const rolesOf = (person: Person) => tenant.rolesOf(person).map(roleObject);

  /** Directly held roles only; `transitive` adds those that come through a group. */
  const memberships = (person: Person, transitive: boolean): readonly Item[] => [
    ...(transitive ? rolesOf(person) : person.roles.map((name) => roleObject(ROLES[name]))),
    ...groupsAbove(tenant.tenant.groups, person.groups, transitive).map(groupObject),
  ];
  const memberOf =
    (transitive: boolean, type?: string) =>
    (request: GraphRequest, part: (name: string) => string): GraphAnswer => {
      const items = memberships(find(tenant, part('user')), transitive).filter(
        (item) => type === undefined || item['@odata.type'] === type,
      );
      return listPage(request, items, OBJECTS);
    };
  const members = (
    request: GraphRequest,
    among: readonly Person[],
    groups: readonly Group[] = [],
  ): GraphAnswer =>
    listPage(
      request,
      [
        ...among.map((person) =>
          Object.defineProperties(
            { '@odata.type': '#microsoft.graph.user' },
            Object.getOwnPropertyDescriptors(userObject(tenant, person)),
          ),
        ),
        ...groups.map(groupObject),
      ],
      { ...USER_SHAPE, name: 'directoryObjects' },
    );
  const roles = Object.values(ROLES);
  const role = (id: string): Role => {
    const found = roles.find((each) => roleId(each) === id.toLowerCase());
    if (!found) throw notFound(id);
    return found;
  };
  const group = (id: string): Group => {
    const found = tenant.tenant.groups.find((each) => each.id === id.toLowerCase());
    if (!found) throw notFound(id);
    return found;
  };
  const ROLE = '#microsoft.graph.directoryRole';
  const GROUP = '#microsoft.graph.group';

  return {
    'GET /users/:user/memberOf': memberOf(false),
    'GET /users/:user/memberOf/microsoft.graph.directoryRole': memberOf(false, ROLE),
    'GET /users/:user/memberOf/microsoft.graph.group': memberOf(false, GROUP),
    'GET /users/:user/transitiveMemberOf': memberOf(true),
    'GET /users/:user/transitiveMemberOf/microsoft.graph.directoryRole': memberOf(true, ROLE),
    'GET /users/:user/transitiveMemberOf/microsoft.graph.group': memberOf(true, GROUP),
    'POST /users/:user/checkMemberObjects': (request, part) => {
      const person = find(tenant, part('user'));
      const own = new Set([
        ...groupsOf(person).map((each) => each.id),
        ...tenant.rolesOf(person).flatMap((each) => [roleId(each), each.templateId]),
      ]);
      return {
        status: 200,
        body: {
          '@odata.context': context(request, 'Collection(Edm.String)'),
          value: readIds(request.body).filter((id) => own.has(id.toLowerCase())),
        },
      };
    },
    'GET /groups': (request) =>
      listPage(request, tenant.tenant.groups.map(groupObject), { ...OBJECTS, name: 'groups' }),
    'GET /groups/:group': (request, part) => {
      selection(request.url.searchParams.get('$select'), OBJECTS);
      return {
        status: 200,
        body: {
          '@odata.context': context(request, 'groups/$entity'),
          ...groupObject(group(part('group'))),
        },
      };
    },
    'GET /groups/:group/members': (request, part) => {
      const { id } = group(part('group'));
      return members(
        request,
        tenant.people().filter((person) => person.groups.includes(id)),
        tenant.tenant.groups.filter((each) => each.within?.includes(id)),
      );
    },
    'GET /groups/:group/transitiveMembers': (request, part) => {
      const within = groupsWithin(tenant.tenant.groups, group(part('group')));
      return members(request, peopleOf(tenant, within), within.slice(1));
    },
    'GET /groups/:group/transitiveMembers/microsoft.graph.user': (request, part) => {
      const within = groupsWithin(tenant.tenant.groups, group(part('group')));
      return members(request, peopleOf(tenant, within));
    },
    'GET /directoryRoles': (request) =>
      listPage(request, roles.map(roleObject), { ...OBJECTS, name: 'directoryRoles' }),
    'GET /directoryRoles/:role/members': (request, part) => {
      const { templateId } = role(part('role'));
      return members(
        request,
        tenant
          .people()
          .filter((person) => person.roles.some((name) => ROLES[name].templateId === templateId)),
      );
    },
  };
}

/** Once each, however many of the groups they are in. */
function peopleOf(tenant: LivingTenant, groups: readonly Group[]): readonly Person[] {
  const ids = groups.map((each) => each.id);
  return tenant.people().filter((person) => person.groups.some((id) => ids.includes(id)));
}

/** A role has an id of its own in each organization, beside the template's. */
function roleId(role: Role): string {
  return stableGuid(`role:${role.templateId}`);
}

function roleObject(role: Role): Item {
  return {
    '@odata.type': '#microsoft.graph.directoryRole',
    id: roleId(role),
    deletedDateTime: null,
    description: role.description,
    displayName: role.displayName,
    roleTemplateId: role.templateId,
  };
}

function groupObject(group: Group): Item {
  return {
    '@odata.type': '#microsoft.graph.group',
    id: group.id,
    deletedDateTime: null,
    description: group.description,
    displayName: group.displayName,
    isAssignableToRole: group.roles.length > 0 ? true : null,
    mailEnabled: false,
    securityEnabled: true,
    assignedLicenses: group.licenses.map(({ disabledPlans, skuId }) => ({ disabledPlans, skuId })),
  };
}

function readIds(body: unknown): readonly string[] {
  const ids: unknown = Object(body ?? {}).ids;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
    throw badRequest(
      "One or more parameters of the operation 'checkMemberObjects' are missing from the request payload. The missing parameters are: ids.",
    );
  }
  if (ids.length > MEMBER_IDS_MAX) {
    throw badRequest(`The number of ids exceeds the maximum of ${MEMBER_IDS_MAX}.`);
  }
  return ids;
}
