/** What is done in Microsoft's own admin centers today, step by step, in Simplified Chinese. */

import type { GuidanceText } from '../en/guidance.ts';
import type { Words } from '../words.ts';

const addFunds: GuidanceText = {
  title: '添加资金',
  lead: '通信点数在 Microsoft 365 管理中心购买，我不能代您购买。您需要全局管理员或计费管理员角色。',
  steps: [
    '转到 **市场** > **所有产品**，找到 **通信点数**。',
    '选择 **详细信息**，输入要添加的金额。',
    '如需自动补充，选择 **应用自动充值**（Apply auto-recharge），并填写 **添加此金额**（Add this amount）和 **余额低于**（When balance is below）。',
    '选择 **保存**，然后选择 **下单**。',
  ],
  note: '购买后 12 个月内未使用的资金会到期并被没收。签订 Microsoft 客户协议的客户无法购买点数，其通话在使用后计费。通过合作伙伴购买的点数由该合作伙伴添加。',
};

const setAutoRecharge: GuidanceText = {
  title: '自动充值设置',
  lead: '自动充值在 Microsoft 365 管理中心设置，我不能代您切换。您需要全局管理员或计费管理员角色。',
  steps: [
    '转到 **计费** > **你的产品**，选择 **通信点数**。',
    '在 **计费设置** 下，选择 **编辑自动充值设置**。',
    '选中 **自动充值**。',
    '填写充值金额（Add this amount）和触发金额（When balance is below）。',
    '选择 **保存**。',
  ],
  note: '余额达到触发金额时，会从已登记的付款方式扣取充值金额。如果准备转为 Microsoft 客户协议，请保持关闭。',
};

const turnOffAutoRecharge: GuidanceText = {
  title: '关闭自动充值',
  lead: '自动充值在 Microsoft 365 管理中心关闭，我不能代您切换。您需要全局管理员或计费管理员角色。',
  steps: [
    '转到 **计费** > **你的产品**，选择 **通信点数**。',
    '在 **计费设置** 下，选择 **编辑自动充值设置**。',
    '取消选中 **自动充值**。',
    '选择 **保存**。',
  ],
  note: '转为 Microsoft 客户协议（以前称为新商务体验）之前，必须先关闭自动充值。否则余额会不断补充，始终不会转为使用后计费。剩余余额会先用完，无需其他操作。',
};

const assign: GuidanceText = {
  title: '分配通话许可证',
  lead: '我目前还不能分配许可证。现在请在 Microsoft 365 管理中心操作。',
  steps: [
    '转到 **用户** > **活跃用户**，选择该用户。',
    '打开 **许可证和应用**，确认已填写 **选择位置**。',
    '选择许可证：先选 **Teams 电话标准版**，再选 **通话套餐**；如需套餐以外的通话，再选 **通信点数**。',
    '选择 **保存更改**。',
  ],
  note: '使用直接路由或运营商连接时，只分配 Teams 电话，不要分配通话套餐。拨号盘最长可能需要 24 小时才会出现。',
};

const assignMany: GuidanceText = {
  title: '批量分配许可证',
  lead: '我目前还不能分配许可证。现在请在 Microsoft 365 管理中心操作。',
  steps: [
    '转到 **用户** > **活跃用户**，选中相关用户。',
    '选择 **管理产品许可证**。',
    '选择保留现有许可证并继续分配的选项。',
    '选择许可证，然后选择 **保存更改**。',
  ],
  note: '每位用户都必须先设置使用位置。如需为整个部门分配，可将许可证分配给组，由组自动更新。',
};

const licensesOf: GuidanceText = {
  title: '用户的许可证',
  lead: '我目前还不能查询许可证。现在请在 Microsoft 365 管理中心查看。',
  steps: [
    '转到 **用户** > **活跃用户**，选择该用户。',
    '打开 **许可证和应用**，即可看到许可证以及 **应用** 下已启用的功能。',
  ],
  note: '来自组的许可证需要在该组中更改。',
};

const seats: GuidanceText = {
  title: '剩余许可证',
  lead: '我目前还不能统计许可证。现在请在 Microsoft 365 管理中心查看。',
  steps: ['转到 **计费** > **许可证**。', '对比各产品的已分配数量和可用数量。'],
  note: '通信点数许可证的数量与金额无关：购买点数时会一并添加大量许可证。',
};

const alertsHere: GuidanceText = {
  title: '在此会话中发送警报',
  lead: '我目前还不能发送警报。充值成功、充值失败以及余额为零时，Microsoft 会发送邮件。',
  steps: [
    '邮件会发送给全局、计费、许可证、支持和 Teams 管理员等。',
    '如需在频道中查看，请将邮件转发到频道的邮件地址。',
    '您可以随时在个人聊天中向我查询余额。',
  ],
  note: '余额为零之前，Microsoft 不会发送邮件。余额卡片会显示预计用完的时间。',
};

const stopAlertsHere: GuidanceText = {
  title: '停止在此会话中发送警报',
  lead: '我目前还不发送警报，因此没有可停止的内容。',
  steps: [],
  note: 'Microsoft 关于充值和余额为零的邮件会发送给具有相应管理员角色的人。',
};

export const guidance: Words['guidance'] = {
  'add-funds': addFunds,
  'set-auto-recharge': setAutoRecharge,
  'turn-off-auto-recharge': turnOffAutoRecharge,
  assign,
  'assign-many': assignMany,
  'licenses-of': licensesOf,
  seats,
  'alerts-here': alertsHere,
  'stop-alerts-here': stopAlertsHere,
};

export const guidanceFacts: Words['guidanceFacts'] = {
  asked: '您要求的金额',
  amountToAdd: '要添加的金额',
  addThisAmount: '充值金额',
  whenBalanceIsBelow: '触发金额',
};
