/** Why no call reports arrive, and what mends it, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const feed: Words['feed'] = {
  stale: '此前未上报的通话尚未计入：显示的余额可能偏高，预测也停止更新。',
  caughtUp: '缺失的部分已补入：余额和预测均为最新。',
  meanwhile: (fix) => `${fix}在此之前，请不时将 Teams 管理中心导出的使用情况报表拖到与我的聊天中。`,
  withCode: (why, code) => `${why}（${code}）`,
  problems: {
    'sign-in': {
      why: 'Microsoft 登录服务拒绝了 Calling Desk',
      fix: '请让 Calling Desk 的运维人员更新其用于 Microsoft Graph 的客户端密码或标识：可能已过期。',
    },
    permission: {
      why: 'Calling Desk 没有读取通话记录的权限',
      fix: '请让全局管理员同意授予 Calling Desk 应用程序权限 CallRecord-PstnCalls.Read.All。',
    },
    service: {
      why: 'Microsoft Graph 未正常响应',
      fix: '我会每四小时继续尝试。如果持续存在，请联系 Calling Desk 的运维人员：日志中有详细信息。',
    },
  },
};
