/** The names of products around calling, in English: today's, and whatever else people call them. */

import type { ProductWords } from '../product-words.ts';

export const otherProducts = {
  'audio-conferencing': {
    name: 'Audio Conferencing',
    also: [
      'Microsoft 365 Audio Conferencing',
      'Teams Audio Conferencing',
      'PSTN Conferencing',
      'Skype for Business PSTN Conferencing',
      'Dial-in Conferencing',
    ],
  },
  'audio-conferencing-pay-per-minute-ea': {
    name: 'Audio Conferencing Pay-Per-Minute (EA)',
    also: [
      'Audio Conferencing Pay Per Minute',
      'Audio Conferencing Pay-Per-Minute',
      'Microsoft 365 Audio Conferencing Pay-Per-Minute - EA',
    ],
  },
  'teams-audio-conferencing-with-dial-out-to-usa-can': {
    name: 'Audio Conferencing with dial-out to USA/CAN',
    also: [
      'Microsoft Teams Audio Conferencing with dial-out to USA/CAN',
      'Audio Conferencing select dial out',
    ],
  },
  'microsoft-365-audio-conferencing-for-faculty': {
    name: 'Audio Conferencing for Faculty',
    also: ['Microsoft 365 Audio Conferencing for faculty'],
  },
  'microsoft-365-audio-conferencing-for-gcc': {
    name: 'Audio Conferencing for GCC',
    also: ['Microsoft 365 Audio Conferencing for GCC'],
  },
  'microsoft-365-audio-conferencing-usgov-gcchigh': {
    name: 'Audio Conferencing for GCC High (US Government)',
    also: ['Microsoft 365 Audio Conferencing_USGOV_GCCHIGH'],
  },
  'teams-phone-resource-account': {
    name: 'Teams Phone Resource Account',
    also: [
      'Microsoft Teams Phone Resource Account',
      'Phone System - Virtual User',
      'Phone System Virtual User',
      'Virtual User',
      'Microsoft 365 Phone System - Virtual User',
    ],
  },
  'teams-phone-resource-account-for-faculty': {
    name: 'Teams Phone Resource Account for Faculty',
    also: [
      'Microsoft Teams Phone Resource Account for Faculty',
      'Phone System - Virtual User for Faculty',
    ],
  },
  'teams-phone-resource-account-for-gcc': {
    name: 'Teams Phone Resource Account for GCC',
    also: ['Microsoft Teams Phone Resource Account for GCC', 'Phone System - Virtual User for GCC'],
  },
  'teams-phone-resource-account-usgov-gcchigh': {
    name: 'Teams Phone Resource Account for GCC High (US Government)',
    also: ['Microsoft Teams Phone Resource Account_USGOV_GCCHIGH'],
  },
  'teams-shared-space': {
    name: 'Teams Shared Space',
    also: [
      'Microsoft Teams Shared Space',
      'Teams Shared Devices',
      'Microsoft Teams Shared Devices',
      'Shared Devices',
      'Common Area Phone',
    ],
  },
  'teams-shared-space-for-gcc': {
    name: 'Teams Shared Space for GCC',
    also: ['Microsoft Teams Shared Devices for GCC', 'Common Area Phone for GCC'],
  },
  'teams-shared-space-for-faculty': {
    name: 'Teams Shared Space for Faculty',
    also: ['Microsoft Teams Shared Devices for Faculty', 'Common Area Phone for Faculty'],
  },
  'teams-rooms-basic': { name: 'Teams Rooms Basic', also: ['Microsoft Teams Rooms Basic'] },
  'teams-rooms-basic-without-audio-conferencing': {
    name: 'Teams Rooms Basic without Audio Conferencing',
    also: ['Microsoft Teams Rooms Basic without Audio Conferencing'],
  },
  'teams-rooms-pro': { name: 'Teams Rooms Pro', also: ['Microsoft Teams Rooms Pro'] },
  'teams-rooms-pro-without-audio-conferencing': {
    name: 'Teams Rooms Pro without Audio Conferencing',
    also: ['Microsoft Teams Rooms Pro without Audio Conferencing'],
  },
  'teams-rooms-pro-for-edu': {
    name: 'Teams Rooms Pro for EDU',
    also: ['Microsoft Teams Rooms Pro for EDU', 'Teams Rooms Pro for Education'],
  },
  'teams-rooms-pro-for-gcc': {
    name: 'Teams Rooms Pro for GCC',
    also: ['Microsoft Teams Rooms Pro for GCC'],
  },
  'teams-rooms-standard': {
    name: 'Teams Rooms Standard',
    also: ['Microsoft Teams Rooms Standard', 'Meeting Room'],
  },
  'teams-rooms-premium': { name: 'Teams Rooms Premium', also: ['Microsoft Teams Rooms Premium'] },
  'teams-premium-introductory-pricing': {
    name: 'Teams Premium (introductory pricing)',
    also: [
      'Microsoft Teams Premium Introductory Pricing',
      'Teams Premium',
      'Microsoft Teams Premium',
    ],
  },
  'teams-premium-for-departments': {
    name: 'Teams Premium (for Departments)',
    also: ['Teams Premium for Departments'],
  },
  'office-365-e1': { name: 'Office 365 E1', also: ['O365 E1', 'Office 365 Enterprise E1'] },
  'office-365-e3': { name: 'Office 365 E3', also: ['O365 E3', 'Office 365 Enterprise E3'] },
  'office-365-e5': { name: 'Office 365 E5', also: ['O365 E5', 'Office 365 Enterprise E5', 'E5'] },
  'office-365-e5-without-audio-conferencing': {
    name: 'Office 365 E5 without Audio Conferencing',
    also: [
      'O365 E5 without Audio Conferencing',
      'Office 365 Enterprise E5 without Audio Conferencing',
    ],
  },
  'microsoft-365-e3': { name: 'Microsoft 365 E3', also: ['M365 E3'] },
  'microsoft-365-e5': { name: 'Microsoft 365 E5', also: ['M365 E5', 'E5'] },
  'microsoft-365-e5-without-audio-conferencing': {
    name: 'Microsoft 365 E5 without Audio Conferencing',
    also: ['M365 E5 without Audio Conferencing'],
  },
  'microsoft-365-e5-with-calling-minutes': {
    name: 'Microsoft 365 E5 with Calling Minutes',
    also: ['M365 E5 with Calling Minutes'],
  },
  'microsoft-365-e7': { name: 'Microsoft 365 E7', also: ['M365 E7', 'E7'] },
  'microsoft-365-e5-no-teams': {
    name: 'Microsoft 365 E5 (no Teams)',
    also: ['Microsoft 365 E5 no Teams', 'M365 E5 (no Teams)', 'Microsoft 365 E5 without Teams'],
  },
  'microsoft-365-e3-no-teams': {
    name: 'Microsoft 365 E3 (no Teams)',
    also: ['Microsoft 365 E3 no Teams', 'M365 E3 (no Teams)', 'Microsoft 365 E3 without Teams'],
  },
  'teams-enterprise': { name: 'Teams Enterprise', also: ['Microsoft Teams Enterprise'] },
  'teams-eea': { name: 'Teams EEA', also: ['Microsoft Teams EEA'] },
  'microsoft-365-business-basic': {
    name: 'Microsoft 365 Business Basic',
    also: ['Business Basic', 'Office 365 Business Essentials'],
  },
  'microsoft-365-business-standard': {
    name: 'Microsoft 365 Business Standard',
    also: ['Business Standard', 'Office 365 Business Premium'],
  },
  'microsoft-365-business-premium': {
    name: 'Microsoft 365 Business Premium',
    also: ['Business Premium', 'Microsoft 365 Business'],
  },
  'microsoft-365-business-voice': {
    name: 'Microsoft 365 Business Voice',
    also: ['Business Voice'],
  },
  'microsoft-365-business-voice-uk': {
    name: 'Microsoft 365 Business Voice (UK)',
    also: ['Business Voice (UK)'],
  },
  'microsoft-365-business-voice-without-calling-plan': {
    name: 'Microsoft 365 Business Voice (without Calling Plan)',
    also: ['Business Voice without Calling Plan'],
  },
  'microsoft-365-business-voice-without-calling-plan-for-us': {
    name: 'Microsoft 365 Business Voice (without Calling Plan) for US',
    also: ['Business Voice without Calling Plan for US'],
  },
  'skype-for-business-online-plan-1': {
    name: 'Skype for Business Online (Plan 1)',
    also: ['Lync Online (Plan 1)'],
  },
  'skype-for-business-online-plan-2': {
    name: 'Skype for Business Online (Plan 2)',
    also: ['Lync Online (Plan 2)'],
  },
} satisfies Readonly<Record<string, ProductWords>>;
