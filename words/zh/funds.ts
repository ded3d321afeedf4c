/** Adding funds, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const funds: Words['funds'] = {
  title: '添加资金',
  lead: (balance) => `当前余额为 ${balance}。`,
  charges: '从已登记的银行卡扣款一次。扣款之前，您会再次看到所有金额。',
  expiry: '购买后 12 个月内未使用的资金会到期。',
  amount: '要添加的金额',
  next: '继续',
  summary: '为通信点数添加资金。',
  setupTitle: '设置通信点数',
  setupLead: '在一张表单中设置存入金额和自动充值。扣款之前，您会再次看到所有金额。',
  setupSummary: '设置通信点数：存入金额和自动充值。',
  purchaseTitle: '记录购买',
  purchaseLead:
    '通信点数在 Microsoft 365 管理中心购买：**市场** > **所有产品** > **通信点数**。我不能代您购买。',
  purchaseThen: '下单之后请在这里记录，使余额保持正确。',
  purchaseAmount: '购买金额',
  purchaseDay: '购买日期 (UTC)',
  invoice: '发票编号',
  record: '记录购买',
  purchaseSummary: '记录通信点数的购买。',
  refusedTitle: '目前不能添加资金',
  refused: {
    draining: '此组织正在转为使用后计费。剩余点数会先用完，再添加只会推迟转换。',
    'post-usage': '此组织的通话在使用后计费。签订 Microsoft 客户协议的客户无法购买通信点数。',
  },
  wayBack: '如果情况并非如此，请将计费方式改回预付点数，之后即可再次添加资金。',
  left: (balance) => `目前剩余：${balance}`,
};
