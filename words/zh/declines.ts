/** Why a card did not pay, and what mends it, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const declines: Words['declines'] = {
  reason: '原因',
  unknownReason: (reason) => `付款被拒：${reason}`,
  unknownFix: '请检查付款方式，或改用其他付款方式。',
  kinds: {
    'expired-card': { what: '银行卡已过期。', fix: '请登记有效的银行卡。' },
    'insufficient-funds': {
      what: '银行卡余额不足。',
      fix: '请存入资金或登记其他银行卡，也可以降低充值金额。',
    },
    'authentication-required': {
      what: '银行要求持卡人验证此次付款。',
      fix: '请重新登记银行卡并授权今后的付款，或请银行放行。',
    },
    'processing-error': {
      what: '银行或支付服务商出现故障。',
      fix: '通常会自行恢复。如果再次出现，请检查银行卡。',
    },
    'card-declined': {
      what: '银行拒绝了此卡，未说明原因。',
      fix: '请咨询银行，或登记其他银行卡。',
    },
    'no-card': { what: '没有已登记的银行卡。', fix: '请登记银行卡。' },
    'not-charged': {
      what: '无法连接支付服务商，或其未能处理：银行卡未被请求扣款。',
      fix: '我会自动继续重试。如果持续存在，请查看支付服务商是否发布了故障公告。',
    },
    'order-refused': {
      what: '支付服务商未受理。',
      fix: '请通知 Calling Desk 的运维人员：设置可能有误，详情见日志。',
    },
  },
  observedFix: '请在管理中心的 **计费** > **付款方式** 中检查。',
};
