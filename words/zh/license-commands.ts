/** What people say in Chinese about calling licenses. */

import type { CommandsInOneLanguage, LicenseCommand } from '../commands.ts';

export const licenseCommands: Pick<CommandsInOneLanguage, LicenseCommand> = {
  assign: {
    title: '分配通话许可证',
    also: ['分配许可证', '指派许可证', '指派通话许可证', '分配通话套餐', '分配通话授权'],
    with: [
      '给 {who} 分配通话许可证',
      '给 {who} 分配许可证',
      '为 {who} 分配许可证',
      '为 {who} 分配通话许可证',
    ],
  },
  'remove-license': {
    title: '移除通话许可证',
    also: ['移除许可证', '删除许可证', '取消分配许可证', '收回许可证', '收回通话许可证'],
    with: ['移除 {who} 的通话许可证', '收回 {who} 的许可证', '从 {who} 移除许可证'],
  },
  'swap-license': {
    title: '更换通话许可证',
    also: ['更换许可证', '替换许可证', '更换通话套餐', '更改通话套餐'],
    with: ['更换 {who} 的许可证', '更换 {who} 的通话套餐'],
  },
  'assign-many': {
    title: '批量分配许可证',
    also: ['批量分配', '批量分配通话许可证', '批量指派许可证', '批量移除许可证'],
    with: [],
  },
  'license-jobs': {
    title: '许可证任务',
    also: ['批量任务', '分配记录', '许可证分配记录'],
    with: [],
  },
  'licenses-of': {
    title: '的许可证',
    also: ['许可证', '查询许可证', '查看许可证', '用户的许可证'],
    with: ['{who} 的许可证', '{who}的许可证', '{who} 有哪些许可证'],
  },
  seats: {
    title: '剩余许可证',
    also: ['还剩多少许可证', '许可证余量', '可用许可证', '许可证数量', '剩余席位'],
    with: [],
  },
  'who-has': {
    title: '谁有许可证',
    also: ['许可证持有者', '谁有哪些许可证'],
    with: ['谁有 {product}', '谁拥有 {product}', '哪些人有 {product}'],
  },
};
