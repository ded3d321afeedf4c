/** Suggestions and worked numbers as sentences and figures. */

import type { Speech } from '../words/speech.ts';
import type { AdviceReason, Suggestion, WorkedNumbers, WorkedWarning } from './advice.ts';
import type { FactGroup, List } from './sheet-card.ts';

export type SuggestedPart = 'deposit' | 'amount' | 'trigger' | 'monthlyCap';

/** Which figure a reason speaks for; one that is not here speaks for all of them. */
const SPEAKS_FOR: Readonly<Partial<Record<AdviceReason['code'], SuggestedPart>>> = {
  'amount-covers': 'amount',
  'trigger-covers': 'trigger',
  'cap-allows': 'monthlyCap',
  overdraft: 'deposit',
  'balance-suffices': 'deposit',
  'funds-will-lapse': 'deposit',
};

/**
 * The suggested figures with the reasons that speak for them; nothing where nothing is suggested.
 * @param parts that the form asks for: no other figure is told, nor a reason for one
 */
export function adviceFor(
  suggestion: Suggestion | undefined,
  parts: readonly SuggestedPart[],
  currency: string,
  speech: Speech,
): readonly FactGroup[] {
  if (suggestion === undefined) return [];
  const words = speech.words.advice;
  const names: Readonly<Record<SuggestedPart, string>> = {
    deposit: words.deposit,
    amount: words.rechargeAmount,
    trigger: words.triggerAmount,
    monthlyCap: words.monthlyCap,
  };
  const value = (part: SuggestedPart) =>
    part === 'deposit' && suggestion.deposit === 0
      ? words.depositNone
      : speech.money(suggestion[part], currency);
  const told = suggestion.reasons.filter(({ code }) => {
    const part = SPEAKS_FOR[code];
    return part === undefined || parts.includes(part);
  });
  return [
    {
      title: words.title,
      facts: parts.map((part) => ({ name: names[part], value: value(part) })),
      notes: told.map((reason) => reasonText(reason, currency, speech)),
    },
  ];
}

function reasonText(reason: AdviceReason, currency: string, speech: Speech): string {
  const words = speech.words.advice.reasons;
  const money = (amount: number) => speech.money(amount, currency);
  switch (reason.code) {
    case 'no-history':
    case 'no-use':
      return words[reason.code](speech.count(reason.settledDays));
    case 'use-per-day':
      return words[reason.code](money(reason.perDay), speech.count(reason.settledDays));
    case 'amount-covers':
    case 'trigger-covers':
      return words[reason.code](money(reason.amount), speech.count(reason.days));
    case 'cap-allows':
      return words[reason.code](money(reason.amount), speech.count(reason.months));
    case 'overdraft':
      return words[reason.code](money(reason.amount));
    case 'balance-suffices':
      return words[reason.code](money(reason.balance));
    case 'funds-will-lapse':
      return words[reason.code](money(reason.amount), speech.date(reason.at));
  }
}

/** How often settings recharge at the present use, and what to be warned of. */
export function workedAdvice(
  worked: WorkedNumbers | undefined,
  currency: string,
  speech: Speech,
): { readonly lists: readonly List[]; readonly warnings: readonly string[] } {
  if (worked === undefined) return { lists: [], warnings: [] };
  const words = speech.words.advice;
  const rows = paceTexts(worked, currency, speech).map((name) => ({ name }));
  return {
    lists: [{ title: words.worked, rows }],
    warnings: worked.warnings.map((warning) => warningText(warning, worked, currency, speech)),
  };
}

function paceTexts(worked: WorkedNumbers, currency: string, speech: Speech): readonly string[] {
  const words = speech.words.advice;
  const { everyDays, perQuarter, firstInDays } = worked;
  if (everyDays === null || perQuarter === null) return [words.paceUnknown];
  const amount = speech.money(perQuarter, currency);
  const pace =
    everyDays <= 1 ? words.paceDaily(amount) : words.pace(speech.count(everyDays), amount);
  return firstInDays === null || firstInDays <= 0
    ? [pace]
    : [pace, words.first(speech.count(firstInDays))];
}

function warningText(
  warning: WorkedWarning,
  { atOnce, capLastsDays }: WorkedNumbers,
  currency: string,
  speech: Speech,
): string {
  const words = speech.words.advice.warnings;
  switch (warning) {
    case 'charges-at-once':
      return words[warning](speech.count(atOnce.count), speech.money(atOnce.amount, currency));
    case 'cap-would-be-hit':
      return words[warning](speech.count(capLastsDays ?? 0));
    default:
      return words[warning];
  }
}
