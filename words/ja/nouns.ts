/** Japanese nouns with their count. */

import type { Count } from '../count.ts';

export const days = (count: Count) => `${count.text} 日`;
export const calls = (count: Count) => `${count.text} 件の通話`;
export const rows = (count: Count) => `${count.text} 行`;
export const entries = (count: Count) => `${count.text} 件`;
export const destinations = (count: Count) => `${count.text} 件の通話先`;
export const recharges = (count: Count) => `${count.text} 回`;
export const lots = (count: Count) => `${count.text} 件`;
export const alerts = (count: Count) => `${count.text} 件のアラート`;
export const alertPlaces = (count: Count) => `${count.text} 件の会話`;
export const usualMonths = (count: Count) => `${count.text} か月`;
export const people = (count: Count) => `${count.text} 人`;
export const lines = (count: Count) => `${count.text} 行`;
export const minutes = (count: Count) => `${count.text} 分`;
export const hours = (count: Count) => `${count.text} 時間`;
export const seats = (count: Count) => `${count.text} 件`;
