/** What the desk understands, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const help: Words['help'] = {
  title: '我能做什么',
  lead: '用中文、英文或日文输入以下内容，也可以直接点按钮。',
  groups: {
    credits: '通信点数',
    alerts: '警报',
    licenses: '通话许可证',
    questions: '提问',
    talk: '随时可用',
  },
  lines: {
    balance: '余额、预测和下次到期',
    statement: '按日和按目的地查看余额变动，可导出到 Excel 或 CSV',
    file: '将 PSTN 使用情况报表（CSV 或 zip）拖到这里',
    fileMeans: '录入由点数支付的通话',
    setUp: '在一张表单中设置存入金额、自动充值和上限',
    addFunds: {
      stripe: '确认后从已登记的银行卡扣款一次',
      observed: '说明在哪里购买，并记录购买',
    },
    setAutoRecharge: {
      stripe: '触发金额、充值金额和每月上限',
      observed: '记录管理中心的设置并持续关注',
    },
    turnOffAutoRecharge: {
      stripe: '之后不再自动扣款',
      observed: '管理中心的六个步骤，以及之后的关注',
    },
    lots: '哪些资金何时到期，可能作废多少',
    reading: '使余额与管理中心一致',
    changeCard: '用于付款的银行卡',
    billingMode: '从点数转为使用后计费',
    approvals: '等待第二人批准的操作',
    alertsHere: '向此会话通知充值、失败、余额不足或为零以及到期',
    alertsList: '所有接收警报的会话',
    assign: '先显示更改内容，再给一个人分配许可证',
    assignMany: '对名单、文件或组批量分配，带进度、结果和撤消',
    licensesOf: '某人有哪些许可证、来自哪里、还缺什么才能通话',
    seats: '已购、已用和剩余数量',
    whoHas: '谁拥有某产品，可导出',
    licenseJobs: '最近的计划，可再次查看或撤消',
    question: '用自己的话提任何许可证或通话问题，答案附来源',
    questionExample: 'E5 包含通话套餐吗？',
    unanswered: '我答不上来的问题，以及如何补充',
    questionsHere: '需要专人回答的问题会发到这里',
    audit: '谁通过哪张卡片做了什么，可导出',
    help: '显示此列表',
    cancel: '停止当前操作',
  },
  limits:
    '金额根据已记录的购买和通话报表计算，报表会延迟 24 至 48 小时。查看余额需要管理员角色，并且只能在个人聊天中查看。警报发送到管理员指定的会话。通话需要组织拥有 Teams 通话许可证。',
  summary: 'Calling Desk 能理解的内容。',
};
