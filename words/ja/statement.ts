/** The sentences of the statement in Japanese. */

import type { Words } from '../words.ts';
import { calls, days, destinations } from './nouns.ts';

export const statement: Words['statement'] = {
  title: '残高の明細',
  opening: '期首残高',
  closing: '期末残高',
  funded: '追加',
  used: '使用',
  expired: '失効',
  corrected: '修正',
  byDay: '日別',
  byDestination: '通話先別',
  noDestination: '通話先の記録なし',
  calls,
  moreDays: (count) => `ほか ${days(count)}分`,
  moreDestinations: (count) => `ほか ${destinations(count)}`,
  nothing: 'この期間に増減はありません。',
  openHint: '行を選ぶと内訳を表示します。',
  open: (what) => `${what}の内訳を表示`,
  otherPeriod: '別の期間',
  from: '開始日',
  fromMissing: '期間の開始日を選んでください。',
  until: '終了日',
  untilMissing: '期間の終了日を選んでください。',
  utcDays: '1 日の始まりは 00:00 UTC です。',
  badPeriod: '終了日が開始日より前です。期間を選び直してください。',
  tooLong: (most) => `明細は最長 ${days(most)}分です。期間を短くしてください。`,
  askPeriod:
    'どの期間の明細を表示しますか。例：先月、10月、2026-10-01から2026-10-15まで、過去30日間',
  askPeriodAgain:
    'その期間を読み取れませんでした。先月、10月、2026-10-01から2026-10-15まで、過去30日間のように入力してください。やめるときは「キャンセル」と入力してください。',
  show: 'この期間を表示',
  summary: (period, opening, closing) =>
    `${period}の明細：${opening} から ${closing} になりました。`,
};
