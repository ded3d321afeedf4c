/** The package in Simplified Chinese. */

import type { PackageStrings } from './strings.ts';

export const chinese: PackageStrings = {
  name: { short: 'Calling Desk', full: 'Calling Desk（通信点数管理）' },
  description: {
    short: '随时查看通信点数余额，了解余额变动的原因。',
    full: [
      'Calling Desk 面向负责 Microsoft 365 电话服务的人员。',
      '它精确记录预付的通信点数：购买了多少、哪些通话由点数支付、哪些点数即将到期，以及余额预计何时用完。在个人聊天中即可查询余额或明细，支持简体中文、英语和日语，并可将结果保存为 Excel 或 CSV 文件。',
      '数据来自已记录的购买和贵组织的 PSTN 使用情况报告，报告会延迟 24 至 48 小时。Microsoft 没有提供查询余额的接口，因此 Calling Desk 无法直接读取管理中心的余额，也无法开启或关闭自动充值，但会指引您前往相应的页面。',
      '查看余额需要 Microsoft Entra 中的管理员角色或支持角色。贵组织需要有通信点数，各类通话所需的许可证请在 Microsoft 365 管理中心查看。应用由管理员安装并连接。',
    ].join('\n\n'),
  },
  commands: {
    balance: '查看剩余金额、下一个到期日和预计用完的日期',
    statement: '按日期和通话目的地说明余额变动的原因',
    'add-funds': '添加资金，或指引您到添加资金的页面',
    'set-auto-recharge': '设置触发金额和充值金额',
    'turn-off-auto-recharge': '关闭自动充值，并了解何时应当关闭',
    assign: '为一位用户分配通话许可证，执行前可先确认',
    'assign-many': '按名单、文件或组为多位用户分配通话许可证',
    audit: '查看谁在何时通过哪张卡片做了什么',
    help: '可以查询的内容，以及无法做到的事',
    cancel: '停止当前操作',
  },
};
