/** "Reconcile": the balance that the admin center shows, beside what we made it, and how far apart they were before. */

import { REASON_LENGTH_MAX } from '../cards/add-funds-card.ts';
import type { FormProblem } from '../cards/form-problem.ts';
import { type PastReading, readingCard } from '../cards/reading-card.ts';
import type { Account } from '../credits/account.ts';
import { addDays, type Instant, instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { beginForm, formOf } from './form.ts';
import { type Field, problemsOf, readMoney, readText, typed } from './form-input.ts';
import type { FundingParts } from './funding-parts.ts';
import type { Answer, Turn } from './turn.ts';

export function reconcileAnswer(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'change-funding');
    if (refused) return refused;
    const begun = await beginForm(parts, turn, 'reading');
    if (!begun.ok) return begun.answer;
    const { amount = '' } = asked.given;
    if (amount === '') return form(parts, turn, begun.operation, undefined, []);
    // A figure in the sentence that cannot be read is told at once.
    const read = readBalance(amount, turn.speech.locale, parts.account.currency);
    const said = { reading: amount, reason: '' };
    return form(parts, turn, begun.operation, said, problemsOf([read]));
  };
}

export function submitReading(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'change-funding');
    if (refused) return refused;
    const opened = await formOf(parts, turn, asked, 'reading');
    if (!opened.ok) return opened.answer;
    const { account } = parts;
    const said = { reading: typed(asked, 'reading'), reason: typed(asked, 'reason') };
    const read = readBalance(said.reading, turn.speech.locale, account.currency);
    const reason = readText(said.reason, 'reason', REASON_LENGTH_MAX);
    if (!read.ok || !reason.ok)
      return form(parts, turn, opened.operation, said, problemsOf([read, reason]));
    return askToConfirm(parts, turn, {
      operation: opened.operation,
      effects: [
        {
          kind: 'reading',
          read: read.value,
          computed: account.view().balance,
          reason: reason.value,
        },
      ],
    });
  };
}

/** The largest that a person may say the admin center shows: a slip of the hand is not taken for money. */
const BALANCE_UNITS_MAX = 10_000_000;

/** A balance below zero is nothing that the admin center shows as an amount to add: it is refused as any negative figure. */
function readBalance(text: string, locale: string, currency: string): Field<Micros> {
  const read = readMoney(text, 'reading', locale, currency);
  const limit = (BALANCE_UNITS_MAX * 1_000_000) as Micros;
  if (!read.ok || read.value <= limit) return read;
  return { ok: false, problem: { field: 'reading', problem: 'above-limit', limit } };
}

const PAST_DAYS = 730;
const PAST_MAX = 6;

function pastReadings(account: Account, now: Instant): readonly PastReading[] {
  return account
    .movements(addDays(now, -PAST_DAYS), instant(now + 1))
    .flatMap(({ entry, at, change }) =>
      entry?.kind === 'adjust' && entry.basis === 'reading'
        ? [{ at, read: entry.amount, drift: change }]
        : [],
    )
    .slice(-PAST_MAX)
    .reverse();
}

async function form(
  { account }: FundingParts,
  { speech }: Turn,
  operation: string,
  said: { readonly reading: string; readonly reason: string } | undefined,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const view = account.view();
  const data = {
    operation,
    currency: account.currency,
    computed: view.balance,
    asOf: view.asOf,
    usageKnownThrough: view.usageKnownThrough,
    past: pastReadings(account, view.asOf),
    typed: said,
    problems,
  };
  return { card: readingCard(data, speech), summary: speech.words.readings.summary };
}
