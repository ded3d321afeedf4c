/** What people say in Simplified Chinese about money coming in, its rule, its dates, and who is told. */

import type { CommandsInOneLanguage, FundingCommand } from '../commands.ts';

export const fundingCommands: Pick<CommandsInOneLanguage, FundingCommand> = {
  'set-up': {
    title: '设置通信点数',
    also: ['设置', '初始设置', '开始设置', '设置点数'],
    with: [],
  },
  'add-funds': {
    title: '添加资金',
    also: ['充值', '添加余额', '增加资金', '购买点数', '购买通信点数', '怎么充值', '如何充值'],
    with: ['添加资金 {amount}', '充值 {amount}'],
  },
  purchase: {
    title: '记录购买',
    also: ['登记购买', '录入购买', '我已购买点数'],
    with: ['记录购买 {amount}', '登记购买 {amount}'],
  },
  'set-auto-recharge': {
    title: '自动充值设置',
    also: [
      '自动充值',
      '设置自动充值',
      '打开自动充值',
      '开启自动充值',
      '启用自动充值',
      '修改自动充值',
      '自动充电设置',
      '自动重新充电设置',
    ],
    with: ['设置自动充值 {amount} 低于 {trigger}', '余额低于 {trigger} 时自动充值 {amount}'],
  },
  'turn-off-auto-recharge': {
    title: '关闭自动充值',
    also: [
      '停止自动充值',
      '取消自动充值',
      '停用自动充值',
      '禁用自动充值',
      '关掉自动充值',
      '关闭自动重新充电',
    ],
    with: [],
  },
  'change-card': {
    title: '更换银行卡',
    also: [
      '更换信用卡',
      '更换卡',
      '更新银行卡',
      '更新信用卡',
      '更改付款方式',
      '付款方式',
      '登记银行卡',
    ],
    with: [],
  },
  reading: {
    title: '核对余额',
    also: ['余额核对', '录入余额', '输入余额', '更正余额', '输入管理中心余额'],
    with: ['管理中心余额为 {amount}', '核对余额 {amount}'],
  },
  lots: {
    title: '到期日',
    also: [
      '资金到期日',
      '点数到期日',
      '什么时候到期',
      '点数什么时候到期',
      '查看到期日',
      '即将到期的资金',
      '哪些资金会到期',
    ],
    with: [],
  },
  'billing-mode': {
    title: '计费方式',
    also: [
      '通话计费方式',
      '计费模式',
      '转为 mca',
      '转为 nce',
      '迁移到 mca',
      '迁移到 nce',
      '使用后计费',
      '转为使用后计费',
      'microsoft 客户协议',
      '新商务体验',
    ],
    with: [],
  },
  'alerts-here': {
    title: '在此发送警报',
    also: ['在此处发送警报', '在这里发送警报', '将警报发送到这里', '在此发送通知'],
    with: [],
  },
  'stop-alerts-here': {
    title: '停止在此发送警报',
    also: ['停止在此处发送警报', '停止警报', '不要在此发送警报', '停止在这里发送警报'],
    with: [],
  },
  approvals: {
    title: '待批准',
    also: ['待批准列表', '查看待批准', '待审批', '审批', '批准请求', '等待批准'],
    with: [],
  },
  'alerts-list': {
    title: '警报发送位置',
    also: ['警报列表', '警报', '查看警报', '警报发送到哪里', '谁会收到警报'],
    with: [],
  },
};
