/** The first words of the desk, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const welcome: Words['welcome'] = {
  title: '欢迎使用 Calling Desk',
  hello: (name) => `您好，${name}`,
  helloAnyone: '您好',
  lead: '我为您关注通信点数，并为一个人或数千人分配通话许可证。',
  funding: {
    stripe: '输入 **添加资金** 或 **自动充值设置**，在一张表单中完成。扣款之前会再次显示所有金额。',
    observed: '输入 **添加资金** 或 **自动充值设置**，我会说明操作步骤，记录并持续关注。',
  },
  can: [
    '输入 **查询余额**，查看余额、预测和下次到期。',
    '输入 **明细**，按天查看余额变动。',
    '将 Teams 管理中心导出的 PSTN 使用情况报表拖到这里，我会录入其中的通话。',
    '输入 **分配通话许可证**、**批量分配许可证** 或 **剩余许可证**：更改前都会先显示，并且可以撤消。',
    '在频道或这里输入 **在此发送警报**，即可收到充值、失败、余额为零和到期的通知。',
  ],
  limits: {
    stripe:
      '余额只在个人聊天中显示给具有相应管理员角色的人。在全局管理员或计费管理员确认之前，不会扣款。',
    observed:
      '余额只在个人聊天中显示给具有相应管理员角色的人。我不能代您购买点数或切换自动充值，请在 Microsoft 365 管理中心操作。',
  },
  needs: '您的组织需要 Teams 通话许可证和通信点数。',
  summary: 'Calling Desk：在聊天中管理通信点数和通话许可证。',
};
