/** Where alerts go, in Simplified Chinese. */

import type { Words } from '../words.ts';
import { alertPlaces } from './nouns.ts';

export const targets: Words['targets'] = {
  hereTitles: {
    added: '今后警报会发送到这里',
    already: '警报已经发送到这里',
    stopped: '警报不再发送到这里',
    none: '没有警报发送到这里',
  },
  here: {
    added: '充值成功或失败、余额不足、余额为零及恢复，以及资金到期之前，我会在这里发布。',
    already: '未做任何更改。',
    stopped: '我不再在这里发布警报，其他会话不受影响。',
    none: '没有可停止的内容。',
  },
  everyoneSees: '此会话中的所有人都能看到警报及其中的金额。',
  nobodyLeft: '目前没有会话接收警报。充值失败或余额为零时，不会有人收到通知。',
  registeredBy: '请求人',
  at: '时间',
  stop: '停止在此发送警报',
  start: '在此发送警报',
  list: '警报发送位置',
  title: '警报发送位置',
  lead: (count) => `警报发送到 ${alertPlaces(count)}。`,
  empty: '警报尚无发送位置。请在频道或此聊天中输入“在此发送警报”。',
  scopes: {
    personal: '个人聊天',
    groupChat: '群聊',
    channel: '频道',
  },
  named: (scope, name) => `${scope}：${name}`,
  addedBy: (name, at) => `由 ${name} 请求，${at}`,
  living: '✓ 可送达',
  dead: (at) => `✕ 自 ${at} 无法送达`,
  causes: {
    'bot-removed': 'Calling Desk 已被移除。',
    'conversation-gone': '会话已不存在。',
    blocked: 'Calling Desk 已被屏蔽。',
    'writes-blocked': '该处禁止发布。',
    'role-lost': '此人不再拥有可接收警报的角色。',
  },
  diedTitle: '有会话无法再收到警报',
  diedMeans: (place) => `已无法在此处发布：${place}`,
  diedTodo: '请重新将我添加到该会话，或在其他会话接收警报。在此之前会在这里通知您。',
  diedOfRoleTodo:
    '如果此人仍需接收警报，请重新为其分配角色，并让其发送“在此发送警报”。在此之前会在这里通知您。',
  thisOne: '此会话',
  stopAt: '停止警报的会话',
  stopAtMissing: '请选择会话。',
  stopThere: '在该处停止',
  more: (count) => `另有 ${alertPlaces(count)}`,
  summary: '警报发送位置。',
};
