/** Cases of where and who somebody is, and of what was bought. */

import type { Case } from './case.ts';
import { person, ROOM, SMALL_ROOM, wanted, way } from './tenant-sheet.ts';

const E3 = way('ENTERPRISEPACK');
const PHONE = way('MCOEV');

export const standingCases: Readonly<Record<string, readonly Case[]>> = {
  'where somebody is': [
    {
      title: 'without a usage location nothing is given',
      who: person([E3], { usageLocation: undefined }),
      wanted: wanted(['MCOEV', 'MCOMEETADV']),
      says: ['refusal no-usage-location'],
    },
    {
      title: 'one that somebody chose is set with the change',
      who: person([E3, way('MCOPSTNC')], { usageLocation: undefined }),
      wanted: wanted(['MCOEV'], [], { usageLocation: 'jp' }),
      add: ['MCOEV'],
      says: ['note sets-usage-location'],
    },
    {
      title: 'one that is no country is refused',
      who: person([E3], { usageLocation: undefined }),
      wanted: wanted(['MCOEV'], [], { usageLocation: 'Europe' }),
      says: ['refusal bad-usage-location'],
    },
    {
      title: 'one that is there is left alone',
      wanted: wanted(['MCOEV'], [], { usageLocation: 'XX' }),
      add: ['MCOEV'],
      says: [],
    },
    {
      title: 'to take something away needs none',
      who: person([E3, PHONE], { usageLocation: undefined }),
      wanted: wanted([], ['MCOEV']),
      remove: ['MCOEV'],
      says: [],
    },
  ],
  'who somebody is': [
    {
      title: 'a guest is given nothing',
      who: person([E3], { userType: 'Guest' }),
      wanted: wanted(['MCOEV', 'MCOPSTN1']),
      says: ['refusal guest'],
    },
    {
      title: 'a disabled account is given nothing',
      who: person([E3], { accountEnabled: false }),
      wanted: wanted(['MCOEV']),
      says: ['refusal disabled-account'],
    },
    {
      title: 'from a disabled account something can be taken',
      who: person([E3, PHONE], { accountEnabled: false }),
      wanted: wanted([], ['MCOEV']),
      remove: ['MCOEV'],
      says: [],
    },
    {
      title: 'a resource account gets its own license and no other',
      who: person([], { isResourceAccount: true }),
      wanted: wanted(['PHONESYSTEM_VIRTUALUSER', 'MCOEV', 'MCOPSTN1']),
      add: ['PHONESYSTEM_VIRTUALUSER'],
      says: ['refusal resource-account MCOEV', 'refusal resource-account MCOPSTN1'],
    },
    {
      title: 'a resource account swaps Teams Phone for its own in one call',
      who: person([E3, PHONE], { isResourceAccount: true }),
      wanted: wanted(['PHONESYSTEM_VIRTUALUSER'], ['MCOEV']),
      add: ['PHONESYSTEM_VIRTUALUSER'],
      remove: ['MCOEV'],
      says: [],
    },
    {
      title: 'it cannot have it beside Teams Phone',
      who: person([E3, PHONE], { isResourceAccount: true }),
      wanted: wanted(['PHONESYSTEM_VIRTUALUSER']),
      says: ['refusal excludes-other PHONESYSTEM_VIRTUALUSER'],
    },
    {
      title: 'a person gets no license of a resource account',
      wanted: wanted(['PHONESYSTEM_VIRTUALUSER']),
      says: ['refusal not-a-resource-account PHONESYSTEM_VIRTUALUSER'],
    },
    {
      title: 'a room has one room license',
      who: person([way(ROOM), way('MCOPSTNC')]),
      wanted: wanted([SMALL_ROOM, 'MCOPSTN1']),
      add: ['MCOPSTN1'],
      says: [`refusal excludes-other ${SMALL_ROOM}`],
    },
  ],
  'what was bought': [
    {
      title: 'what nobody has bought is refused',
      wanted: wanted(['MCOPSTN_6']),
      says: ['refusal not-bought MCOPSTN_6'],
    },
    {
      title: 'what belongs to the whole organization is refused',
      wanted: wanted(['MCOEV']),
      bought: { MCOEV: { appliesTo: 'Company' } },
      says: ['refusal company-only MCOEV'],
    },
    {
      title: 'what is suspended is refused',
      wanted: wanted(['MCOEV']),
      bought: { MCOEV: { status: 'Suspended', enabled: 0, suspended: 10 } },
      says: ['refusal suspended MCOEV'],
    },
    ...[
      { enabled: 0, suspended: 10 },
      { status: 'Suspended', enabled: 5 },
      { status: 'LockedOut', enabled: 5 },
    ].map((facts) => ({
      title: `it is refused as suspended where Graph says ${JSON.stringify(facts)}`,
      wanted: wanted(['MCOEV']),
      bought: { MCOEV: facts },
      says: ['refusal suspended MCOEV'],
    })),
    {
      title: 'what was deleted is not bought any more',
      wanted: wanted(['MCOEV']),
      bought: { MCOEV: { status: 'Deleted' } },
      says: ['refusal not-bought MCOEV'],
    },
    {
      title: 'seats in grace are not counted, and spoken of',
      wanted: wanted(['MCOEV']),
      bought: { MCOEV: { enabled: 5, consumed: 5, warning: 5 } },
      says: ['refusal no-seats MCOEV', 'note in-grace MCOEV'],
    },
    {
      title: 'a free seat is given while others are in grace, with a warning',
      wanted: wanted(['MCOEV']),
      bought: { MCOEV: { enabled: 5, consumed: 4, warning: 5 } },
      add: ['MCOEV'],
      says: ['warning in-grace MCOEV'],
    },
    {
      title: 'more in use than bought leaves no seat, not less than none',
      wanted: wanted(['MCOEV', 'MCOPSTN1', 'MCOMEETADV', 'MCOPSTNC']),
      bought: { MCOEV: { enabled: 5, consumed: 9 } },
      add: ['MCOMEETADV', 'MCOPSTNC'],
      says: ['refusal no-seats MCOEV', 'refusal needs-phone MCOPSTN1'],
    },
  ],
};
