/** What the desk promises to understand, by command, in three languages. */

import type { CommandName } from '../../words/commands.ts';

export const PROMISED: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  balance: [
    'check my credit balance',
    'balance',
    '残高を確認',
    'クレジット残高',
    '查询余额',
    '通信点数余额',
  ],
  statement: ['statement', 'why did my balance change', '明細', '明细'],
  'add-funds': ['add funds', '資金を追加', '添加资金'],
  'set-auto-recharge': [
    'set auto-recharge',
    'auto-recharge settings',
    '自動再充電の設定',
    '自动充值设置',
  ],
  'turn-off-auto-recharge': ['turn off auto-recharge', '自動再充電をオフにする', '关闭自动充值'],
  assign: [
    'assign calling license',
    'assign license',
    '通話ライセンスを割り当てる',
    '分配通话许可证',
  ],
  'assign-many': ['assign licenses in bulk', 'ライセンスを一括割り当て', '批量分配许可证'],
  seats: ['seats', 'licenses left', '残りライセンス', '剩余许可证'],
  'alerts-here': ['send alerts here', 'ここにアラートを送信', '在此发送警报'],
  'stop-alerts-here': ['stop alerts here'],
  help: ['help', 'ヘルプ', '帮助'],
  cancel: ['cancel', 'キャンセル', '取消'],
  hi: ['hi', 'hello', 'こんにちは', '你好'],
};
