/** Who may see what, in Japanese. */

import type { Words } from '../words.ts';

export const access: Words['access'] = {
  title: 'この操作にはロールが必要です',
  reasons: {
    guest: '組織のゲストはご利用になれません。',
    'unknown-person': '組織のディレクトリにアカウントが見つかりませんでした。',
    disabled: 'アカウントがディレクトリで無効になっています。',
    'missing-role': 'この操作に必要なロールがアカウントに割り当てられていません。',
  },
  rolesThatMay: '次の Microsoft Entra ロールのいずれかが必要です。',
  whomToAsk: {
    guest: '組織のメンバーにお問い合わせください。',
    'unknown-person': 'アカウントがこの組織のものか、管理者にお問い合わせください。',
    disabled: '管理者に有効化を依頼してください。',
    'missing-role':
      'グローバル管理者または特権ロール管理者に割り当てを依頼してください。アクティブ化が必要なロールは、アクティブにするまで有効になりません。',
  },
  roles: {
    'global-administrator': 'グローバル管理者',
    'global-reader': 'グローバル閲覧者',
    'billing-administrator': '課金管理者',
    'license-administrator': 'ライセンス管理者',
    'user-administrator': 'ユーザー管理者',
    'helpdesk-administrator': 'ヘルプデスク管理者',
    'teams-administrator': 'Teams 管理者',
    'teams-communications-administrator': 'Teams 通信管理者',
    'teams-communications-support-engineer': 'Teams 通信サポート エンジニア',
    'teams-communications-support-specialist': 'Teams 通信サポート スペシャリスト',
    'teams-telephony-administrator': 'Teams 電話管理者',
    'teams-reader': 'Teams 閲覧者',
  },
  inChatTitle: '個人チャットで続けましょう',
  inChat: 'ここでは全員に回答が見えてしまいます。残高は管理者にのみ表示します。',
  inChatFile: 'ファイルのやり取りは個人チャットでのみ行えます。',
  summary: 'この操作にはロールが必要です。',
};
