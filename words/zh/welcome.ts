/** The first words of the desk, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const welcome: Words['welcome'] = {
  title: '欢迎使用 Calling Desk',
  hello: (name) => `您好，${name}`,
  helloAnyone: '您好',
  lead: '我为您关注通信点数：还剩多少、为什么变化、还能用多久。',
  can: [
    '输入 **查询余额**，查看余额、预测和下次到期。',
    '输入 **明细**，按天查看余额变动。',
    '将 Teams 管理中心导出的 PSTN 使用情况报表拖到这里，我会录入其中的通话。',
    '输入 **添加资金** 或 **自动充值设置**，查看操作步骤。',
  ],
  limits:
    '余额只在个人聊天中显示给具有相应管理员角色的人。我不能代您购买点数或切换自动充值，请在 Microsoft 365 管理中心操作。',
  needs: '您的组织需要 Teams 通话许可证和通信点数。',
  summary: 'Calling Desk：在聊天中查看通信点数余额。',
};
