/** Cases of what a Calling Plan, conferencing and credits need and exclude. */

import type { Case } from './case.ts';
import { GROUP, PAYG, person, plan, wanted, way } from './tenant-sheet.ts';

const E3 = way('ENTERPRISEPACK');
const E5 = way('ENTERPRISEPREMIUM');
const PHONE = way('MCOEV');
const PLAN = way('MCOPSTN1');
const CREDITS = 'note credits-advised MCOPSTNC';

export const callingCases: Readonly<Record<string, readonly Case[]>> = {
  'a Calling Plan and its Teams Phone': [
    {
      title: 'a Calling Plan without Teams Phone is refused',
      wanted: wanted(['MCOPSTN1']),
      says: ['refusal needs-phone MCOPSTN1'],
    },
    {
      title: 'with Teams Phone in the same change it is given',
      wanted: wanted(['MCOPSTN1', 'MCOEV']),
      add: ['MCOPSTN1', 'MCOEV'],
      says: [CREDITS],
    },
    {
      title: 'it leans on the Teams Phone that E5 contains',
      who: person([E5]),
      wanted: wanted(['MCOPSTN1', 'MCOPSTNC']),
      add: ['MCOPSTN1', 'MCOPSTNC'],
      says: [],
    },
    {
      title: 'it leans on the Teams Phone of a shared space',
      who: person([way('MCOCAP')]),
      wanted: wanted(['MCOPSTN2', 'MCOPSTNC']),
      add: ['MCOPSTN2', 'MCOPSTNC'],
      says: [],
    },
    {
      title: 'Teams Phone that is switched off inside E5 does not count',
      who: person([way('ENTERPRISEPREMIUM', { disabledPlans: [plan('MCOEV')] })]),
      wanted: wanted(['MCOPSTN1']),
      says: ['refusal needs-phone MCOPSTN1', CREDITS],
    },
    {
      title: 'Teams Phone whose assignment failed does not count',
      who: person([E3, way('MCOEV', { byGroup: GROUP, state: 'Error', error: 'CountViolation' })]),
      wanted: wanted(['MCOPSTN1']),
      says: ['refusal needs-phone MCOPSTN1'],
    },
    {
      title:
        'Teams Phone beside an E5 that has it switched off takes a seat of its own, and that is said',
      who: person([way('ENTERPRISEPREMIUM', { disabledPlans: [plan('MCOEV')] }), way('MCOPSTNC')]),
      wanted: wanted(['MCOEV']),
      add: ['MCOEV'],
      says: ['warning switched-off MCOEV'],
    },
    {
      title: 'Teams Phone needs Teams',
      who: person([]),
      wanted: wanted(['MCOEV', 'MCOPSTN1', 'MCOPSTNC']),
      says: [
        'refusal needs-other MCOEV',
        'refusal needs-phone MCOPSTN1',
        'refusal needs-other MCOPSTNC',
      ],
    },
    {
      title: 'two Calling Plans are refused, both where both are asked for',
      who: person([E5]),
      wanted: wanted(['MCOPSTN1', 'MCOPSTN2']),
      says: ['refusal two-calling-plans MCOPSTN1', 'refusal two-calling-plans MCOPSTN2', CREDITS],
    },
    {
      title: 'a second Calling Plan is refused beside one that a group gives',
      who: person([E5, way('MCOPSTN1', { byGroup: GROUP }), way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN2']),
      says: ['refusal two-calling-plans MCOPSTN2'],
    },
    {
      title: 'a Calling Plan paid by the minute is a Calling Plan too',
      who: person([E5, PLAN, way('MCOPSTNC')]),
      wanted: wanted([PAYG]),
      says: [`refusal two-calling-plans ${PAYG}`],
    },
    {
      title: 'Teams Phone with Calling Plan contains a Calling Plan',
      who: person([E3, way('MCOTEAMS_ESSENTIALS'), way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN1', 'MCOPSTN2']),
      says: ['note already-included MCOPSTN1', 'refusal two-calling-plans MCOPSTN2'],
    },
  ],
  'how calls go out': [
    ...(['direct-routing', 'operator-connect', 'on-premises'] as const).map((connectivity) => ({
      title: `${connectivity}: Teams Phone is given and no Calling Plan`,
      wanted: wanted(['MCOEV', 'MCOPSTN1'], [], { connectivity }),
      add: ['MCOEV'],
      says: ['refusal no-calling-plan-with MCOPSTN1'],
    })),
    {
      title: 'a Calling Plan that is there already is spoken of',
      who: person([E3, PHONE, PLAN, way('MCOPSTNC')]),
      wanted: wanted(['MCOMEETADV'], [], { connectivity: 'direct-routing' }),
      add: ['MCOMEETADV'],
      says: ['warning no-calling-plan-with MCOPSTN1'],
    },
    {
      title: 'where nobody has said it, a Calling Plan comes with a word about it',
      who: person([E5, way('MCOPSTNC')]),
      wanted: wanted(['MCOPSTN1'], [], { connectivity: 'not-said' }),
      add: ['MCOPSTN1'],
      says: ['note phone-only-advised MCOPSTN1'],
    },
  ],
  'audio conferencing and credits': [
    {
      title: 'pay-per-minute audio conferencing without credits is refused',
      wanted: wanted(['MCOMEETACPEA']),
      says: ['refusal needs-other MCOMEETACPEA'],
    },
    {
      title: 'together with credits it is given: each is what the other needs',
      wanted: wanted(['MCOMEETACPEA', 'MCOPSTNC']),
      add: ['MCOMEETACPEA', 'MCOPSTNC'],
      says: [],
    },
    {
      title: 'credits alone are refused',
      wanted: wanted(['MCOPSTNC']),
      says: ['refusal needs-other MCOPSTNC'],
    },
    {
      title: 'somebody with E5 who asks for nothing that is missing is still told of credits',
      who: person([E5]),
      wanted: wanted(['MCOEV']),
      says: ['note already-included MCOEV', CREDITS],
    },
    {
      title: 'who asked for credits and gets none is not told to get some',
      who: person([E5]),
      wanted: wanted(['MCOPSTNC']),
      bought: { MCOPSTNC: { enabled: 0 } },
      says: ['refusal no-seats MCOPSTNC'],
    },
    {
      title: 'credits are not sold in Korea, and are not advised there either',
      who: person([E5], { usageLocation: 'KR' }),
      wanted: wanted(['MCOPSTNC', 'MCOPSTN1']),
      add: ['MCOPSTN1'],
      says: ['refusal not-sold-there MCOPSTNC'],
    },
  ],
};
