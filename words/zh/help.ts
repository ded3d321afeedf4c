/** What the desk understands, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const help: Words['help'] = {
  title: '我能做什么',
  lead: '用中文、英文或日文输入以下内容，也可以直接点按钮。',
  groups: {
    credits: '通信点数',
    guides: '管理中心操作步骤',
    talk: '随时可用',
  },
  lines: {
    balance: '余额、预测和下次到期',
    statement: '按日和按目的地查看余额变动，可导出到 Excel 或 CSV',
    file: '将 PSTN 使用情况报表（CSV 或 zip）拖到这里',
    fileMeans: '录入由点数支付的通话',
    addFunds: '如何购买点数',
    setAutoRecharge: '如何设置触发金额和充值金额',
    turnOffAutoRecharge: '转为使用后计费之前如何关闭',
    assign: '如何分配通话许可证',
    help: '显示此列表',
    cancel: '停止当前操作',
  },
  limits:
    '金额根据已记录的购买和通话报表计算，报表会延迟 24 至 48 小时。查看余额需要管理员角色，并且只能在个人聊天中查看。通话需要组织拥有 Teams 通话许可证。',
  summary: 'Calling Desk 能理解的内容。',
};
