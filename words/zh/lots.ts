/** The funds by their dates, in Simplified Chinese. */

import type { Words } from '../words.ts';
import { days, lots as lotsNoun } from './nouns.ts';

export const lots: Words['lots'] = {
  title: '资金和到期日',
  lead: '先到期的资金先使用。到期仍未使用的部分将作废。',
  none: '没有剩余资金。',
  row: (left, amount) => `${left}（共 ${amount}）`,
  dates: (bought, expires) => `${bought}购买，${expires}到期`,
  recharged: (bought, expires) => `${bought}充值，${expires}到期`,
  found: '核对时发现的资金，购买日期不明',
  inDays: (count) => `还有 ${days(count)}`,
  lost: (amount) => `${amount} 可能作废`,
  usedInTime: '预计能及时用完',
  more: (count) => `另有 ${lotsNoun(count)}`,
  totals: '合计',
  remaining: '剩余',
  projected: '一年内可能作废',
  unknown: '历史数据不足，尚无法估计',
  nothing: '无',
  expired: '至今已到期',
  unusedAdvice: '如需减少作废，请降低充值金额，或先关闭自动充值，等余额减少后再打开。',
  summary: (amount) => `按到期日列出的资金：剩余 ${amount}。`,
};
