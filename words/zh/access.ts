/** Who may see what, in Simplified Chinese. */

import type { Words } from '../words.ts';

export const access: Words['access'] = {
  title: '此操作需要相应角色',
  reasons: {
    guest: '组织的来宾无法使用此功能。',
    'unknown-person': '在组织的目录中找不到您的帐户。',
    disabled: '您的帐户在目录中已停用。',
    'missing-role': '您的帐户没有执行此操作所需的角色。',
  },
  rolesThatMay: '具有以下任一 Microsoft Entra 角色即可：',
  whomToAsk: {
    guest: '请联系组织内的成员。',
    'unknown-person': '请向管理员确认您的帐户是否属于此组织。',
    disabled: '请联系管理员重新启用。',
    'missing-role': '请联系全局管理员或特权角色管理员为您分配。尚待激活的角色在激活之前不生效。',
  },
  roles: {
    'global-administrator': '全局管理员',
    'global-reader': '全局读取者',
    'billing-administrator': '计费管理员',
    'license-administrator': '许可证管理员',
    'user-administrator': '用户管理员',
    'helpdesk-administrator': '支持管理员',
    'teams-administrator': 'Teams 管理员',
    'teams-communications-administrator': 'Teams 通信管理员',
    'teams-communications-support-engineer': 'Teams 通信支持工程师',
    'teams-communications-support-specialist': 'Teams 通信支持专家',
    'teams-telephony-administrator': 'Teams 电话管理员',
    'teams-reader': 'Teams 读取者',
  },
  inChatTitle: '请在个人聊天中继续',
  inChat: '在这里所有人都能看到回复，而余额只向管理员显示。',
  inChatFile: '只能在个人聊天中收发文件。',
  summary: '此操作需要相应角色。',
};
