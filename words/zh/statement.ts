/** The sentences of the statement in Simplified Chinese. */

import type { Words } from '../words.ts';
import { calls, days, destinations } from './nouns.ts';

export const statement: Words['statement'] = {
  title: '余额变动明细',
  opening: '期初余额',
  closing: '期末余额',
  funded: '添加',
  used: '使用',
  expired: '到期',
  corrected: '更正',
  byDay: '按日',
  byDestination: '按目的地',
  noDestination: '未注明目的地',
  calls,
  moreDays: (count) => `另有 ${days(count)}`,
  moreDestinations: (count) => `另有 ${destinations(count)}`,
  nothing: '这段时间没有变动。',
  openHint: '选择一行即可查看具体记录。',
  open: (what) => `查看${what}的具体记录`,
  otherPeriod: '其他时段',
  from: '开始日期',
  fromMissing: '请选择开始日期。',
  until: '结束日期',
  untilMissing: '请选择结束日期。',
  utcDays: '每天从 00:00 UTC 开始。',
  badPeriod: '结束日期早于开始日期，请重新选择。',
  tooLong: (most) => `明细最多包含 ${days(most)}，请缩短时段。`,
  askPeriod: '要查看哪段时间的明细？例如：上个月、10月、从2026-10-01到2026-10-15、最近30天',
  askPeriodAgain:
    '没有看懂这段时间。请输入类似“上个月”“10月”“从2026-10-01到2026-10-15”“最近30天”的说法。输入“取消”可停止。',
  show: '查看这段时间',
  summary: (period, opening, closing) => `${period}的明细：余额从 ${opening} 变为 ${closing}。`,
};
