/** Setting auto-recharge and turning it off, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const recharge: Words['recharge'] = {
  title: '自动充值',
  charges: '余额达到或低于触发金额时，会从已登记的银行卡扣取充值金额。',
  observed:
    '自动充值在 Microsoft 365 管理中心切换，我不能代您切换。请在这里记录管理中心的设置，我会持续关注。',
  now: '当前设置',
  state: '自动充值',
  on: '已打开',
  off: '已关闭',
  amount: '充值金额',
  trigger: '触发金额',
  cap: '每月上限',
  capHint: '每月上限（留空表示无上限）',
  noCap: '无上限',
  turnOn: '打开自动充值',
  next: '继续',
  turnOff: '关闭',
  summary: '自动充值设置。',
  offTitle: '关闭自动充值',
  offLead:
    '自动充值在 Microsoft 365 管理中心关闭，我不能代您切换。您需要全局管理员或计费管理员角色。',
  offSteps: [
    '登录 **Microsoft 365 管理中心**。',
    '在左侧菜单中转到 **计费** > **你的产品**。',
    '在显示的产品中选择 **通信点数**。',
    '在其页面上找到 **计费设置**，选择 **编辑自动充值设置**。',
    '在 **自动充值设置** 页面，**取消选中** **自动充值** 旁边的复选框。',
    '选择 **保存**。',
  ],
  offWhy:
    '转为 Microsoft 客户协议（以前称为新商务体验）之前，必须先关闭。否则余额会不断补充，始终不会转为使用后计费。剩余余额会先用完，无需其他操作。',
  offMisprint: 'Microsoft 页面的部分译文写成需要打开自动充值，这是翻译错误：必须关闭。',
  offWhenDone: '保存之后请告诉我：我会记录操作人和时间，并持续关注。',
  haveDone: '我已关闭',
  offSummary: '关闭自动充值的六个步骤。',
  alreadyOff: '自动充值已经关闭。',
  neverSet: '从未设置过自动充值。',
  watching: '我会持续关注：如果之后仍有充值，会通知接收警报的会话。',
};
