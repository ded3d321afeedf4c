/** The names of calling products, in Japanese: today's, and whatever else people call them. */

import type { ProductsInOneLanguage } from '../products.ts';
import { otherProducts } from './other-products.ts';

export const products: ProductsInOneLanguage = {
  'teams-phone-standard': {
    name: 'Teams 電話 Standard',
    also: [
      'Teams 電話',
      'Teams Phone Standard',
      'Teams Phone',
      '電話システム',
      'Microsoft 365 電話システム',
      'Office 365 電話システム',
      'クラウド PBX',
      'Phone System',
      'Teams 電話スタンダード',
    ],
  },
  'teams-phone-standard-for-small-and-medium-business': {
    name: 'Teams 電話 Standard（中小企業向け）',
    also: ['Teams Phone Standard for Small and Medium Business', 'Teams 電話（中小企業向け）'],
  },
  'teams-phone-standard-for-faculty': {
    name: 'Teams 電話 Standard（教職員向け）',
    also: ['Teams Phone Standard for Faculty', '電話システム（教職員向け）'],
  },
  'teams-phone-standard-for-students': {
    name: 'Teams 電話 Standard（学生向け）',
    also: ['Teams Phone Standard for Students', '電話システム（学生向け）'],
  },
  'teams-phone-standard-for-gcc': {
    name: 'Teams 電話 Standard（GCC 向け）',
    also: ['Teams Phone Standard for GCC', '電話システム（GCC 向け）'],
  },
  'teams-phone-standard-for-gcchigh': {
    name: 'Teams 電話 Standard（GCC High 向け）',
    also: ['Teams Phone Standard for GCC High', 'Teams Phone Standard for GCCHIGH'],
  },
  'teams-phone-standard-usgov-gcchigh': {
    name: 'Teams 電話 Standard（米国政府 GCC High 向け）',
    also: ['Teams Phone Standard_USGOV_GCCHIGH'],
  },
  'teams-phone-standard-for-dod': {
    name: 'Teams 電話 Standard（DoD 向け）',
    also: ['Teams Phone Standard for DoD'],
  },
  'teams-phone-standard-usgov-dod': {
    name: 'Teams 電話 Standard（米国政府 DoD 向け）',
    also: ['Teams Phone Standard_USGOV_DOD'],
  },
  'teams-phone-standard-for-telstra': {
    name: 'Teams 電話 Standard（Telstra 向け）',
    also: ['Teams Phone Standard for Telstra'],
  },
  'teams-phone-mobile': {
    name: 'Teams 電話モバイル',
    also: ['Teams Phone Mobile', 'Operator Connect Mobile'],
  },
  'teams-phone-with-calling-plan': {
    name: '通話プラン付き Teams 電話',
    also: ['Teams Phone with Calling Plan', 'Teams 電話と通話プラン'],
  },
  'domestic-calling-plan': {
    name: '国内通話プラン',
    also: [
      'Domestic Calling Plan',
      'Microsoft 365 国内通話プラン',
      '国内通話',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'international-calling-plan': {
    name: '国際通話プラン',
    also: [
      'International Calling Plan',
      '国内および国際通話プラン',
      '国内・国際通話プラン',
      '国際通話',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'microsoft-365-domestic-calling-plan-120-min': {
    name: '国内通話プラン（120 分）',
    also: [
      'Domestic Calling Plan (120 min)',
      'Microsoft 365 国内通話プラン（120 分）',
      '国内通話プラン 120 分',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'microsoft-365-domestic-calling-plan-120-minutes-us': {
    name: '国内通話プラン（120 分、米国）',
    also: ['Microsoft 365 Domestic Calling Plan (120 minutes) - US', '通話プラン', 'Calling Plan'],
  },
  'skype-for-business-pstn-domestic-calling-120-minutes': {
    name: 'Skype for Business PSTN 国内通話（120 分）',
    also: ['Skype for Business PSTN Domestic Calling (120 Minutes)'],
  },
  'skype-for-business-pstn-calling-domestic-small': {
    name: 'Skype for Business PSTN 国内通話（小）',
    also: ['Skype for Business PSTN Calling Domestic Small'],
  },
  'teams-domestic-calling-plan-240-min': {
    name: '国内通話プラン（240 分）',
    also: [
      'Domestic Calling Plan (240 min)',
      'Microsoft Teams 国内通話プラン（240 分）',
      '国内通話プラン 240 分',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'teams-domestic-calling-plan-for-gcc': {
    name: '国内通話プラン（GCC 向け）',
    also: ['Microsoft Teams Domestic Calling Plan for GCC', '通話プラン', 'Calling Plan'],
  },
  'telstra-calling-for-o365': {
    name: 'Telstra Calling（Office 365 用）',
    also: ['Telstra Calling for Office 365', 'Telstra Calling', '通話プラン', 'Calling Plan'],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1': {
    name: '従量課金制通話プラン（ゾーン 1）',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 1)',
      '従量課金制通話プラン',
      '従量課金制',
      '従量課金',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-1-us': {
    name: '従量課金制通話プラン（ゾーン 1、米国）',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 1 - US)',
      '従量課金制通話プラン',
      '従量課金制',
      '従量課金',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'teams-calling-plan-pay-as-you-go-country-zone-2': {
    name: '従量課金制通話プラン（ゾーン 2）',
    also: [
      'Microsoft Teams Calling Plan pay-as-you-go (country zone 2)',
      '従量課金制通話プラン',
      '従量課金制',
      '従量課金',
      '通話プラン',
      'Calling Plan',
    ],
  },
  'communications-credits': {
    name: 'コミュニケーション クレジット',
    also: [
      '通信クレジット',
      'コミュニケーションクレジット',
      'Communications Credits',
      'Communication Credits',
    ],
  },
  'skype-for-business-pstn-usage-calling-plan': {
    name: 'Skype for Business PSTN 使用量通話プラン',
    also: ['Skype for Business PSTN Usage Calling Plan'],
  },
  ...otherProducts,
};
