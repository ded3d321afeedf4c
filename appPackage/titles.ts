/** What the menu says is what the desk understands: both come from one table. */

import type { Language } from '../words/language.ts';
import type { MenuCommand } from './menu.ts';

const TITLES: Readonly<Record<MenuCommand, Readonly<Record<Language, string>>>> = {
  balance: { en: 'check my credit balance', ja: '残高を確認', zh: '查询余额' },
  statement: { en: 'statement', ja: '明細', zh: '明细' },
  'add-funds': { en: 'add funds', ja: '資金を追加', zh: '添加资金' },
  'set-auto-recharge': { en: 'set auto-recharge', ja: '自動再充電の設定', zh: '自动充值设置' },
  'turn-off-auto-recharge': {
    en: 'turn off auto-recharge',
    ja: '自動再充電をオフにする',
    zh: '关闭自动充值',
  },
  help: { en: 'help', ja: 'ヘルプ', zh: '帮助' },
  cancel: { en: 'cancel', ja: 'キャンセル', zh: '取消' },
};

export function titleOf(command: MenuCommand, language: Language): string {
  return TITLES[command][language];
}
