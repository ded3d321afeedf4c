/** Simplified Chinese nouns with their count. */

import type { Count } from '../count.ts';

export const days = (count: Count) => `${count.text} 天`;
export const calls = (count: Count) => `${count.text} 次通话`;
export const rows = (count: Count) => `${count.text} 行`;
export const entries = (count: Count) => `${count.text} 条记录`;
export const destinations = (count: Count) => `${count.text} 个目的地`;
export const recharges = (count: Count) => `${count.text} 次`;
export const lots = (count: Count) => `${count.text} 笔`;
export const alerts = (count: Count) => `${count.text} 条警报`;
export const alertPlaces = (count: Count) => `${count.text} 个会话`;
export const usualMonths = (count: Count) => `${count.text} 个月`;
export const people = (count: Count) => `${count.text} 人`;
export const lines = (count: Count) => `${count.text} 行`;
export const minutes = (count: Count) => `${count.text} 分钟`;
export const hours = (count: Count) => `${count.text} 小时`;
export const seats = (count: Count) => `${count.text} 个`;
