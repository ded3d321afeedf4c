/** What people say to the desk in Simplified Chinese. */

import type { CommandsInOneLanguage } from '../commands.ts';
import { answerCommands } from './answer-commands.ts';
import { fundingCommands } from './funding-commands.ts';
import { licenseCommands } from './license-commands.ts';

export const commands: CommandsInOneLanguage = {
  ...fundingCommands,
  ...licenseCommands,
  ...answerCommands,
  balance: {
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
  statement: {
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
  audit: {
    title: '审计日志',
    also: ['审计', '操作记录', '审计记录', '谁做了什么', '查看审计日志'],
    with: ['审计日志 {period}', '{period}的审计日志', '{period}的操作记录'],
  },
  help: {
    title: '帮助',
    also: ['帮忙', '你能做什么', '你会什么', '怎么用', '如何使用', '使用说明', '命令', '菜单'],
    with: [],
  },
  cancel: {
    title: '取消',
    also: ['停止', '退出', '中止', '算了', '结束'],
    with: [],
  },
  hi: {
    title: '你好',
    also: ['您好', '嗨', '哈喽', '早上好', '上午好', '下午好', '晚上好', '大家好'],
    with: [],
  },
};
