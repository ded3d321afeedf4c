/** The lines of the balance card: a name on the left, what is known on the right. */

import type { DateRange, Forecast, HISTORY_DAYS_MIN } from '../ledger/forecast.ts';
import { DAY_MS, type Instant } from '../ledger/instant.ts';
import { ZERO } from '../ledger/money.ts';
import type { Lot, View } from '../ledger/view.ts';
import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

const CURRENCIES_SHOWN = 3;
/** The ledger's own number: another one does not compile. */
const HISTORY_DAYS: typeof HISTORY_DAYS_MIN = 14;

export function balanceFacts(view: View, forecast: Forecast, speech: Speech): readonly Fact[] {
  return [
    ...rechargeFacts(view, speech),
    ...forecastFacts(view, forecast, speech),
    ...expiryFacts(view, forecast, speech),
    ...readingFacts(view, speech),
    ...setAsideFacts(view, speech),
  ];
}

function rechargeFacts(view: View, speech: Speech): Fact[] {
  const { rule, chargedThisMonth } = view.recharge;
  const words = speech.words.balance;
  const state = { name: words.autoRecharge, value: rechargeText(view, speech) };
  if (rule === null) return [state];
  const amount = (of: number) => speech.money(of, view.currency);
  return [
    state,
    { name: words.triggerAmount, value: amount(rule.trigger) },
    { name: words.rechargeAmount, value: amount(rule.amount) },
    ...(rule.enabled && rule.monthlyCap > 0
      ? [
          {
            name: words.monthlyCap,
            value: words.ofCap(amount(chargedThisMonth), amount(rule.monthlyCap)),
          },
        ]
      : []),
  ];
}

function rechargeText(view: View, speech: Speech): string {
  const { rule, state, retryAt } = view.recharge;
  const words = speech.words.balance.recharge;
  if (rule === null && state === 'off') return words.notSet;
  if (state === 'failed' && retryAt !== null) return words.failedRetry(speech.dateTime(retryAt));
  return words[state];
}

function forecastFacts(view: View, forecast: Forecast, speech: Speech): Fact[] {
  const words = speech.words.balance;
  if (!forecast.known) {
    const value = words.notEnoughHistory(
      speech.count(forecast.settledDays),
      speech.count(HISTORY_DAYS),
    );
    return [{ name: words.forecast, value }];
  }
  const { perDay, nextRecharge, empty } = forecast;
  const average = {
    name: words.averageUse,
    value: words.perDay(speech.money(perDay, view.currency)),
  };
  if (view.balance <= 0) return [average];
  const whenEmpty = rangeText(empty, view.asOf, speech);
  if (nextRecharge === null) return [average, { name: words.empty, value: whenEmpty }];
  return [
    average,
    { name: words.nextRecharge, value: rangeText(nextRecharge, view.asOf, speech) },
    { name: words.emptyIfRechargeFails, value: whenEmpty },
  ];
}

function rangeText(range: DateRange, asOf: Instant, speech: Speech): string {
  const words = speech.words.balance;
  const on = (at: Instant | null) => (at === null ? null : speech.dayMonth(at));
  const [first, last] = [on(range.earliest), on(range.latest)];
  if (range.expected === null) {
    return first === null
      ? words.notWithinAYear
      : words.withDetail(words.notWithinAYear, words.earliest(first));
  }
  const days = Math.ceil((range.expected - asOf) / DAY_MS);
  if (days <= 0) return words.alreadyThere;
  const text = words.around(speech.count(days), speech.dayMonth(range.expected));
  if (first === null || first === last) return text;
  return words.withDetail(text, last === null ? words.earliest(first) : words.between(first, last));
}

/** The money that lapses first. A lot that a reading opened has no known date of purchase, so none is promised. */
function expiryFacts(view: View, forecast: Forecast, speech: Speech): Fact[] {
  const words = speech.words.balance;
  const dated = view.lots.filter(({ remaining, origin }) => remaining > 0 && origin !== 'found');
  const first = dated.reduce<Lot | null>(
    (soonest, lot) => (soonest === null || lot.expiresAt < soonest.expiresAt ? lot : soonest),
    null,
  );
  if (first === null) return [];
  const sum = dated
    .filter(({ expiresAt }) => expiresAt === first.expiresAt)
    .reduce<number>((total, { remaining }) => total + remaining, ZERO);
  const unused = (forecast.known ? forecast.lapsing : [])
    .filter(({ at }) => at === first.expiresAt)
    .reduce<number>((total, { amount }) => total + amount, ZERO);
  const text = words.expiresOn(speech.money(sum, view.currency), speech.date(first.expiresAt));
  const value =
    unused > 0
      ? words.withDetail(text, words.likelyUnused(speech.money(unused, view.currency)))
      : text;
  return [{ name: words.nextExpiry, value }];
}

function readingFacts(view: View, speech: Speech): Fact[] {
  const words = speech.words.balance;
  if (view.reading === null) return [];
  const { at, amount, drift } = view.reading;
  const [read, on] = [speech.money(amount, view.currency), speech.date(at)];
  const apart = speech.money(Math.abs(drift), view.currency);
  const value =
    drift === 0
      ? words.readingAgreed(read, on)
      : drift > 0
        ? words.readingHigher(read, on, apart)
        : words.readingLower(read, on, apart);
  return [{ name: words.lastReading, value }];
}

function setAsideFacts(view: View, speech: Speech): Fact[] {
  const words = speech.words.balance;
  return view.setAside.slice(0, CURRENCIES_SHOWN).map(({ currency, count, amount }) => ({
    name: words.setAside,
    value: words.setAsideRows(
      speech.count(count),
      escapeMarkdown(currency, 3),
      speech.money(amount, currency),
    ),
  }));
}
