/** Suggestions and worked numbers as sentences and figures. */

import type { Speech } from '../words/speech.ts';
import type { AdviceReason, RechargeWarning, Suggestion, WorkedNumbers } from './advice.ts';
import type { FactGroup } from './sheet-card.ts';

export type SuggestedPart = 'deposit' | 'amount' | 'trigger' | 'monthlyCap';

/** The suggested figures that a form asks for. */
export function suggestionFacts(
  suggestion: Suggestion,
  parts: readonly SuggestedPart[],
  currency: string,
  speech: Speech,
): FactGroup {
  const words = speech.words.advice;
  const names: Readonly<Record<SuggestedPart, string>> = {
    deposit: words.deposit,
    amount: words.rechargeAmount,
    trigger: words.triggerAmount,
    monthlyCap: words.monthlyCap,
  };
  return {
    title: words.title,
    facts: parts.map((part) => ({
      name: names[part],
      value: speech.money(suggestion[part], currency),
    })),
  };
}

/** @param parts as above: a reason for a figure that is not asked for is not told */
export function reasonTexts(
  reasons: readonly AdviceReason[],
  parts: readonly SuggestedPart[],
  currency: string,
  speech: Speech,
): readonly string[] {
  const of: Readonly<Partial<Record<AdviceReason['code'], SuggestedPart>>> = {
    'deposit-lasts': 'deposit',
    'recharge-lasts': 'amount',
    'trigger-lasts': 'trigger',
  };
  return reasons
    .filter(({ code }) => of[code] === undefined || parts.includes(of[code]))
    .map((reason) => reasonText(reason, currency, speech));
}

function reasonText(reason: AdviceReason, currency: string, speech: Speech): string {
  const words = speech.words.advice.reasons;
  switch (reason.code) {
    case 'average-use':
      return words[reason.code](speech.money(reason.perDay, currency), speech.count(reason.days));
    case 'little-history':
      return words[reason.code](speech.count(reason.settledDays), speech.count(reason.needed));
    case 'twelve-months':
      return words[reason.code];
    default:
      return words[reason.code](speech.count(reason.days));
  }
}

/** How often settings recharge at the present use, and whether at once. */
export function workedTexts(
  { pace, atOnce }: WorkedNumbers,
  currency: string,
  speech: Speech,
): readonly string[] {
  const words = speech.words.advice;
  return [paceText(pace, currency, speech), ...(atOnce ? [words.atOnce] : [])];
}

function paceText(pace: WorkedNumbers['pace'], currency: string, speech: Speech): string {
  const words = speech.words.advice;
  if (pace === null) return words.paceUnknown;
  const perQuarter = speech.money(pace.perQuarter, currency);
  return pace.everyDays < 2
    ? words.paceDaily(perQuarter)
    : words.pace(speech.count(Math.round(pace.everyDays)), perQuarter);
}

export function warningTexts(
  warnings: readonly RechargeWarning[],
  currency: string,
  speech: Speech,
): readonly string[] {
  return warnings.map((warning) => warningText(warning, currency, speech));
}

function warningText(warning: RechargeWarning, currency: string, speech: Speech): string {
  const words = speech.words.advice.warnings;
  switch (warning.code) {
    case 'trigger-not-below-amount':
      return words[warning.code];
    case 'lands-below':
      return words[warning.code](speech.count(warning.recharges));
    case 'cap-too-low':
      return words[warning.code](speech.money(warning.needed, currency));
    case 'cap-reached':
      return words[warning.code](speech.date(warning.until));
    case 'would-lapse':
      return words[warning.code](speech.money(warning.amount, currency));
  }
}
