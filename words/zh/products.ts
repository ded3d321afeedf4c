/** The names of calling products, in Simplified Chinese: today's, and whatever else people call them. */

import type { ProductsInOneLanguage } from '../products.ts';
import { otherProducts } from './other-products.ts';

export const products: ProductsInOneLanguage = {
  'teams-phone-standard': {
    name: 'Teams 电话标准版',
    also: [
      'Teams 电话',
      'Teams Phone Standard',
      'Teams Phone',
      '电话系统',
      'Microsoft 365 电话系统',
      'Office 365 电话系统',
      '云 PBX',
      'Phone System',
      'Teams 电话标准',
    ],
  },
  'teams-phone-standard-for-small-and-medium-business': {
    name: 'Teams 电话标准版（中小企业版）',
    also: ['Teams Phone Standard for Small and Medium Business', 'Teams 电话（中小企业版）'],
  },
  'teams-phone-standard-for-faculty': {
    name: 'Teams 电话标准版（教职员工版）',
    also: ['Teams Phone Standard for Faculty', '电话系统（教职员工版）'],
  },
  'teams-phone-standard-for-students': {
    name: 'Teams 电话标准版（学生版）',
    also: ['Teams Phone Standard for Students', '电话系统（学生版）'],
  },
  'teams-phone-standard-for-gcc': {
    name: 'Teams 电话标准版（GCC 版）',
    also: ['Teams Phone Standard for GCC', '电话系统（GCC 版）'],
  },
  'teams-phone-standard-for-gcchigh': {
    name: 'Teams 电话标准版（GCC High 版）',
    also: ['Teams Phone Standard for GCC High', 'Teams Phone Standard for GCCHIGH'],
  },
  'teams-phone-standard-usgov-gcchigh': {
    name: 'Teams 电话标准版（美国政府 GCC High 版）',
    also: ['Teams Phone Standard_USGOV_GCCHIGH'],
  },
  'teams-phone-standard-for-dod': {
    name: 'Teams 电话标准版（DoD 版）',
    also: ['Teams Phone Standard for DoD'],
  },
  'teams-phone-standard-usgov-dod': {
    name: 'Teams 电话标准版（美国政府 DoD 版）',
    also: ['Teams Phone Standard_USGOV_DOD'],
  },
  'teams-phone-standard-for-telstra': {
    name: 'Teams 电话标准版（Telstra 版）',
    also: ['Teams Phone Standard for Telstra'],
  },
  'teams-phone-mobile': {
    name: 'Teams 电话移动版',
    also: ['Teams Phone Mobile', 'Operator Connect Mobile'],
  },
  'teams-phone-with-calling-plan': {
    name: '附带通话套餐的 Teams 电话',
    also: ['Teams Phone with Calling Plan', '带通话套餐的 Teams 电话', '带有呼叫计划的 Teams 电话'],
  },
  'domestic-calling-plan': {
    name: '国内通话套餐',
    also: [
      'Domestic Calling Plan',
      '国内呼叫计划',
      '国内通话计划',
      '国内调用计划',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'international-calling-plan': {
    name: '国际通话套餐',
    also: [
      'International Calling Plan',
      '国内和国际通话套餐',
      '国际呼叫计划',
      '国际通话计划',
      '国内和国际呼叫计划',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'microsoft-365-domestic-calling-plan-120-min': {
    name: '国内通话套餐（120 分钟）',
    also: [
      'Domestic Calling Plan (120 min)',
      'Microsoft 365 国内通话套餐（120 分钟）',
      '国内呼叫计划（120 分钟）',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'microsoft-365-domestic-calling-plan-120-minutes-us': {
    name: '国内通话套餐（120 分钟，美国）',
    also: [
      'Microsoft 365 Domestic Calling Plan (120 minutes) - US',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'skype-for-business-pstn-domestic-calling-120-minutes': {
    name: 'Skype for Business PSTN 国内通话（120 分钟）',
    also: ['Skype for Business PSTN Domestic Calling (120 Minutes)'],
  },
  'skype-for-business-pstn-calling-domestic-small': {
    name: 'Skype for Business PSTN 国内通话（小型）',
    also: ['Skype for Business PSTN Calling Domestic Small'],
  },
  'teams-domestic-calling-plan-240-min': {
    name: '国内通话套餐（240 分钟）',
    also: [
      'Domestic Calling Plan (240 min)',
      'Microsoft Teams 国内通话套餐（240 分钟）',
      '国内呼叫计划（240 分钟）',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'teams-domestic-calling-plan-for-gcc': {
    name: '国内通话套餐（GCC 版）',
    also: [
      'Microsoft Teams Domestic Calling Plan for GCC',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'telstra-calling-for-o365': {
    name: 'Telstra Calling（适用于 Office 365）',
    also: [
      'Telstra Calling for Office 365',
      'Telstra Calling',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1': {
    name: '即用即付通话套餐（区域 1）',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 1)',
      '即用即付通话套餐',
      '即用即付',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1-us': {
    name: '即用即付通话套餐（区域 1，美国）',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 1 - US)',
      '即用即付通话套餐',
      '即用即付',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-2': {
    name: '即用即付通话套餐（区域 2）',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 2)',
      '即用即付通话套餐',
      '即用即付',
      '通话套餐',
      '呼叫计划',
      '通话计划',
      '调用计划',
      'Calling Plan',
    ],
  },
  'communications-credits': {
    name: '通信点数',
    also: [
      '通信额度',
      '通讯信用点数',
      '通信信用额度',
      '通信贷项',
      '通信信用',
      'Communications Credits',
      'Communication Credits',
    ],
  },
  'skype-for-business-pstn-usage-calling-plan': {
    name: 'Skype for Business PSTN 使用量通话套餐',
    also: ['Skype for Business PSTN Usage Calling Plan'],
  },
  ...otherProducts,
};
