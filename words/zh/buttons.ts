/** What stands on the buttons, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const buttons: Words['buttons'] = {
  balance: '查询余额',
  statement: '明细',
  addFunds: '添加资金',
  autoRecharge: '自动充值',
  export: '导出',
  exportExcel: '导出到 Excel',
  exportCsv: '导出为 CSV',
  refresh: '刷新',
  help: '帮助',
  cancel: '取消',
  next: '下一页',
  previous: '上一页',
  backToStatement: '返回明细',
  openAdminCenter: '打开管理中心（外部）',
  openTeamsAdminCenter: '打开 Teams 管理中心（外部）',
  openChat: '在聊天中继续',
  expiry: '到期日',
  billing: '计费方式',
  setUp: '设置',
  openPayments: '打开付款方式（外部）',
};
