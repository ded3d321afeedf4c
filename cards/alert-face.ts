/** How each alert looks and what it says: its tone, its sentences, and what it means for those who call. */

import { DAY_MS } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AlertEvent, AlertName, AlertStanding } from './alert-event.ts';
import type { Fact } from './balance-facts.ts';
import { declineText } from './decline-text.ts';
import { feedProblemText } from './feed-problem-text.ts';
import type { Funding } from './funding.ts';
import type { Tone } from './sheet-card.ts';

export interface AlertContext {
  readonly standing: AlertStanding;
  readonly funding: Funding;
}

export interface AlertFace {
  readonly tone: Tone;
  readonly happened: string;
  /** What follows from it, beyond what happened; may be empty. */
  readonly means: readonly string[];
  readonly callers: string;
  readonly todo: string;
  readonly facts: readonly Fact[];
}

export const ALERT_TONES: Readonly<Record<AlertName, Tone>> = {
  'recharge-succeeded': 'good',
  'recharge-failed': 'attention',
  'balance-zero': 'attention',
  recovered: 'good',
  'balance-low': 'warning',
  'funds-expiring': 'warning',
  'recharge-after-turn-off': 'warning',
  'draining-with-rule-on': 'warning',
  'cap-reached': 'attention',
  'usage-feed-silent': 'warning',
  'usage-feed-back': 'good',
};

export function alertFace(event: AlertEvent, context: AlertContext, speech: Speech): AlertFace {
  return {
    tone: ALERT_TONES[event.alert],
    happened: happenedText(event, context, speech),
    means: meansTexts(event, context, speech),
    callers: callersText(event, context, speech),
    todo: todoText(event, context, speech),
    facts: alertFacts(event, context, speech),
  };
}

export function happenedText(
  event: AlertEvent,
  { standing }: AlertContext,
  speech: Speech,
): string {
  const words = speech.words.alerts.happened;
  const amount = speech.money(event.amount, standing.currency);
  switch (event.alert) {
    case 'balance-zero':
    case 'draining-with-rule-on':
    case 'usage-feed-silent':
    case 'usage-feed-back':
      return words[event.alert];
    case 'funds-expiring':
      return words[event.alert](amount, speech.date(event.expiresAt ?? event.since));
    default:
      return words[event.alert](amount);
  }
}

function meansTexts(event: AlertEvent, { standing, funding }: AlertContext, speech: Speech) {
  const words = speech.words.alerts;
  switch (event.alert) {
    case 'recharge-failed':
      if (funding === 'observed') return [];
      if (standing.suspended) return [words.suspended];
      return event.retryAt === null || event.retryAt === undefined
        ? [words.noRetry]
        : [words.retry(speech.dateTime(event.retryAt))];
    case 'funds-expiring':
      return [lossText(event, standing, speech)];
    case 'draining-with-rule-on':
      return [funding === 'observed' ? words.neverEnds : words.neverCharged];
    case 'recharge-after-turn-off':
      return funding === 'observed' ? [words.neverEnds] : [];
    case 'cap-reached':
      return [words.noRechargeUntil(speech.date(nextMonth(event.since)))];
    case 'usage-feed-silent':
      return [speech.words.feed.stale];
    case 'usage-feed-back':
      return [speech.words.feed.caughtUp];
    default:
      return [];
  }
}

function lossText({ projectedLoss }: AlertEvent, { currency }: AlertStanding, speech: Speech) {
  const words = speech.words.alerts;
  if (projectedLoss === null || projectedLoss === undefined) return words.lossUnknown;
  return projectedLoss > 0 ? words.loss(speech.money(projectedLoss, currency)) : words.noLoss;
}

function callersText({ alert }: AlertEvent, { standing }: AlertContext, speech: Speech): string {
  const words = speech.words.alerts.callers;
  if (standing.postUsage) return words.postUsage;
  if (standing.balance <= 0) return words.stopped;
  if (alert === 'usage-feed-silent') return words.unknown;
  const isWorry = alert === 'recharge-failed' || alert === 'balance-low' || alert === 'cap-reached';
  return isWorry ? words.whileItLasts : words.fine;
}

function todoText(event: AlertEvent, { standing, funding }: AlertContext, speech: Speech): string {
  const words = speech.words.alerts.todo;
  switch (event.alert) {
    case 'recharge-succeeded':
      return words.nothing;
    case 'recovered':
      return words.fixed;
    case 'recharge-failed':
      return declineText(event.decline ?? '', funding, speech).fix;
    case 'balance-zero':
      return standing.balance > 0 ? words.fixed : words.addFundsNow;
    case 'balance-low':
      return standing.rechargeOn && !standing.suspended ? words.rechargeFollows : words.addFunds;
    case 'funds-expiring':
      return words.useOrLower;
    case 'recharge-after-turn-off':
      return funding === 'observed' ? words.checkSwitch : words.lateCharge;
    case 'draining-with-rule-on':
      return words.turnOff;
    case 'cap-reached':
      return words.raiseCap;
    case 'usage-feed-silent':
      return speech.words.feed.meanwhile(feedProblemText(event.feedProblem ?? '', speech).fix);
    case 'usage-feed-back':
      return words.fixed;
  }
}

function alertFacts(event: AlertEvent, { standing, funding }: AlertContext, speech: Speech) {
  const words = speech.words.alerts;
  const money = (amount: number) => speech.money(amount, standing.currency);
  const facts: Fact[] = [{ name: words.facts.balance, value: money(standing.balance) }];
  const add = (name: string, value: string) => facts.push({ name, value });
  if (event.alert === 'recharge-failed') {
    add(words.facts.reason, declineText(event.decline ?? '', funding, speech).what);
  }
  if (event.alert === 'balance-low' && standing.trigger !== null) {
    add(words.facts.trigger, money(standing.trigger));
  }
  if (event.alert === 'funds-expiring' && event.expiresAt !== undefined) {
    const days = Math.max(0, Math.ceil((event.expiresAt - standing.asOf) / DAY_MS));
    add(
      words.facts.expires,
      speech.words.balance.withDetail(
        speech.date(event.expiresAt),
        words.inDays(speech.count(days)),
      ),
    );
  }
  if (event.alert === 'cap-reached' && standing.monthlyCap > 0) {
    add(
      words.facts.charged,
      words.ofCap(money(standing.chargedThisMonth), money(standing.monthlyCap)),
    );
  }
  if (standing.emptyAt !== null && standing.balance > 0 && speaksOfTheEnd(event.alert)) {
    add(words.facts.empty, speech.date(standing.emptyAt));
  }
  if (event.alert === 'usage-feed-silent') {
    add(words.facts.reason, feedProblemText(event.feedProblem ?? '', speech).why);
  }
  if (event.alert.startsWith('usage-feed') && standing.usageKnownThrough !== null) {
    add(words.facts.usageThrough, speech.dateTime(standing.usageKnownThrough));
  }
  return facts;
}

function speaksOfTheEnd(alert: AlertName): boolean {
  return ['recharge-failed', 'balance-low', 'cap-reached', 'draining-with-rule-on'].includes(alert);
}

function nextMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}
