/** The names of calling products, in English: today's, and whatever else people call them. */

import type { ProductWords } from '../product-words.ts';
import { otherProducts } from './other-products.ts';

export const products = {
  'teams-phone-standard': {
    name: 'Teams Phone Standard',
    also: [
      'Teams Phone',
      'Phone System',
      'Microsoft Teams Phone Standard',
      'Microsoft 365 Phone System',
      'Office 365 Phone System',
      'Cloud PBX',
      'Skype for Business Cloud PBX',
    ],
  },
  'teams-phone-standard-for-small-and-medium-business': {
    name: 'Teams Phone Standard for Small and Medium Business',
    also: ['Microsoft Teams Phone Standard for Small and Medium Business', 'Teams Phone for SMB'],
  },
  'teams-phone-standard-for-faculty': {
    name: 'Teams Phone Standard for Faculty',
    also: ['Microsoft Teams Phone Standard for Faculty', 'Phone System for Faculty'],
  },
  'teams-phone-standard-for-students': {
    name: 'Teams Phone Standard for Students',
    also: ['Microsoft Teams Phone Standard for Students', 'Phone System for Students'],
  },
  'teams-phone-standard-for-gcc': {
    name: 'Teams Phone Standard for GCC',
    also: ['Microsoft Teams Phone Standard for GCC', 'Phone System for GCC'],
  },
  'teams-phone-standard-for-gcchigh': {
    name: 'Teams Phone Standard for GCC High',
    also: ['Microsoft Teams Phone Standard for GCCHIGH'],
  },
  'teams-phone-standard-usgov-gcchigh': {
    name: 'Teams Phone Standard for GCC High (US Government)',
    also: ['Microsoft Teams Phone Standard_USGOV_GCCHIGH'],
  },
  'teams-phone-standard-for-dod': {
    name: 'Teams Phone Standard for DoD',
    also: ['Microsoft Teams Phone Standard for DOD'],
  },
  'teams-phone-standard-usgov-dod': {
    name: 'Teams Phone Standard for DoD (US Government)',
    also: ['Microsoft Teams Phone Standard_USGOV_DOD'],
  },
  'teams-phone-standard-for-telstra': {
    name: 'Teams Phone Standard for Telstra',
    also: ['Microsoft Teams Phone Standard for TELSTRA'],
  },
  'teams-phone-mobile': {
    name: 'Teams Phone Mobile',
    also: ['Operator Connect Mobile', 'Microsoft Teams Phone Mobile'],
  },
  'teams-phone-with-calling-plan': {
    name: 'Teams Phone with Calling Plan',
    also: ['Microsoft Teams Phone with Calling Plan', 'Microsoft 365 Business Voice (US)'],
  },
  'domestic-calling-plan': {
    name: 'Domestic Calling Plan',
    also: [
      'Microsoft 365 Domestic Calling Plan',
      'Microsoft Teams Domestic Calling Plan',
      'Teams Domestic Calling Plan',
      'Skype for Business PSTN Domestic Calling',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'international-calling-plan': {
    name: 'International Calling Plan',
    also: [
      'Domestic and International Calling Plan',
      'Domestic + International',
      'Microsoft 365 Domestic and International Calling Plan',
      'Skype for Business PSTN Domestic and International Calling',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'microsoft-365-domestic-calling-plan-120-min': {
    name: 'Domestic Calling Plan (120 min)',
    also: [
      'Microsoft 365 Domestic Calling Plan (120 min)',
      'Domestic Calling Plan 120',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'microsoft-365-domestic-calling-plan-120-minutes-us': {
    name: 'Domestic Calling Plan (120 min), US',
    also: [
      'Microsoft 365 Domestic Calling Plan (120 minutes) - US',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'skype-for-business-pstn-domestic-calling-120-minutes': {
    name: 'Skype for Business PSTN Domestic Calling (120 Minutes)',
    also: ['Skype for Business PSTN Domestic Calling 120'],
  },
  'skype-for-business-pstn-calling-domestic-small': {
    name: 'Skype for Business PSTN Calling Domestic Small',
    also: ['PSTN Calling Domestic Small'],
  },
  'teams-domestic-calling-plan-240-min': {
    name: 'Domestic Calling Plan (240 min)',
    also: [
      'Microsoft Teams Domestic Calling Plan (240 min)',
      'Domestic Calling Plan 240',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'teams-domestic-calling-plan-for-gcc': {
    name: 'Domestic Calling Plan for GCC',
    also: ['Microsoft Teams Domestic Calling Plan for GCC', 'Calling Plan', 'Calling Plans'],
  },
  'telstra-calling-for-o365': {
    name: 'Telstra Calling for Office 365',
    also: ['TELSTRA Calling for O365', 'Telstra Calling', 'Calling Plan', 'Calling Plans'],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1': {
    name: 'Pay-As-You-Go Calling Plan (zone 1)',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 1)',
      'Pay-As-You-Go Calling Plan zone 1',
      'Pay-As-You-Go Calling Plan',
      'Pay as you go',
      'PAYG',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1-us': {
    name: 'Pay-As-You-Go Calling Plan (zone 1, US)',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 1 - US)',
      'Pay-As-You-Go Calling Plan',
      'Pay as you go',
      'PAYG',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-2': {
    name: 'Pay-As-You-Go Calling Plan (zone 2)',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 2)',
      'Pay-As-You-Go Calling Plan zone 2',
      'Pay-As-You-Go Calling Plan',
      'Pay as you go',
      'PAYG',
      'Calling Plan',
      'Calling Plans',
    ],
  },
  'communications-credits': {
    name: 'Communications Credits',
    also: [
      'Communication Credits',
      'Communications Credit',
      'Skype for Business PSTN Consumption',
      'PSTN consumption',
      'Calling credits',
    ],
  },
  'skype-for-business-pstn-usage-calling-plan': {
    name: 'Skype for Business PSTN Usage Calling Plan',
    also: ['PSTN Usage Calling Plan'],
  },
  ...otherProducts,
} satisfies Readonly<Record<string, ProductWords>>;
