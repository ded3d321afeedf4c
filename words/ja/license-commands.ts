/** What people say in Japanese about calling licenses. */

import type { CommandsInOneLanguage, LicenseCommand } from '../commands.ts';

export const licenseCommands: Pick<CommandsInOneLanguage, LicenseCommand> = {
  assign: {
    title: '通話ライセンスを割り当てる',
    also: [
      'ライセンスを割り当てる',
      'ライセンスの割り当て',
      'ライセンス割り当て',
      '通話ライセンスの割り当て',
      '通話ライセンスを割り当て',
      '通話プランを割り当てる',
    ],
    with: [
      '{who} に通話ライセンスを割り当てる',
      '{who} にライセンスを割り当てる',
      '{who} さんにライセンスを割り当てる',
    ],
  },
  'remove-license': {
    title: '通話ライセンスを削除',
    also: [
      'ライセンスを削除',
      'ライセンスを外す',
      'ライセンスの削除',
      '通話ライセンスを外す',
      'ライセンスの割り当てを解除',
    ],
    with: [
      '{who} からライセンスを削除',
      '{who} のライセンスを外す',
      '{who} から通話ライセンスを削除',
    ],
  },
  'swap-license': {
    title: '通話ライセンスを入れ替え',
    also: ['ライセンスを入れ替え', 'ライセンスの入れ替え', '通話プランを変更', 'ライセンスを変更'],
    with: ['{who} のライセンスを入れ替え', '{who} の通話プランを変更'],
  },
  'assign-many': {
    title: 'ライセンスを一括割り当て',
    also: [
      'ライセンスの一括割り当て',
      'ライセンス一括割り当て',
      '一括割り当て',
      'ライセンスを一括で割り当てる',
      '通話ライセンスを一括割り当て',
      'ライセンスを一括削除',
    ],
    with: [],
  },
  'license-jobs': {
    title: 'ライセンスのジョブ',
    also: ['一括ジョブ', 'ライセンス ジョブ', '割り当ての履歴', '割り当て履歴'],
    with: [],
  },
  'licenses-of': {
    title: 'のライセンス',
    also: ['ライセンス', 'ライセンスを確認', 'ライセンス確認', 'ユーザーのライセンス'],
    with: ['{who} のライセンス', '{who}のライセンス', '{who} さんのライセンス'],
  },
  seats: {
    title: '残りライセンス',
    also: [
      '残りのライセンス',
      'ライセンスの残り',
      'ライセンス残数',
      'ライセンス数',
      '空きライセンス',
    ],
    with: [],
  },
  'who-has': {
    title: 'ライセンスの保有者',
    also: ['保有者', 'ライセンスを持っている人', '誰がライセンスを持っていますか'],
    with: ['{product} を持っている人', '{product} の保有者', '誰が {product} を持っていますか'],
  },
};
