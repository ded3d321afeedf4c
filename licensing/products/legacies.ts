/** Products that are sold no more and still stand in some tenants. */

import type { ProductFacts } from './product-facts.ts';

export const legacies: readonly ProductFacts[] = [
  {
    id: 'skype-for-business-pstn-usage-calling-plan',
    partNumber: 'MCOPSTNPP',
    skuId: '06b48c5f-01d9-4b18-9015-03b52040f51a',
    kind: 'other',
    plans: ['MCOPSTN3'],
    isSoldToday: false,
  },
  {
    id: 'microsoft-365-business-voice',
    partNumber: 'BUSINESS_VOICE_MED2',
    skuId: 'a6051f20-9cbc-47d2-930d-419183bf6cf1',
    kind: 'phone-with-plan',
    plans: ['MCOEV', 'MCOMEETADV', 'MCOPSTN1'],
    isSoldToday: false,
  },
  {
    id: 'microsoft-365-business-voice-uk',
    partNumber: 'BUSINESS_VOICE',
    skuId: 'e5a17adf-8f0d-4b57-bc14-d331235f9307',
    kind: 'phone-with-plan',
    plans: ['MCOEV', 'MCOMEETADV', 'MCOPSTN1'],
    isSoldToday: false,
  },
  {
    id: 'microsoft-365-business-voice-without-calling-plan',
    partNumber: 'BUSINESS_VOICE_DIRECTROUTING',
    skuId: 'd52db95a-5ecb-46b6-beb0-190ab5cda4a8',
    kind: 'phone',
    plans: ['MCOEV', 'MCOMEETADV'],
    isSoldToday: false,
  },
  {
    id: 'microsoft-365-business-voice-without-calling-plan-for-us',
    partNumber: 'BUSINESS_VOICE_DIRECTROUTING_MED',
    skuId: '8330dae3-d349-44f7-9cad-1b23c64baabe',
    kind: 'phone',
    plans: ['MCOEV', 'MCOMEETADV'],
    isSoldToday: false,
  },
  {
    id: 'skype-for-business-online-plan-1',
    partNumber: 'MCOIMP',
    skuId: 'b8b749f8-a4ef-4887-9539-c95b1eaa5db7',
    kind: 'other',
    plans: ['MCOIMP'],
    isSoldToday: false,
  },
  {
    id: 'skype-for-business-online-plan-2',
    partNumber: 'MCOSTANDARD',
    skuId: 'd42c793f-6c78-4f43-92ca-e8f6a02b035f',
    kind: 'other',
    plans: ['MCOSTANDARD'],
    isSoldToday: false,
  },
];
