/** When something went wrong or was not understood, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const errors: Words['errors'] = {
  title: '出现问题',
  body: '未能完成您的请求，请稍后再试。',
  incident: (id) => `如果再次出现，请将此编号告知管理员：${id}`,
  text: (id) => `出现问题，请稍后再试。如果再次出现，请将此编号告知管理员：${id}`,
  cancelledTitle: '已取消',
  cancelled: '操作已停止，未做任何更改。',
  nothingToCancel: '没有可取消的操作。',
  oldCard: '此卡片已过时，下面是当前状态。',
  busy: '正在处理您上一次的请求。',
  unavailable: '暂时无法连接 Microsoft 365，因此无法核实您的角色。请几分钟后再试。',
  readOnly: '目前无法录入记录，原因见日志。',
};
