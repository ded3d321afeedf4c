/** Bringing the account in line with the admin center, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const readings: Words['readings'] = {
  title: '输入管理中心显示的余额',
  lead: '余额以管理中心为准。请在 **计费** > **你的产品** > **通信点数** 中查看，并在这里输入。',
  computed: '计算余额',
  asOf: '截至',
  knownThrough: '已计入的通话截至',
  noUsage: '尚无',
  lag: '通话报表会延迟 24 至 48 小时，出现小的差额属于正常。',
  shown: '显示的余额',
  note: '备注',
  next: '继续',
  past: '以往核对',
  difference: (amount) => `与计算相差 ${amount}`,
  agreed: '与计算一致',
  summary: '输入管理中心显示的余额。',
};
