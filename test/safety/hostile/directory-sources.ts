/** Names that the directory gives: of people, groups, licenses and service plans. */

import { CROWD_GROUP, crowdName, crowdTenant } from '../../../sandbox/tenant/crowd-tenant.ts';
import { LICENSED_SINCE } from '../../../sandbox/tenant/groups.ts';
import { skuId } from '../../../sandbox/tenant/skus.ts';
import type { Tenant } from '../../../sandbox/tenant/tenant.ts';
import type { SafeDeskOptions } from '../safe-desk.ts';
import { MARK } from './evil.ts';
import { ASSIGNED, MANY, ONE, PHONE, type Source } from './source.ts';

function tenantWith(change: (tenant: Tenant) => Partial<Tenant>): SafeDeskOptions {
  const tenant = crowdTenant(3);
  return { tenant: { ...tenant, ...change(tenant) } };
}

const people = (more: object) =>
  tenantWith((tenant) => ({ people: tenant.people.map((one) => ({ ...one, ...more })) }));

export const DIRECTORY_SOURCES: readonly Source[] = [
  {
    name: 'the names of people',
    options: (displayName) => people({ displayName }),
    ways: (evil) => [
      ASSIGNED,
      [`licenses of ${crowdName(1)}`],
      ['who has Office 365 E3'],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { ...MANY, people: `${crowdName(1)}\nnobody` }],
        ['licenses.confirm'],
      ],
      [`licenses of ${evil}`],
      [`can ${crowdName(2)} call outside`],
      [`licenses of ${MARK}`],
      [`assign calling license to ${MARK}`],
      ['license jobs'],
      ['who did what'],
    ],
    drive: (chat) => chat.search('Person'),
  },
  {
    name: 'the addresses of people',
    options: (userPrincipalName) => people({ userPrincipalName, mail: userPrincipalName }),
    ways: () => [
      ['who has Office 365 E3'],
      ['licenses of Person 1'],
      ['licenses of Person'],
      [
        'assign calling license',
        ['licenses.submit', { ...ONE, name: 'Person 1' }],
        ['licenses.confirm'],
      ],
    ],
  },
  {
    name: 'what the directory says where somebody is, and what they do',
    options: (evil) =>
      people({ usageLocation: evil, jobTitle: evil, department: evil, officeLocation: evil }),
    ways: () => [
      [`licenses of ${crowdName(1)}`],
      ['assign calling license', ['licenses.submit', ONE]],
      [`can ${crowdName(2)} call outside`],
    ],
  },
  {
    name: 'the names of groups',
    options: (displayName) =>
      tenantWith(({ groups }) => ({
        groups: groups.map((group) => ({
          ...group,
          displayName,
          description: displayName,
          licenses: [{ skuId: PHONE, disabledPlans: [], since: LICENSED_SINCE }],
        })),
      })),
    ways: (evil) => [
      [`licenses of ${crowdName(1)}`],
      ['who has MCOEV'],
      ['remove license', ['licenses.submit', { name: crowdName(1), remove: PHONE, add: '' }]],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { group: CROWD_GROUP, people: '', add: skuId('MCOPSTN1') }],
        ['licenses.confirm'],
      ],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { group: evil, people: '', add: PHONE }],
      ],
    ],
  },
  {
    name: 'part numbers of licenses and names of service plans',
    options: (partNumber) =>
      tenantWith(({ skus, people: all }) => {
        const [first, ...rest] = skus;
        const strange = skus.slice(0, 3).map((sku, index) => ({
          ...sku,
          id: `0000000${index}-0000-4000-8000-00000000abcd`,
          partNumber: `${partNumber}${index === 0 ? '' : index}`,
          plans: sku.plans.map((_, at) => ({
            id: `0000000${index}-0000-4000-8000-${String(at).padStart(12, '0')}`,
            name: partNumber,
          })),
        }));
        const license = {
          skuId: strange[0]?.id ?? '',
          disabledPlans: strange[0]?.plans.map(({ id }) => id) ?? [],
          since: LICENSED_SINCE,
        };
        return {
          skus: [...(first ? [first] : []), ...rest, ...strange],
          people: all.map((one) => ({ ...one, licenses: [...one.licenses, license] })),
        };
      }),
    ways: (evil) => [
      ['seats'],
      [`licenses of ${crowdName(1)}`],
      [`who has ${evil}`],
      [`how many seats of ${evil} are left`],
      [
        'assign calling license',
        ['licenses.submit', { ...ONE, add: '00000001-0000-4000-8000-00000000abcd' }],
        ['licenses.confirm'],
      ],
      [
        'remove license',
        [
          'licenses.submit',
          { name: crowdName(1), remove: '00000000-0000-4000-8000-00000000abcd', add: '' },
        ],
        ['licenses.confirm'],
      ],
      [
        'assign licenses in bulk',
        ['licenses.many.submit', { ...MANY, add: '00000002-0000-4000-8000-00000000abcd' }],
        ['licenses.confirm'],
      ],
      ['who did what'],
    ],
  },
];
