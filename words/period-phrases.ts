/** How people name a span of days, in the three languages, so that a statement can be asked for in words. */

export type NamedPeriod =
  | 'today'
  | 'yesterday'
  | 'this-week'
  | 'last-week'
  | 'this-month'
  | 'last-month'
  | 'this-year'
  | 'last-year';

/** Whole phrases, in lower case. */
export const PERIOD_PHRASES: Readonly<Record<NamedPeriod, readonly string[]>> = {
  today: ['today', '今日', '本日', '今天'],
  yesterday: ['yesterday', '昨日', '昨天'],
  'this-week': ['this week', '今週', '本周', '这周', '这个星期'],
  'last-week': ['last week', '先週', '上周', '上个星期'],
  'this-month': ['this month', '今月', '本月', '这个月'],
  'last-month': ['last month', '先月', '上月', '上个月'],
  'this-year': ['this year', '今年'],
  'last-year': ['last year', '昨年', '去年'],
};

/** `last 30 days`, 過去30日, 最近30天: the number is the first group. */
export const LAST_DAYS: readonly RegExp[] = [
  /^(?:the )?(?:last|past) (\d{1,3}) days?$/u,
  /^(?:過去|直近)\s?(\d{1,3})\s?日(?:間)?$/u,
  /^(?:最近|过去)\s?(\d{1,3})\s?天$/u,
];

/** Words before a period that add nothing: `for last month`, `in October`. */
export const PERIOD_PREFIX = /^(?:for|of|in|during)\s+/u;

/** `A to B`, `from A to B`, `between A and B`, AからBまで, A～B, 从A到B, A至B: the ends are the groups. */
export const PERIOD_ENDS: readonly RegExp[] = [
  /^(?:from )?(.+?) (?:to|until|till|through|-|–) (.+)$/u,
  /^between (.+?) and (.+)$/u,
  /^(.+?)から(.+?)(?:まで)?$/u,
  /^从?(.+?)[到至](.+)$/u,
  /^(.+?)\s?(?:~|〜|\.\.)\s?(.+)$/u,
];

/** What a person may leave behind a period in Japanese and Chinese: 先月の明細, 上个月的明细. */
export const PERIOD_SUFFIX = /\s?[の的]$/u;
