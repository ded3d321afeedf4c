/** The names of products around calling, in Japanese: today's, and whatever else people call them. */

import type { OtherProductId, ProductsInOneLanguage } from '../products.ts';

export const otherProducts: Pick<ProductsInOneLanguage, OtherProductId> = {
  'audio-conferencing': {
    name: '電話会議',
    also: [
      'Audio Conferencing',
      'Microsoft 365 電話会議',
      'オーディオ会議',
      '音声会議',
      'PSTN 会議',
      'ダイヤルイン会議',
    ],
  },
  'audio-conferencing-pay-per-minute-ea': {
    name: '電話会議（分単位の従量課金、EA）',
    also: ['Audio Conferencing Pay-Per-Minute (EA)', '従量課金制電話会議', '電話会議の従量課金'],
  },
  'teams-audio-conferencing-with-dial-out-to-usa-can': {
    name: '電話会議（米国/カナダへのダイヤルアウト付き）',
    also: [
      'Audio Conferencing with dial-out to USA/CAN',
      '米国/カナダへのダイヤルアウト付き電話会議',
    ],
  },
  'microsoft-365-audio-conferencing-for-faculty': {
    name: '電話会議（教職員向け）',
    also: ['Microsoft 365 Audio Conferencing for faculty'],
  },
  'microsoft-365-audio-conferencing-for-gcc': {
    name: '電話会議（GCC 向け）',
    also: ['Microsoft 365 Audio Conferencing for GCC'],
  },
  'microsoft-365-audio-conferencing-usgov-gcchigh': {
    name: '電話会議（米国政府 GCC High 向け）',
    also: ['Microsoft 365 Audio Conferencing_USGOV_GCCHIGH'],
  },
  'teams-phone-resource-account': {
    name: 'Teams 電話リソース アカウント',
    also: [
      'Teams Phone Resource Account',
      '電話システム - 仮想ユーザー',
      '仮想ユーザー',
      'リソース アカウント',
    ],
  },
  'teams-phone-resource-account-for-faculty': {
    name: 'Teams 電話リソース アカウント（教職員向け）',
    also: ['Teams Phone Resource Account for Faculty'],
  },
  'teams-phone-resource-account-for-gcc': {
    name: 'Teams 電話リソース アカウント（GCC 向け）',
    also: ['Teams Phone Resource Account for GCC'],
  },
  'teams-phone-resource-account-usgov-gcchigh': {
    name: 'Teams 電話リソース アカウント（米国政府 GCC High 向け）',
    also: ['Teams Phone Resource Account_USGOV_GCCHIGH'],
  },
  'teams-shared-space': {
    name: 'Teams 共有スペース',
    also: [
      'Teams Shared Space',
      'Teams 共有デバイス',
      '共有デバイス',
      '共用エリアの電話',
      '共通エリアの電話',
      'Teams Shared Devices',
    ],
  },
  'teams-shared-space-for-gcc': {
    name: 'Teams 共有スペース（GCC 向け）',
    also: ['Teams Shared Devices for GCC', '共有デバイス（GCC 向け）'],
  },
  'teams-shared-space-for-faculty': {
    name: 'Teams 共有スペース（教職員向け）',
    also: ['Teams Shared Devices for Faculty', '共有デバイス（教職員向け）'],
  },
  'teams-rooms-basic': {
    name: 'Teams Rooms Basic',
    also: ['Microsoft Teams Rooms Basic', 'Teams Rooms ベーシック'],
  },
  'teams-rooms-basic-without-audio-conferencing': {
    name: 'Teams Rooms Basic（電話会議なし）',
    also: ['Teams Rooms Basic without Audio Conferencing'],
  },
  'teams-rooms-pro': {
    name: 'Teams Rooms Pro',
    also: ['Microsoft Teams Rooms Pro', 'Teams Rooms プロ'],
  },
  'teams-rooms-pro-without-audio-conferencing': {
    name: 'Teams Rooms Pro（電話会議なし）',
    also: ['Teams Rooms Pro without Audio Conferencing'],
  },
  'teams-rooms-pro-for-edu': {
    name: 'Teams Rooms Pro（教育機関向け）',
    also: ['Teams Rooms Pro for EDU'],
  },
  'teams-rooms-pro-for-gcc': {
    name: 'Teams Rooms Pro（GCC 向け）',
    also: ['Teams Rooms Pro for GCC'],
  },
  'teams-rooms-standard': {
    name: 'Teams Rooms Standard',
    also: ['Microsoft Teams Rooms Standard', 'Teams Rooms スタンダード', '会議室'],
  },
  'teams-rooms-premium': {
    name: 'Teams Rooms Premium',
    also: ['Microsoft Teams Rooms Premium', 'Teams Rooms プレミアム'],
  },
  'teams-premium-introductory-pricing': {
    name: 'Teams Premium（導入価格）',
    also: ['Microsoft Teams Premium Introductory Pricing', 'Teams Premium', 'Teams プレミアム'],
  },
  'teams-premium-for-departments': {
    name: 'Teams Premium（部門向け）',
    also: ['Teams Premium (for Departments)'],
  },
  'office-365-e1': { name: 'Office 365 E1', also: ['O365 E1'] },
  'office-365-e3': { name: 'Office 365 E3', also: ['O365 E3'] },
  'office-365-e5': { name: 'Office 365 E5', also: ['O365 E5', 'E5'] },
  'office-365-e5-without-audio-conferencing': {
    name: 'Office 365 E5（電話会議なし）',
    also: ['Office 365 E5 without Audio Conferencing'],
  },
  'microsoft-365-e3': { name: 'Microsoft 365 E3', also: ['M365 E3'] },
  'microsoft-365-e5': { name: 'Microsoft 365 E5', also: ['M365 E5', 'E5'] },
  'microsoft-365-e5-without-audio-conferencing': {
    name: 'Microsoft 365 E5（電話会議なし）',
    also: ['Microsoft 365 E5 without Audio Conferencing'],
  },
  'microsoft-365-e5-with-calling-minutes': {
    name: 'Microsoft 365 E5（通話時間付き）',
    also: ['Microsoft 365 E5 with Calling Minutes'],
  },
  'microsoft-365-e7': { name: 'Microsoft 365 E7', also: ['M365 E7', 'E7'] },
  'microsoft-365-e5-no-teams': {
    name: 'Microsoft 365 E5（Teams なし）',
    also: ['Microsoft 365 E5 (no Teams)'],
  },
  'microsoft-365-e3-no-teams': {
    name: 'Microsoft 365 E3（Teams なし）',
    also: ['Microsoft 365 E3 (no Teams)'],
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
    also: ['Business Premium'],
  },
  'microsoft-365-business-voice': {
    name: 'Microsoft 365 Business Voice',
    also: ['Business Voice'],
  },
  'microsoft-365-business-voice-uk': {
    name: 'Microsoft 365 Business Voice（英国）',
    also: ['Microsoft 365 Business Voice (UK)'],
  },
  'microsoft-365-business-voice-without-calling-plan': {
    name: 'Microsoft 365 Business Voice（通話プランなし）',
    also: ['Microsoft 365 Business Voice (without Calling Plan)'],
  },
  'microsoft-365-business-voice-without-calling-plan-for-us': {
    name: 'Microsoft 365 Business Voice（通話プランなし、米国）',
    also: ['Microsoft 365 Business Voice (without Calling Plan) for US'],
  },
  'skype-for-business-online-plan-1': {
    name: 'Skype for Business Online（プラン 1）',
    also: ['Skype for Business Online (Plan 1)'],
  },
  'skype-for-business-online-plan-2': {
    name: 'Skype for Business Online（プラン 2）',
    also: ['Skype for Business Online (Plan 2)'],
  },
};
