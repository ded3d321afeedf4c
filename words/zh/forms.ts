/** What is wrong with what was typed into a form, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const forms: Words['forms'] = {
  notSaved: '未做任何更改。',
  at: (field, reason) => `${field}：${reason}`,
  fields: {
    deposit: '要添加的金额',
    amount: '充值金额',
    trigger: '触发金额',
    cap: '每月上限',
    reading: '显示的余额',
    day: '购买日期',
    reference: '发票编号',
    reason: '备注',
  },
  amountMissing: '请输入金额。',
  dayMissing: '请选择日期。',
  problems: {
    empty: '请输入金额。',
    'not-an-amount': '无法识别为金额。请输入类似 250 或 250.50 的数字。',
    ambiguous: '可以有两种理解。请不要使用千位分隔符。',
    negative: '金额不能为负数。',
    'other-currency': '货币与帐户的货币不同，不进行换算。',
    'too-fine': '小数位数超过该货币的位数。',
    'too-large': '金额过大，无法计算。',
    'no-day': '无法识别为日期。',
    'day-in-future': '该日期尚未到来。',
    'day-too-old': '那时购买的资金已经到期。',
    'too-long': '内容过长。',
  },
  tooSmall: (limit) => `最少为 ${limit}。`,
  aboveLimit: (limit) => `最多为 ${limit}。`,
  capBelowAmount: (limit) => `每月上限至少要够一次充值，即 ${limit}。`,
};
