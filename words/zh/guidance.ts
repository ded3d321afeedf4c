/** What is done in Microsoft's own admin centers today, step by step, in Simplified Chinese. */

import type { GuidanceText } from '../en/guidance.ts';
import type { Words } from '../words.ts';

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

export const guidance: Words['guidance'] = {
  assign,
  'assign-many': assignMany,
  'licenses-of': licensesOf,
  seats,
};
