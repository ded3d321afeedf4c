/** How the organization is billed, and moving from credits to billing after use, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const billing: Words['billing'] = {
  title: '通话计费方式',
  modes: {
    prepaid: '预付点数',
    draining: '正在用完点数',
    'post-usage': '使用后计费',
  },
  means: {
    prepaid: '通话从预先购买的通信点数中支付。',
    draining:
      '组织正在转为 Microsoft 客户协议（以前称为新商务体验）。先用完剩余点数，之后通话在使用后计费。',
    'post-usage': '通话在使用后计费，已无法再购买点数。',
  },
  since: (at) => `自 ${at}`,
  checklist: '转为使用后计费的步骤',
  done: (what) => `✓ ${what}`,
  open: (what) => `○ ${what}`,
  toCheck: (what) => `? ${what}`,
  ruleOff: '自动充值已关闭',
  ruleOffDetail: (at) => `自 ${at}`,
  ruleOn: '关闭自动充值',
  ruleOnDetail: '目前已打开：余额会不断补充，始终不会转为使用后计费。',
  payAsYouGo: '打开即用即付服务',
  payAsYouGoDetail:
    '在管理中心的“你的产品”中操作。默认关闭；如不打开，套餐分钟数用完后将无法通话。',
  usedUp: '用完剩余点数',
  usedUpDone: '剩余点数已用完',
  left: (amount) => `剩余 ${amount}`,
  leftUntil: (amount, on) => `剩余 ${amount}，预计可用到${on}`,
  after: '开始使用后计费',
  afterDetail: '点数用完后自动开始，无需其他操作。',
  reminder: '自动充值打开期间，我每天提醒一次接收警报的会话。',
  wayBack: '点一个按钮即可改回，之后可以再次添加点数。',
  start: '开始用完点数',
  finish: '改为使用后计费',
  back: '改回预付点数',
  show: '查看计费方式',
  summary: (mode) => `通话计费方式：${mode}`,
};
