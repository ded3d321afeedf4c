/** The funds by their dates, in Japanese. */

import type { Words } from '../words.ts';
import { days, lots as lotsNoun } from './nouns.ts';

export const lots: Words['lots'] = {
  title: '資金と有効期限',
  lead: '有効期限の早い資金から使われます。期限までに使わなかった分は失効します。',
  none: '残っている資金はありません。',
  row: (left, amount) => `${left}（${amount} のうち）`,
  dates: (bought, expires) => `${bought}購入、${expires}まで`,
  recharged: (bought, expires) => `${bought}再充電、${expires}まで`,
  found: '照合で見つかった資金（購入日は不明）',
  inDays: (count) => `あと ${days(count)}`,
  lost: (amount) => `${amount} は失効の見込み`,
  usedInTime: '期限内に使い切る見込み',
  more: (count) => `ほか ${lotsNoun(count)}`,
  totals: '合計',
  remaining: '残り',
  projected: '1 年以内に失効する見込み',
  unknown: '履歴が少ないため、まだわかりません',
  nothing: 'なし',
  expired: 'これまでに失効した金額',
  unusedAdvice:
    '失効を減らすには、リチャージ金額を下げるか、残りが減るまで自動再充電をオフにしてください。',
  summary: (amount) => `有効期限ごとの資金です。残りは ${amount} です。`,
};
