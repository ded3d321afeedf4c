/** The card that pays, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const storedCard: Words['storedCard'] = {
  title: '付款银行卡',
  name: (brand, last4) => `${brand} •••• ${last4}`,
  expires: (month) => `有效期至 ${month}`,
  expired: (month) => `已于 ${month}过期`,
  withDetail: (card, detail) => `${card}，${detail}`,
  fact: '银行卡',
  none: '没有已登记的银行卡。',
  noneYet: '尚未登记银行卡。请先登记，之后才能扣款。',
  howToChange: '银行卡在支付服务商的页面上登记，卡号不会传到 Calling Desk 或此聊天。',
  liftsSuspension: '更换银行卡后，已暂停的自动充值会重新开始。',
  observed:
    'Microsoft 从 Microsoft 365 管理中心登记的付款方式扣款，我无法查看或更改。请在管理中心转到 **计费** > **付款方式**。',
  change: '更换银行卡',
  store: '登记银行卡',
  open: '打开银行卡页面（外部）',
  summary: '用于支付通信点数的银行卡。',
};
