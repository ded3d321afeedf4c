/** What people say to the desk in Japanese. */

import type { CommandsInOneLanguage } from '../commands.ts';
import { answerCommands } from './answer-commands.ts';
import { fundingCommands } from './funding-commands.ts';
import { licenseCommands } from './license-commands.ts';

export const commands: CommandsInOneLanguage = {
  ...fundingCommands,
  ...licenseCommands,
  ...answerCommands,
  balance: {
    title: '残高を確認',
    also: [
      '残高',
      'クレジット残高',
      '残高確認',
      '残高照会',
      '残高を確認する',
      '残高を確認して',
      '残高を見せて',
      '残高を教えて',
      '残高を教えてください',
      '残高は',
      '残高はいくら',
      '残高はいくらですか',
      'クレジットの残高',
      'クレジット残高を確認',
      '通信クレジット',
      '通信クレジットの残高',
      '通信クレジット残高',
      'コミュニケーションクレジットの残高',
      'コミュニケーション クレジットの残高',
      'あといくら残っていますか',
    ],
    with: [],
  },
  statement: {
    title: '明細',
    also: [
      '明細を見る',
      '明細を表示',
      '明細を見せて',
      '残高の明細',
      '利用明細',
      '残高の変動',
      '履歴',
      '残高の履歴',
      'なぜ残高が変わった',
      'なぜ残高が変わったのですか',
      '残高が変わった理由',
      'なぜ残高が減った',
    ],
    with: ['明細 {period}', '{period}の明細'],
  },
  audit: {
    title: '監査ログ',
    also: ['監査', '操作の記録', '操作ログ', '誰が何をしたか', '監査ログを表示'],
    with: ['監査ログ {period}', '{period}の監査ログ', '{period}の操作の記録'],
  },
  help: {
    title: 'ヘルプ',
    also: [
      '助けて',
      '使い方',
      '使い方を教えて',
      '何ができる',
      '何ができますか',
      'できること',
      'コマンド',
      'メニュー',
    ],
    with: [],
  },
  cancel: {
    title: 'キャンセル',
    also: ['中止する', '取り消し', 'やめる', 'やめて', '終了'],
    with: [],
  },
  hi: {
    title: 'こんにちは',
    also: [
      'おはよう',
      'おはようございます',
      'こんばんは',
      'やあ',
      'はじめまして',
      'お疲れ様です',
      'お疲れさまです',
    ],
    with: [],
  },
};
