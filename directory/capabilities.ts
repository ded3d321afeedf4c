/** Who may ask the desk for what: one table of capabilities and Entra roles. */

import type { Person } from './directory.ts';
import { ROLE_TEMPLATES, type RoleName } from './roles.ts';

/**
 * `see-balance`: whoever Microsoft shows credits, calling usage or billing to, and those who answer the questions about
 * them. `import-usage`: it moves the balance, so those who run the money or the telephony.
 * `change-funding`: it spends money or stops it from being spent, so those who may buy. `approve-funding`: the same people, as
 * the second of two; asked apart because it is asked in channels too. `manage-alerts`: it decides who is told, and that a
 * balance is told at all. `see-licenses`: those who answer for them or help with them. `assign-licenses`:
 * whom Entra itself lets assign. `answer-questions`: those whose work it is to help others with accounts, licenses or calls.
 * `see-audit`: who did what and through which card, for those who answer for it or look into it.
 */
const MAY = {
  'see-balance': [
    'global-administrator',
    'billing-administrator',
    'license-administrator',
    'teams-administrator',
    'teams-communications-administrator',
    'teams-telephony-administrator',
    'teams-communications-support-engineer',
    'teams-communications-support-specialist',
    'teams-reader',
    'global-reader',
    'helpdesk-administrator',
  ],
  'import-usage': [
    'global-administrator',
    'billing-administrator',
    'teams-administrator',
    'teams-communications-administrator',
    'teams-telephony-administrator',
  ],
  'change-funding': ['global-administrator', 'billing-administrator'],
  'approve-funding': ['global-administrator', 'billing-administrator'],
  'manage-alerts': [
    'global-administrator',
    'billing-administrator',
    'teams-administrator',
    'teams-communications-administrator',
    'teams-telephony-administrator',
  ],
  'see-licenses': [
    'global-administrator',
    'license-administrator',
    'user-administrator',
    'billing-administrator',
    'teams-administrator',
    'teams-communications-administrator',
    'teams-telephony-administrator',
    'teams-communications-support-engineer',
    'teams-communications-support-specialist',
    'global-reader',
    'helpdesk-administrator',
  ],
  'assign-licenses': ['global-administrator', 'license-administrator', 'user-administrator'],
  'answer-questions': [
    'helpdesk-administrator',
    'user-administrator',
    'license-administrator',
    'global-administrator',
    'teams-administrator',
    'teams-communications-administrator',
    'teams-telephony-administrator',
    'teams-communications-support-engineer',
    'teams-communications-support-specialist',
  ],
  'see-audit': [
    'global-administrator',
    'billing-administrator',
    'license-administrator',
    'global-reader',
  ],
} as const satisfies Record<string, readonly RoleName[]>;

export type Capability = keyof typeof MAY;

export const CAPABILITIES = Object.keys(MAY) as readonly Capability[];

export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: 'guest' | 'unknown-person' | 'disabled' | 'missing-role';
      /** Any one of them is enough. */
      readonly rolesThatMay: readonly RoleName[];
    };

/**
 * Guests, switched-off accounts and people whom the directory does not know may nothing, whatever roles they hold.
 * @param person undefined where the directory knows nobody of the id
 * @param roles the template ids of the roles that the person holds now, in lower case
 */
export function may(
  person: Person | undefined,
  roles: ReadonlySet<string>,
  capability: Capability,
): Decision {
  const rolesThatMay: readonly RoleName[] = MAY[capability];
  const no = (reason: Exclude<Decision, { allowed: true }>['reason']): Decision => ({
    allowed: false,
    reason,
    rolesThatMay,
  });
  if (person === undefined) return no('unknown-person');
  if (person.userType === 'Guest') return no('guest');
  if (person.userType !== 'Member') return no('unknown-person');
  if (!person.accountEnabled) return no('disabled');
  return rolesThatMay.some((role) => roles.has(ROLE_TEMPLATES[role]))
    ? { allowed: true }
    : no('missing-role');
}
