/** What one person holds and what is missing to make calls, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const holdings: Words['holdings'] = {
  title: (name) => `${name} 的许可证`,
  summary: (name, count) => `${name} 拥有 ${count.text} 个许可证。`,
  none: '该用户没有许可证。',
  list: '拥有',
  directly: '直接分配',
  byGroup: (group) => `来自组“${group}”`,
  byUnknownGroup: '来自无法读取名称的组',
  since: (way, date) => `${way}，自 ${date}`,
  off: (plans) => `已关闭的服务：${plans}`,
  andMore: (plans, count) => `${plans}，另有 ${count.text} 个`,
  more: (count) => `另有 ${count.text} 个`,
  working: '✓ 有效',
  failing: '✕ 不可用',
  states: {
    ActiveWithError: '有效，但存在错误。',
    Disabled: '订阅已停用。',
    Error: '未能分配。',
  },
  errors: {
    CountViolation: '席位不足。请购买更多或释放一些，然后重新处理该组。',
    MutuallyExclusiveViolation: '与该用户的另一个许可证冲突，必须移除其中一个。',
    DependencyViolation: '所需的服务缺失或已关闭。',
    ProhibitedInUsageLocationViolation: '在该用户的使用位置不能使用。请检查使用位置。',
    UniquenessViolation: '该用户的某个地址重复。请在 Exchange 中解决。',
  },
  otherError: (code) => `Microsoft 报告：${code}`,
  location: '使用位置',
  noLocation: '未设置：设置之前无法分配许可证',
  account: '帐户',
  accounts: {
    guest: '来宾',
    disabled: '已禁用',
    resource: '自动助理或呼叫队列的资源帐户',
  },
  callsTitle: '通话能力',
  abilities: {
    inside: '拨打内线',
    outside: '拨打外线',
    'dial-in': '会议拨入号码',
    'dial-out': '从会议拨出',
    credits: '从点数支付的通话',
  },
  yes: '✓ 可以',
  no: '✕ 不可以',
  maybe: '▼ 不确定',
  asOf: (at) => `读取时间：${at}。更改可能需要几分钟才会显示。`,
  assign: (name) => `分配 ${name}`,
  others: '其他许可证',
};
