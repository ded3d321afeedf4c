/** Every kind of person that may knock: what the directory says of them, and where they knock. */

import { CAPABILITIES, type Capability, may } from '../../directory/capabilities.ts';
import type { Directory, Person } from '../../directory/directory.ts';
import { DirectoryError } from '../../directory/directory-error.ts';
import { ROLE_TEMPLATES, type RoleName } from '../../directory/roles.ts';
import type { Visitor } from './visitor.ts';

export interface Kind {
  readonly name: string;
  /** What the directory says at the click. */
  readonly directory: Directory;
  readonly visitor: Partial<Visitor>;
  /** Undefined: whoever comes from there is not let in at all. */
  readonly mayDo: ReadonlySet<Capability> | undefined;
  /** The same where a minute-old answer of the directory will do. */
  readonly maySee: ReadonlySet<Capability>;
  /** The roles went away this long after they were last looked up. */
  readonly after_ms: number;
  /** May carry on with, and call off, what they began themselves. */
  readonly isOwner: boolean;
  /** Where they are, only their own chat would do. */
  readonly isElsewhere: boolean;
}

export const PERSON = 'aaaaaaaa-0000-4000-8000-000000000001';
const GONE_MS = 61_000;
const ALL: ReadonlySet<Capability> = new Set(CAPABILITIES);
const NONE: ReadonlySet<Capability> = new Set();

const member: Person = {
  id: PERSON,
  displayName: 'Ada Admin',
  userPrincipalName: 'ada@contoso.com',
  userType: 'Member',
  accountEnabled: true,
};
const global = new Set<string>([ROLE_TEMPLATES['global-administrator']]);
const failure = new DirectoryError('UNAVAILABLE', 'graph', 'Microsoft Graph does not answer.');

export function directoryOf(
  person: Person | undefined,
  roles: ReadonlySet<string> = global,
): Directory {
  return { person: async () => person, roles: async () => roles };
}

/** While the card was drawn. */
export const MIGHTY = directoryOf(member);

function kind(name: string, more: Partial<Kind>): Kind {
  const { mayDo = NONE } = more;
  return {
    name,
    directory: MIGHTY,
    visitor: {},
    maySee: mayDo,
    after_ms: GONE_MS,
    isOwner: true,
    isElsewhere: false,
    ...more,
    mayDo: 'mayDo' in more ? more.mayDo : mayDo,
  };
}

function withRole(role: RoleName): Kind {
  const roles = new Set([ROLE_TEMPLATES[role]]);
  const mayDo = new Set(CAPABILITIES.filter((one) => may(member, roles, one).allowed));
  return kind(`somebody who is ${role} alone`, { directory: directoryOf(member, roles), mayDo });
}

export const KINDS: readonly Kind[] = [
  ...(Object.keys(ROLE_TEMPLATES) as RoleName[]).map(withRole),
  kind('somebody with no role', { directory: directoryOf(member, new Set()) }),
  kind('somebody with a role that the table does not name', {
    directory: directoryOf(member, new Set(['194ae4cb-b126-40b2-bd5b-6091b380977d'])),
  }),
  kind('a guest with every role', {
    directory: directoryOf(
      { ...member, userType: 'Guest' },
      new Set(Object.values(ROLE_TEMPLATES)),
    ),
  }),
  kind('somebody of an unknown type', {
    directory: directoryOf({ ...member, userType: 'unknown' }),
  }),
  kind('a global administrator whose account is off', {
    directory: directoryOf({ ...member, accountEnabled: false }),
  }),
  kind('somebody whom the directory does not know', {
    directory: directoryOf(undefined, new Set()),
  }),
  kind('somebody without an object id', { visitor: { personId: undefined }, isOwner: false }),
  kind('somebody of another organization', {
    visitor: { tenantId: '5b1e9a4c-0000-4000-8000-0000000000bb' },
    mayDo: undefined,
    isOwner: false,
  }),
  kind('somebody whose role was taken away after the card was drawn', {
    directory: directoryOf(member, new Set()),
    after_ms: 1_000,
    maySee: ALL,
  }),
  kind('somebody whose role was taken away a minute ago', {
    directory: directoryOf(member, new Set()),
  }),
  kind('somebody while the directory does not answer', {
    directory: {
      person: () => Promise.reject(failure),
      roles: () => Promise.reject(failure),
    },
  }),
  kind('somebody whose roles cannot be read', {
    directory: { person: async () => member, roles: () => Promise.reject(failure) },
  }),
  ...(['groupChat', 'channel'] as const).map((scope) =>
    kind(`a global administrator in a ${scope}`, {
      visitor: { scope, conversationId: `19:${scope}` },
      mayDo: new Set(['manage-alerts', 'approve-funding']),
      isOwner: false,
      isElsewhere: true,
    }),
  ),
];
