/** Checks who may ask for what: everybody who should, nobody else. */

import assert from 'node:assert/strict';
import { CAPABILITIES, may } from '../../directory/capabilities.ts';
import type { Person } from '../../directory/directory.ts';
import { ROLE_TEMPLATES, type RoleName } from '../../directory/roles.ts';

const ANN: Person = {
  id: 'db03c14b-06eb-4189-939b-7cbf3a20ba27',
  displayName: 'Ann',
  userPrincipalName: 'ann@contoso.com',
  userType: 'Member',
  accountEnabled: true,
};

const ROLES = Object.keys(ROLE_TEMPLATES) as RoleName[];
const holding = (...roles: RoleName[]) =>
  new Set<string>(roles.map((role) => ROLE_TEMPLATES[role]));

const LOOKERS_ONLY: readonly RoleName[] = [
  'license-administrator',
  'helpdesk-administrator',
  'teams-communications-support-engineer',
  'teams-communications-support-specialist',
  'teams-reader',
  'global-reader',
];

const RUNNERS: readonly RoleName[] = [
  'global-administrator',
  'billing-administrator',
  'teams-administrator',
  'teams-communications-administrator',
  'teams-telephony-administrator',
];

describe('a capability', () => {
  for (const role of ROLES) {
    const looks = LOOKERS_ONLY.includes(role) || RUNNERS.includes(role);
    it(`to see the balance is ${looks ? '' : 'not '}the ${role}’s`, () => {
      assert.equal(may(ANN, holding(role), 'see-balance').allowed, looks);
    });
    const runs = RUNNERS.includes(role);
    it(`to import usage is ${runs ? '' : 'not '}the ${role}’s`, () => {
      assert.equal(may(ANN, holding(role), 'import-usage').allowed, runs);
    });
  }

  for (const capability of CAPABILITIES) {
    const everyRole = holding(...ROLES);
    const refused: Readonly<Record<string, readonly [Person | undefined, string]>> = {
      'a guest': [{ ...ANN, userType: 'Guest' }, 'guest'],
      'somebody of unknown kind': [{ ...ANN, userType: 'unknown' }, 'unknown-person'],
      'a switched-off account': [{ ...ANN, accountEnabled: false }, 'disabled'],
      'somebody whom the directory does not know': [undefined, 'unknown-person'],
    };
    for (const [who, [person, reason]] of Object.entries(refused)) {
      it(`${capability} is not for ${who}, whatever roles they hold`, () => {
        const decision = may(person, everyRole, capability);
        assert.ok(!decision.allowed);
        assert.equal(decision.reason, reason);
      });
    }

    it(`${capability} is for nobody without a role, and the refusal names those that may`, () => {
      for (const roles of [new Set<string>(), new Set(['Global Administrator', 'someone-else'])]) {
        const decision = may(ANN, roles, capability);
        assert.ok(!decision.allowed);
        assert.equal(decision.reason, 'missing-role');
        assert.ok(decision.rolesThatMay.length > 0);
        for (const role of decision.rolesThatMay) {
          assert.ok(may(ANN, holding(role), capability).allowed);
        }
      }
    });
  }

  it('never hangs on two roles that share a template', () => {
    const ids = Object.values(ROLE_TEMPLATES);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});
