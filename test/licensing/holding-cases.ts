/** Cases of what somebody holds already, what can be taken away, and swaps. */

import type { Case } from './case.ts';
import { GROUP, person, plan, wanted, way } from './tenant-sheet.ts';

const E5_WITHOUT_TEAMS = 'Microsoft_365_E5_(no_Teams)';
const E3 = way('ENTERPRISEPACK');
const E5 = way('ENTERPRISEPREMIUM');
const PHONE = way('MCOEV');
const PLAN = way('MCOPSTN1');
const CREDITS = 'note credits-advised MCOPSTNC';

export const holdingCases: Readonly<Record<string, readonly Case[]>> = {
  'what is there already': [
    {
      title: 'what is held directly is not assigned again, for that would switch its plans on',
      who: person([E3, way('MCOEV', { disabledPlans: ['x'] })]),
      wanted: wanted(['MCOEV']),
      says: ['note already-held MCOEV'],
    },
    {
      title: 'what a group gives is not assigned a second time',
      who: person([E3, way('MCOEV', { byGroup: GROUP })]),
      wanted: wanted(['MCOEV']),
      says: ['note already-held-through-group MCOEV'],
    },
    {
      title: 'what is inside under another name is not assigned for what goes beside it',
      who: person([E3, PHONE, way('MCOPSTN5'), way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN_5']),
      bought: { MCOPSTN5: {} },
      says: ['note already-included MCOPSTN_5'],
    },
    {
      title: 'a smaller suite is not given beside a larger one',
      wanted: wanted(['STANDARDPACK']),
      says: ['refusal excludes-other STANDARDPACK'],
    },
    {
      title: 'it is where the larger edition is switched off',
      who: person([way('ENTERPRISEPACK', { disabledPlans: [plan('EXCHANGE_S_ENTERPRISE')] })]),
      wanted: wanted(['STANDARDPACK']),
      add: ['STANDARDPACK'],
      says: [],
    },
    {
      title: 'a suite that is sold without Teams needs none',
      who: person([way('MCOPSTNC')]),
      wanted: wanted([E5_WITHOUT_TEAMS]),
      bought: { [E5_WITHOUT_TEAMS]: {} },
      add: [E5_WITHOUT_TEAMS],
      says: [],
    },
    {
      title: 'what a group failed to give is assigned',
      who: person([E3, way('MCOEV', { byGroup: GROUP, state: 'Error', error: 'CountViolation' })]),
      wanted: wanted(['MCOEV']),
      add: ['MCOEV'],
      says: [],
    },
  ],
  'taking away': [
    {
      title: 'what is not held needs no call',
      wanted: wanted([], ['MCOEV']),
      says: ['note not-held MCOEV'],
    },
    {
      title: 'what a group gives cannot be taken away here',
      who: person([E3, way('MCOEV', { byGroup: GROUP })]),
      wanted: wanted([], ['MCOEV']),
      says: ['refusal inherited-from-group MCOEV'],
    },
    {
      title: 'what a group gives too is taken away and stays, and that is said',
      who: person([E3, PHONE, way('MCOEV', { byGroup: GROUP }), PLAN]),
      wanted: wanted([], ['MCOEV']),
      remove: ['MCOEV'],
      says: ['warning inherited-from-group MCOEV'],
    },
    {
      title: 'Teams Phone stays while a Calling Plan does',
      who: person([E3, PHONE, PLAN]),
      wanted: wanted([], ['MCOEV']),
      says: ['refusal still-needed MCOEV'],
    },
    {
      title: 'both go together',
      who: person([E3, PHONE, PLAN]),
      wanted: wanted([], ['MCOEV', 'MCOPSTN1']),
      remove: ['MCOEV', 'MCOPSTN1'],
      says: [],
    },
    {
      title: 'what lacked something before holds nothing back',
      who: person([PLAN, way('MCOMEETADV')]),
      wanted: wanted([], ['MCOMEETADV']),
      remove: ['MCOMEETADV'],
      says: [],
    },
  ],
  'a swap': [
    {
      title: 'one Calling Plan for another is one call',
      who: person([E5, PLAN, way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN2'], ['MCOPSTN1']),
      add: ['MCOPSTN2'],
      remove: ['MCOPSTN1'],
      says: [],
    },
    {
      title: 'nobody loses the old one where the new one has no seat',
      who: person([E5, PLAN, way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN2'], ['MCOPSTN1']),
      bought: { MCOPSTN2: { enabled: 3, consumed: 3 } },
      says: ['refusal no-seats MCOPSTN2', 'refusal not-swapped MCOPSTN1'],
    },
    {
      title: 'nobody gets the new one where the old one comes from a group',
      who: person([E3, way('ENTERPRISEPREMIUM', { byGroup: GROUP })]),
      wanted: wanted(['SPE_E5_CALLINGMINUTES'], ['ENTERPRISEPREMIUM']),
      says: ['refusal inherited-from-group ENTERPRISEPREMIUM', CREDITS],
    },
    {
      title: 'whoever has nothing to swap is given nothing',
      who: person([E5, way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN2'], ['MCOPSTN1']),
      says: ['refusal not-held MCOPSTN1'],
    },
    {
      title: 'a suite with Teams Phone cannot go for one without while a Calling Plan stays',
      who: person([E5, PLAN, way('MCOPSTNC')]),
      wanted: wanted(['ENTERPRISEPACK'], ['ENTERPRISEPREMIUM']),
      says: ['refusal still-needed ENTERPRISEPREMIUM'],
    },
    {
      title: 'a suite in which Teams would stay off cannot bring Teams Phone along',
      who: person([way('ENTERPRISEPACK', { disabledPlans: [plan('TEAMS1')] }), way('MCOPSTNC')]),
      wanted: wanted(['ENTERPRISEPREMIUM'], ['ENTERPRISEPACK']),
      says: ['refusal needs-other ENTERPRISEPREMIUM', 'refusal not-swapped ENTERPRISEPACK'],
    },
    {
      title: 'nobody without a usage location loses the old one',
      who: person([E3, PHONE, PLAN], { usageLocation: undefined }),
      wanted: wanted(['MCOPSTN2'], ['MCOPSTN1']),
      says: ['refusal no-usage-location', 'refusal not-swapped MCOPSTN1'],
    },
    {
      title: 'what goes is not where the new one is switched off',
      who: person([E3, way('ENTERPRISEPREMIUM', { disabledPlans: [plan('MCOEV')] })]),
      wanted: wanted(['MCOEV'], ['ENTERPRISEPREMIUM']),
      add: ['MCOEV'],
      remove: ['ENTERPRISEPREMIUM'],
      says: [],
    },
    {
      title: 'what was off in the old suite stays off in the new one',
      who: person([way('ENTERPRISEPACK', { disabledPlans: [plan('SWAY')] }), way('MCOPSTNC')]),
      wanted: wanted(['ENTERPRISEPREMIUM'], ['ENTERPRISEPACK']),
      add: ['ENTERPRISEPREMIUM'],
      remove: ['ENTERPRISEPACK'],
      says: ['note keeps-disabled-plans ENTERPRISEPREMIUM'],
    },
  ],
};
