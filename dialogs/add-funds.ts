/** "Add funds": charge the stored card, or write down what was bought in the admin center; asked once more before it counts. */

import { addFundsCard, REASON_LENGTH_MAX, REFERENCE_LENGTH_MAX } from '../cards/add-funds-card.ts';
import type { FormProblem } from '../cards/form-problem.ts';
import { fundingRefusedCard } from '../cards/funding-refused-card.ts';
import { suggestionFor } from './advice.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { beginForm, formOf } from './form.ts';
import { problemsOf, readPastDay, readPayment, readText, typed } from './form-input.ts';
import { type FundingParts, presentCard } from './funding-parts.ts';
import type { Answer, Asked, Turn } from './turn.ts';

export function addFundsAnswer(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = (await parts.access(turn, 'change-funding')) ?? refusedByMode(parts, turn);
    if (refused) return refused;
    const begun = await beginForm(parts, turn, 'add-funds');
    if (!begun.ok) return begun.answer;
    const { amount = '' } = asked.given;
    // A figure in the sentence that cannot be read is told at once.
    const read = readPayment(amount, 'deposit', turn.speech.locale, parts.account.currency);
    const problems = amount === '' || read.ok ? [] : [read.problem];
    return form(parts, turn, begun.operation, amount === '' ? undefined : { amount }, problems);
  };
}

export function submitFunds(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = (await parts.access(turn, 'change-funding')) ?? refusedByMode(parts, turn);
    if (refused) return refused;
    const opened = await formOf(parts, turn, asked, 'add-funds');
    if (!opened.ok) return opened.answer;
    return parts.stored === undefined
      ? submitPurchase(parts, turn, asked, opened.operation)
      : submitCharge(parts, turn, asked, opened.operation);
  };
}

async function submitCharge(
  parts: FundingParts,
  turn: Turn,
  asked: Asked,
  operation: string,
): Promise<Answer> {
  const { account } = parts;
  const amount = typed(asked, 'amount');
  const read = readPayment(amount, 'deposit', turn.speech.locale, account.currency);
  const card = await presentCard(parts);
  if (!read.ok || card === undefined)
    return form(parts, turn, operation, { amount }, problemsOf([read]));
  return askToConfirm(parts, turn, {
    operation,
    effects: [{ kind: 'charge', amount: read.value, card: card.shown }],
    card: card.id,
  });
}

async function submitPurchase(
  parts: FundingParts,
  turn: Turn,
  asked: Asked,
  operation: string,
): Promise<Answer> {
  const { account } = parts;
  const { locale } = turn.speech;
  const said = {
    amount: typed(asked, 'amount'),
    day: typed(asked, 'day'),
    reference: typed(asked, 'reference'),
    reason: typed(asked, 'reason'),
  };
  const amount = readPayment(said.amount, 'deposit', locale, account.currency);
  const day = readPastDay(said.day, 'day', account.now());
  const reference = readText(said.reference, 'reference', REFERENCE_LENGTH_MAX);
  const reason = readText(said.reason, 'reason', REASON_LENGTH_MAX);
  if (!amount.ok || !day.ok || !reference.ok || !reason.ok) {
    return form(parts, turn, operation, said, problemsOf([amount, day, reference, reason]));
  }
  return askToConfirm(parts, turn, {
    operation,
    effects: [
      {
        kind: 'purchase',
        amount: amount.value,
        day: day.value,
        reference: reference.value,
        reason: reason.value,
      },
    ],
  });
}

interface Typed {
  readonly amount: string;
  readonly day?: string;
  readonly reference?: string;
  readonly reason?: string;
}

async function form(
  parts: FundingParts,
  { speech }: Turn,
  operation: string,
  said: Typed | undefined,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const { account } = parts;
  const asOf = account.now();
  const shared = {
    operation,
    currency: account.currency,
    balance: account.view().balance,
    asOf,
    suggestion: suggestionFor(account),
    problems,
  };
  if (parts.stored !== undefined) {
    const card = (await presentCard(parts))?.shown;
    const data = { ...shared, funding: 'stripe' as const, card, typed: said };
    return { card: addFundsCard(data, speech), summary: speech.words.funds.summary };
  }
  const today = new Date(asOf).toISOString().slice(0, 10);
  const filled = said && { day: today, reference: '', reason: '', ...said };
  const data = { ...shared, funding: 'observed' as const, typed: filled };
  return { card: addFundsCard(data, speech), summary: speech.words.funds.purchaseSummary };
}

/** Whoever is billed after use cannot buy credits. */
export function refusedByMode({ account }: FundingParts, { speech }: Turn): Answer | undefined {
  const { mode, balance } = account.view();
  if (mode === 'prepaid') return undefined;
  const data = { mode, balance, currency: account.currency };
  return { card: fundingRefusedCard(data, speech), summary: speech.words.funds.refused[mode] };
}
