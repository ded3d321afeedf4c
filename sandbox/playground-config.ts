/** The people, chats and channels that the Agents Playground plays, taken from the demo tenant. */

import { stableGuid } from './tenant/random.ts';
import type { RoleName } from './tenant/roles.ts';
import type { Person, Tenant } from './tenant/tenant.ts';

export const BOT_ID = stableGuid('bot:calling-desk');
export const BOT_NAME = 'Calling Desk';

/** The Playground takes one current user and exactly five others: somebody with each of these roles alone, and somebody with none. */
const OTHERS: readonly (RoleName | 'none')[] = [
  'billing',
  'license',
  'helpdesk',
  'teamsCommunications',
  'none',
];

export function playgroundConfig(tenant: Tenant) {
  return {
    version: '0.1.1',
    tenantId: tenant.id,
    bot: { id: `28:${BOT_ID}`, name: BOT_NAME },
    currentUser: user(holder(tenant, 'global')),
    users: OTHERS.map((role) => user(holder(tenant, role))),
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Telephony' },
    team: {
      id: 'team-it-operations',
      name: 'IT Operations',
      aadGroupId: stableGuid('team:it-operations'),
      channels: [{ id: 'channel-billing', name: 'Billing' }],
    },
  };
}

function holder(tenant: Tenant, role: RoleName | 'none'): Person {
  const found = tenant.people.find(({ roles, groups, accountEnabled, userType }) =>
    role === 'none'
      ? roles.length === 0 && groups.length === 0 && accountEnabled && userType === 'Member'
      : roles.length === 1 && roles[0] === role,
  );
  if (!found) throw new Error(`Nobody in the demo tenant holds ${role}.`);
  return found;
}

function user(person: Person) {
  return {
    id: `29:${person.id}`,
    name: person.displayName,
    // The Playground spells the property this way.
    userPrincipleName: person.userPrincipalName,
    aadObjectId: person.id,
    givenName: person.givenName ?? '',
    surname: person.surname ?? '',
    email: person.mail ?? person.userPrincipalName,
  };
}
