/** Teams Phone in its editions. */

import type { ProductFacts } from './product-facts.ts';

export const phones: readonly ProductFacts[] = [
  {
    id: 'teams-phone-standard',
    partNumber: 'MCOEV',
    skuId: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-for-small-and-medium-business',
    partNumber: 'MCOEVSMB_1',
    skuId: 'aa6791d3-bb09-4bc2-afed-c30c3fe26032',
    kind: 'phone',
    plans: ['MCOEVSMB'],
    formerPartNumbers: ['MCOEVSMB'],
  },
  {
    id: 'teams-phone-standard-for-faculty',
    partNumber: 'MCOEV_FACULTY',
    skuId: 'd979703c-028d-4de5-acbf-7955566b69b9',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-for-students',
    partNumber: 'MCOEV_STUDENT',
    skuId: '1f338bbc-767e-4a1e-a2d4-b73207cc5b93',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-for-gcc',
    partNumber: 'MCOEV_GOV',
    skuId: 'a460366a-ade7-4791-b581-9fbff1bdaa85',
    kind: 'phone',
    plans: ['EXCHANGE_S_FOUNDATION_GOV', 'MCOEV_GOV'],
  },
  {
    id: 'teams-phone-standard-for-gcchigh',
    partNumber: 'MCOEV_GCCHIGH',
    skuId: '7035277a-5e49-4abc-a24f-0ec49c501bb5',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-usgov-gcchigh',
    partNumber: 'MCOEV_USGOV_GCCHIGH',
    skuId: '985fcb26-7b94-475b-b512-89356697be71',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-for-dod',
    partNumber: 'MCOEV_DOD',
    skuId: 'd01d9287-694b-44f3-bcc5-ada78c8d953e',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-usgov-dod',
    partNumber: 'MCOEV_USGOV_DOD',
    skuId: 'b0e7de67-e503-4934-b729-53d595ba5cd1',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-standard-for-telstra',
    partNumber: 'MCOEV_TELSTRA',
    skuId: 'ffaf2d68-1c95-4eb3-9ddd-59b81fba0f61',
    kind: 'phone',
    plans: ['MCOEV'],
  },
  {
    id: 'teams-phone-mobile',
    partNumber: 'Operator_Connect_Mobile',
    skuId: 'b84d58c9-0a0d-46cf-8a4b-d9f23c1674d5',
    kind: 'other',
    plans: ['MCOFMC1'],
    formerPartNumbers: ['MCOFMC1'],
  },
  {
    id: 'teams-phone-with-calling-plan',
    partNumber: 'MCOTEAMS_ESSENTIALS',
    skuId: 'ae2343d1-0999-43f6-ae18-d816516f6e78',
    kind: 'phone-with-plan',
    plans: ['MCOEV', 'MCOPSTN1'],
  },
];
