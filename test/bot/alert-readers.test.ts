import assert from 'node:assert/strict';
import { alertReaders } from '../../bot/alert-readers.ts';
import type { Directory, Person } from '../../directory/directory.ts';
import { ROLE_TEMPLATES, type RoleName } from '../../directory/roles.ts';

const ANN: Person = {
  id: 'p-1',
  displayName: 'Ann',
  userPrincipalName: 'ann@example.com',
  userType: 'Member',
  accountEnabled: true,
};

function directoryOf(person: Person | undefined, ...roles: readonly RoleName[]): Directory {
  return {
    person: async () => person,
    roles: async () => new Set(roles.map((role) => ROLE_TEMPLATES[role])),
  };
}

const broken = async () => {
  throw new Error('the directory is down');
};

describe('whether somebody may still have alerts in person', () => {
  for (const [title, directory, expected] of [
    ['may with a role that may ask for them', directoryOf(ANN, 'billing-administrator'), 'may'],
    ['may not without a role', directoryOf(ANN), 'may-not'],
    ['may not with a role that only looks', directoryOf(ANN, 'global-reader'), 'may-not'],
    [
      'may not with an account that is switched off',
      directoryOf({ ...ANN, accountEnabled: false }, 'billing-administrator'),
      'may-not',
    ],
    ['may not where the directory knows nobody', directoryOf(undefined), 'may-not'],
    [
      'is unknown where the directory does not say who',
      { ...directoryOf(ANN), person: broken },
      'unknown',
    ],
    [
      'is unknown where the directory does not say which roles',
      { ...directoryOf(ANN), roles: broken },
      'unknown',
    ],
  ] as const) {
    it(title, async () => {
      const reports: unknown[] = [];
      const standing = alertReaders(directory, (incident) => reports.push(incident));
      assert.equal(await standing('p-1'), expected);
      assert.equal(reports.length, expected === 'unknown' ? 1 : 0);
    });
  }
});
