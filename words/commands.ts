/** The phrases that the desk understands, by what they ask for: data only, so that the menu and the parser cannot differ. */

import type { Language } from './language.ts';

export type CommandName =
  | 'balance'
  | 'statement'
  | 'add-funds'
  | 'set-auto-recharge'
  | 'turn-off-auto-recharge'
  | 'assign'
  | 'assign-many'
  | 'licenses-of'
  | 'seats'
  | 'alerts-here'
  | 'stop-alerts-here'
  | 'help'
  | 'cancel'
  | 'hi';

export interface CommandPhrases {
  /** As the menu shows it and a button sends it: 32 characters at most. */
  readonly title: string;
  /** Other ways to say the same, compared after {@link normalizePhrase}. */
  readonly also: readonly string[];
  /** Ways that carry something along; `{who}`, `{amount}`, `{trigger}`, `{period}` stand for it. */
  readonly with: readonly string[];
}

type ByLanguage = Readonly<Record<Language, CommandPhrases>>;

export const COMMANDS: Readonly<Record<CommandName, ByLanguage>> = {
  balance: {
    en: {
      title: 'check my credit balance',
      also: [
        'balance',
        'my balance',
        'credit balance',
        'credits',
        'check balance',
        'check my balance',
        'check credit balance',
        'show balance',
        'show my balance',
        'show my credit balance',
        'communications credits',
        'communications credits balance',
        'communication credits balance',
        'what is my balance',
        "what's my balance",
        'whats my balance',
        'what is our balance',
        "what's the balance",
        'what is the balance',
        'how much credit is left',
        'how much credit do we have',
        'how much credit do we have left',
        'how much is left',
        'how much money is left',
        'how many credits are left',
        'how long will it last',
      ],
      with: [],
    },
    ja: {
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
    zh: {
      title: '查询余额',
      also: [
        '余额',
        '通信点数余额',
        '通信点数',
        '查余额',
        '查看余额',
        '我的余额',
        '余额查询',
        '余额是多少',
        '余额多少',
        '余额还有多少',
        '还有多少余额',
        '还剩多少',
        '还剩多少余额',
        '还剩多少点数',
        '点数余额',
        '通信额度余额',
        '通话余额',
        '通信信用额度余额',
      ],
      with: [],
    },
  },
  statement: {
    en: {
      title: 'statement',
      also: [
        'why did my balance change',
        'why did the balance change',
        'why has my balance changed',
        'what changed',
        'what happened to my balance',
        'show statement',
        'show the statement',
        'my statement',
        'account statement',
        'history',
        'balance history',
        'transactions',
        'movements',
        'where did the money go',
      ],
      with: ['statement {period}', 'why did my balance change {period}', 'show statement {period}'],
    },
    ja: {
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
    zh: {
      title: '明细',
      also: [
        '查看明细',
        '账单明细',
        '余额明细',
        '余额变动',
        '变动明细',
        '历史记录',
        '交易记录',
        '为什么余额变了',
        '余额为什么变了',
        '余额为什么变化',
        '余额为什么减少',
        '钱花在哪里了',
      ],
      with: ['明细 {period}', '{period}的明细', '{period}明细'],
    },
  },
  'add-funds': {
    en: {
      title: 'add funds',
      also: [
        'add money',
        'add credit',
        'add credits',
        'buy credits',
        'buy credit',
        'buy communications credits',
        'top up',
        'recharge',
        'how do i add funds',
        'how do i buy credits',
      ],
      with: ['add funds {amount}', 'add {amount}', 'top up {amount}', 'add {amount} funds'],
    },
    ja: {
      title: '資金を追加',
      also: [
        '資金の追加',
        '資金を追加する',
        '資金追加',
        'クレジットを購入',
        'クレジットを購入する',
        'クレジットを追加',
        'チャージ',
        'チャージする',
        '入金',
      ],
      with: ['資金を追加 {amount}', '{amount} を追加', 'チャージ {amount}'],
    },
    zh: {
      title: '添加资金',
      also: ['充值', '添加余额', '增加资金', '购买点数', '购买通信点数', '怎么充值', '如何充值'],
      with: ['添加资金 {amount}', '充值 {amount}'],
    },
  },
  'set-auto-recharge': {
    en: {
      title: 'set auto-recharge',
      also: [
        'set auto recharge',
        'set up auto-recharge',
        'set up auto recharge',
        'auto-recharge',
        'auto recharge',
        'auto-recharge settings',
        'auto recharge settings',
        'turn on auto-recharge',
        'turn on auto recharge',
        'enable auto-recharge',
        'enable auto recharge',
        'change auto-recharge',
        'automatic top up',
        'auto top up',
      ],
      with: [
        'set auto-recharge to {amount} when below {trigger}',
        'set auto recharge to {amount} when below {trigger}',
        'set auto-recharge to {amount}',
        'set auto recharge to {amount}',
      ],
    },
    ja: {
      title: '自動再充電の設定',
      also: [
        '自動再充電',
        '自動再充電を設定',
        '自動再充電を設定する',
        '自動再充電設定',
        '自動再充電をオンにする',
        '自動再充電をオン',
        '自動再充電を有効にする',
        '自動再チャージの設定',
        '自動再チャージ',
        '自動リチャージの設定',
        '自動リチャージ',
        '自動充電の設定',
      ],
      with: [
        '自動再充電を {amount} に設定 {trigger} 以下',
        '{trigger} 以下で {amount} を自動再充電',
        '残高が {trigger} 以下で {amount} を自動再充電',
      ],
    },
    zh: {
      title: '自动充值设置',
      also: [
        '自动充值',
        '设置自动充值',
        '打开自动充值',
        '开启自动充值',
        '启用自动充值',
        '修改自动充值',
        '自动充电设置',
        '自动重新充电设置',
      ],
      with: ['设置自动充值 {amount} 低于 {trigger}', '余额低于 {trigger} 时自动充值 {amount}'],
    },
  },
  'turn-off-auto-recharge': {
    en: {
      title: 'turn off auto-recharge',
      also: [
        'turn off auto recharge',
        'turn auto-recharge off',
        'turn auto recharge off',
        'switch off auto-recharge',
        'switch off auto recharge',
        'disable auto-recharge',
        'disable auto recharge',
        'stop auto-recharge',
        'stop auto recharge',
        'cancel auto-recharge',
        'auto-recharge off',
        'auto recharge off',
      ],
      with: [],
    },
    ja: {
      title: '自動再充電をオフにする',
      also: [
        '自動再充電をオフ',
        '自動再充電オフ',
        '自動再充電を無効にする',
        '自動再充電を停止',
        '自動再充電を停止する',
        '自動再充電を止める',
        '自動再充電を解除',
        '自動再チャージをオフにする',
        '自動リチャージをオフにする',
      ],
      with: [],
    },
    zh: {
      title: '关闭自动充值',
      also: [
        '停止自动充值',
        '取消自动充值',
        '停用自动充值',
        '禁用自动充值',
        '关掉自动充值',
        '关闭自动重新充电',
      ],
      with: [],
    },
  },
  assign: {
    en: {
      title: 'assign calling license',
      also: [
        'assign license',
        'assign licenses',
        'assign a license',
        'assign a calling license',
        'assign licence',
        'assign calling licence',
        'assign calling plan',
        'give a license',
      ],
      with: [
        'assign calling license to {who}',
        'assign license to {who}',
        'assign a license to {who}',
        'assign a calling license to {who}',
        'assign {who}',
      ],
    },
    ja: {
      title: '通話ライセンスを割り当てる',
      also: [
        'ライセンスを割り当てる',
        'ライセンスの割り当て',
        'ライセンス割り当て',
        '通話ライセンスの割り当て',
        '通話ライセンスを割り当て',
        '通話プランを割り当てる',
      ],
      with: ['{who} に通話ライセンスを割り当てる', '{who} にライセンスを割り当てる'],
    },
    zh: {
      title: '分配通话许可证',
      also: ['分配许可证', '指派许可证', '指派通话许可证', '分配通话套餐', '分配通话授权'],
      with: ['给 {who} 分配通话许可证', '给 {who} 分配许可证', '为 {who} 分配许可证'],
    },
  },
  'assign-many': {
    en: {
      title: 'assign licenses in bulk',
      also: [
        'assign in bulk',
        'bulk assign',
        'bulk assign licenses',
        'bulk license assignment',
        'assign many licenses',
        'assign licenses to many people',
        'assign licences in bulk',
      ],
      with: [],
    },
    ja: {
      title: 'ライセンスを一括割り当て',
      also: [
        'ライセンスの一括割り当て',
        'ライセンス一括割り当て',
        '一括割り当て',
        'ライセンスを一括で割り当てる',
        '通話ライセンスを一括割り当て',
      ],
      with: [],
    },
    zh: {
      title: '批量分配许可证',
      also: ['批量分配', '批量分配通话许可证', '批量指派许可证'],
      with: [],
    },
  },
  'licenses-of': {
    en: {
      title: 'licenses of',
      also: ['licenses', 'licences', 'licenses of a person', 'look up licenses'],
      with: [
        'licenses of {who}',
        'licences of {who}',
        'license of {who}',
        'licenses for {who}',
        'what licenses does {who} have',
        'which licenses does {who} have',
        'show licenses of {who}',
      ],
    },
    ja: {
      title: 'のライセンス',
      also: ['ライセンス', 'ライセンスを確認', 'ライセンス確認', 'ユーザーのライセンス'],
      with: ['{who} のライセンス', '{who}のライセンス', '{who} さんのライセンス'],
    },
    zh: {
      title: '的许可证',
      also: ['许可证', '查询许可证', '查看许可证', '用户的许可证'],
      with: ['{who} 的许可证', '{who}的许可证', '{who} 有哪些许可证'],
    },
  },
  seats: {
    en: {
      title: 'seats',
      also: [
        'licenses left',
        'licences left',
        'seats left',
        'free seats',
        'available licenses',
        'how many licenses are left',
        'how many licenses do we have left',
        'how many seats are left',
      ],
      with: [],
    },
    ja: {
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
    zh: {
      title: '剩余许可证',
      also: ['还剩多少许可证', '许可证余量', '可用许可证', '许可证数量', '剩余席位'],
      with: [],
    },
  },
  'alerts-here': {
    en: {
      title: 'send alerts here',
      also: [
        'alerts here',
        'alert here',
        'post alerts here',
        'start alerts here',
        'send alerts to this channel',
      ],
      with: [],
    },
    ja: {
      title: 'ここにアラートを送信',
      also: [
        'ここにアラートを送信する',
        'アラートをここに送信',
        'ここにアラート',
        'ここに通知を送信',
      ],
      with: [],
    },
    zh: {
      title: '在此发送警报',
      also: ['在此处发送警报', '在这里发送警报', '将警报发送到这里', '在此发送通知'],
      with: [],
    },
  },
  'stop-alerts-here': {
    en: {
      title: 'stop alerts here',
      also: ['stop alerts', 'no alerts here', 'no more alerts here', 'turn off alerts here'],
      with: [],
    },
    ja: {
      title: 'ここへのアラートを停止',
      also: [
        'ここへのアラートを停止する',
        'アラートを停止',
        'ここのアラートを停止',
        'アラートを止める',
      ],
      with: [],
    },
    zh: {
      title: '停止在此发送警报',
      also: ['停止在此处发送警报', '停止警报', '不要在此发送警报', '停止在这里发送警报'],
      with: [],
    },
  },
  help: {
    en: {
      title: 'help',
      also: [
        'help me',
        'commands',
        'menu',
        'what can you do',
        'what can i say',
        'what do you do',
        'how does this work',
        'start',
        '?',
      ],
      with: [],
    },
    ja: {
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
    zh: {
      title: '帮助',
      also: ['帮忙', '你能做什么', '你会什么', '怎么用', '如何使用', '使用说明', '命令', '菜单'],
      with: [],
    },
  },
  cancel: {
    en: {
      title: 'cancel',
      also: ['stop', 'quit', 'exit', 'abort', 'never mind', 'nevermind', 'forget it'],
      with: [],
    },
    ja: {
      title: 'キャンセル',
      also: ['中止する', '取り消し', 'やめる', 'やめて', '終了'],
      with: [],
    },
    zh: {
      title: '取消',
      also: ['停止', '退出', '中止', '算了', '结束'],
      with: [],
    },
  },
  hi: {
    en: {
      title: 'hi',
      also: [
        'hello',
        'hey',
        'hi there',
        'hello there',
        'hey there',
        'good morning',
        'good afternoon',
        'good evening',
      ],
      with: [],
    },
    ja: {
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
    zh: {
      title: '你好',
      also: ['您好', '嗨', '哈喽', '早上好', '上午好', '下午好', '晚上好', '大家好'],
      with: [],
    },
  },
};
