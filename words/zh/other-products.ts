/** The names of products around calling, in Simplified Chinese: today's, and whatever else people call them. */

import type { OtherProductId, ProductsInOneLanguage } from '../products.ts';

export const otherProducts: Pick<ProductsInOneLanguage, OtherProductId> = {
  'audio-conferencing': {
    name: '音频会议',
    also: ['Audio Conferencing', 'Microsoft 365 音频会议', '电话会议', 'PSTN 会议', '拨入式会议'],
  },
  'audio-conferencing-pay-per-minute-ea': {
    name: '音频会议（按分钟付费，EA）',
    also: ['Audio Conferencing Pay-Per-Minute (EA)', '按分钟付费的音频会议', '音频会议按分钟付费'],
  },
  'teams-audio-conferencing-with-dial-out-to-usa-can': {
    name: '音频会议（可拨出至美国/加拿大）',
    also: ['Audio Conferencing with dial-out to USA/CAN', '可拨出至美国/加拿大的音频会议'],
  },
  'microsoft-365-audio-conferencing-for-faculty': {
    name: '音频会议（教职员工版）',
    also: ['Microsoft 365 Audio Conferencing for faculty'],
  },
  'microsoft-365-audio-conferencing-for-gcc': {
    name: '音频会议（GCC 版）',
    also: ['Microsoft 365 Audio Conferencing for GCC'],
  },
  'microsoft-365-audio-conferencing-usgov-gcchigh': {
    name: '音频会议（美国政府 GCC High 版）',
    also: ['Microsoft 365 Audio Conferencing_USGOV_GCCHIGH'],
  },
  'teams-phone-resource-account': {
    name: 'Teams 电话资源帐户',
    also: [
      'Teams Phone Resource Account',
      '电话系统 - 虚拟用户',
      '虚拟用户',
      '资源帐户',
      'Teams 电话资源账户',
    ],
  },
  'teams-phone-resource-account-for-faculty': {
    name: 'Teams 电话资源帐户（教职员工版）',
    also: ['Teams Phone Resource Account for Faculty'],
  },
  'teams-phone-resource-account-for-gcc': {
    name: 'Teams 电话资源帐户（GCC 版）',
    also: ['Teams Phone Resource Account for GCC'],
  },
  'teams-phone-resource-account-usgov-gcchigh': {
    name: 'Teams 电话资源帐户（美国政府 GCC High 版）',
    also: ['Teams Phone Resource Account_USGOV_GCCHIGH'],
  },
  'teams-shared-space': {
    name: 'Teams 共享空间',
    also: [
      'Teams Shared Space',
      'Teams 共享设备',
      '共享设备',
      '公共区域电话',
      'Teams Shared Devices',
    ],
  },
  'teams-shared-space-for-gcc': {
    name: 'Teams 共享空间（GCC 版）',
    also: ['Teams Shared Devices for GCC', '共享设备（GCC 版）'],
  },
  'teams-shared-space-for-faculty': {
    name: 'Teams 共享空间（教职员工版）',
    also: ['Teams Shared Devices for Faculty', '共享设备（教职员工版）'],
  },
  'teams-rooms-basic': {
    name: 'Teams 会议室基本版',
    also: ['Teams Rooms Basic', 'Microsoft Teams Rooms Basic', 'Teams 会议室基础版'],
  },
  'teams-rooms-basic-without-audio-conferencing': {
    name: 'Teams 会议室基本版（不含音频会议）',
    also: ['Teams Rooms Basic without Audio Conferencing'],
  },
  'teams-rooms-pro': {
    name: 'Teams 会议室专业版',
    also: ['Teams Rooms Pro', 'Microsoft Teams Rooms Pro'],
  },
  'teams-rooms-pro-without-audio-conferencing': {
    name: 'Teams 会议室专业版（不含音频会议）',
    also: ['Teams Rooms Pro without Audio Conferencing'],
  },
  'teams-rooms-pro-for-edu': {
    name: 'Teams 会议室专业版（教育版）',
    also: ['Teams Rooms Pro for EDU'],
  },
  'teams-rooms-pro-for-gcc': {
    name: 'Teams 会议室专业版（GCC 版）',
    also: ['Teams Rooms Pro for GCC'],
  },
  'teams-rooms-standard': {
    name: 'Teams 会议室标准版',
    also: ['Teams Rooms Standard', 'Microsoft Teams Rooms Standard'],
  },
  'teams-rooms-premium': {
    name: 'Teams 会议室高级版',
    also: ['Teams Rooms Premium', 'Microsoft Teams Rooms Premium'],
  },
  'teams-premium-introductory-pricing': {
    name: 'Teams 高级版（入门价）',
    also: ['Microsoft Teams Premium Introductory Pricing', 'Teams Premium', 'Teams 高级版'],
  },
  'teams-premium-for-departments': {
    name: 'Teams 高级版（部门版）',
    also: ['Teams Premium (for Departments)'],
  },
  'office-365-e1': { name: 'Office 365 E1', also: ['O365 E1'] },
  'office-365-e3': { name: 'Office 365 E3', also: ['O365 E3'] },
  'office-365-e5': { name: 'Office 365 E5', also: ['O365 E5', 'E5'] },
  'office-365-e5-without-audio-conferencing': {
    name: 'Office 365 E5（不含音频会议）',
    also: ['Office 365 E5 without Audio Conferencing'],
  },
  'microsoft-365-e3': { name: 'Microsoft 365 E3', also: ['M365 E3'] },
  'microsoft-365-e5': { name: 'Microsoft 365 E5', also: ['M365 E5', 'E5'] },
  'microsoft-365-e5-without-audio-conferencing': {
    name: 'Microsoft 365 E5（不含音频会议）',
    also: ['Microsoft 365 E5 without Audio Conferencing'],
  },
  'microsoft-365-e5-with-calling-minutes': {
    name: 'Microsoft 365 E5（含通话分钟数）',
    also: ['Microsoft 365 E5 with Calling Minutes'],
  },
  'microsoft-365-e7': { name: 'Microsoft 365 E7', also: ['M365 E7', 'E7'] },
  'microsoft-365-e5-no-teams': {
    name: 'Microsoft 365 E5（不含 Teams）',
    also: ['Microsoft 365 E5 (no Teams)'],
  },
  'microsoft-365-e3-no-teams': {
    name: 'Microsoft 365 E3（不含 Teams）',
    also: ['Microsoft 365 E3 (no Teams)'],
  },
  'teams-enterprise': {
    name: 'Teams 企业版',
    also: ['Teams Enterprise', 'Microsoft Teams Enterprise'],
  },
  'teams-eea': { name: 'Teams EEA', also: ['Microsoft Teams EEA'] },
  'microsoft-365-business-basic': {
    name: 'Microsoft 365 商业基础版',
    also: ['Microsoft 365 Business Basic', 'Business Basic', '商业基础版'],
  },
  'microsoft-365-business-standard': {
    name: 'Microsoft 365 商业标准版',
    also: ['Microsoft 365 Business Standard', 'Business Standard', '商业标准版'],
  },
  'microsoft-365-business-premium': {
    name: 'Microsoft 365 商业高级版',
    also: ['Microsoft 365 Business Premium', 'Business Premium', '商业高级版'],
  },
  'microsoft-365-business-voice': {
    name: 'Microsoft 365 Business Voice',
    also: ['Business Voice', 'Microsoft 365 商业语音版'],
  },
  'microsoft-365-business-voice-uk': {
    name: 'Microsoft 365 Business Voice（英国）',
    also: ['Microsoft 365 Business Voice (UK)'],
  },
  'microsoft-365-business-voice-without-calling-plan': {
    name: 'Microsoft 365 Business Voice（不含通话套餐）',
    also: ['Microsoft 365 Business Voice (without Calling Plan)'],
  },
  'microsoft-365-business-voice-without-calling-plan-for-us': {
    name: 'Microsoft 365 Business Voice（不含通话套餐，美国）',
    also: ['Microsoft 365 Business Voice (without Calling Plan) for US'],
  },
  'skype-for-business-online-plan-1': {
    name: 'Skype for Business Online（计划 1）',
    also: ['Skype for Business Online (Plan 1)'],
  },
  'skype-for-business-online-plan-2': {
    name: 'Skype for Business Online（计划 2）',
    also: ['Skype for Business Online (Plan 2)'],
  },
};
