/** Handing out files, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const exporting: Words['exporting'] = {
  fileName: (from, until) => `credits-statement-${from}-to-${until}`,
  consent: (period) => `${period}的明细，将保存到您的 OneDrive。`,
  readyTitle: '文件已就绪',
  ready: (name) => `${name} 已保存到您的 OneDrive。`,
  openFile: '打开文件',
  declinedTitle: '文件未保存',
  declined: '您选择了不保存，我也没有保留该文件。',
  expired: '此次导出已过期，请重新导出。',
  failed: '无法将文件保存到您的 OneDrive，请重新导出。',
  onlyInChat: '只能在个人聊天中收发文件。',
  summary: '文件已就绪。',
  columns: {
    calls: '通话次数',
    seq: '记录编号',
    at: '时间 (UTC)',
    kind: '类型',
    destination: '目的地',
    person: '用户',
    amount: '金额',
    balance: '余额',
    currency: '货币',
    reason: '原因',
    reference: '参考编号',
    recordedAt: '记录时间 (UTC)',
  },
  sheets: { summary: '摘要', days: '按日', destinations: '按目的地', entries: '记录' },
};
