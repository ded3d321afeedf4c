/** "Set up": the whole pool in one form, where we charge ourselves: a deposit, and what recharges it. */

import type { RechargeSettings } from '../cards/advice.ts';
import type { TypedRecharge } from '../cards/auto-recharge-card.ts';
import type { FormProblem } from '../cards/form-problem.ts';
import { setUpCard } from '../cards/set-up-card.ts';
import type { Micros } from '../ledger/money.ts';
import { addFundsAnswer, refusedByMode } from './add-funds.ts';
import { suggestionFor, workedFor } from './advice.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { readRule, settingsNow, typedRule } from './auto-recharge.ts';
import { beginForm, formOf } from './form.ts';
import { type Field, orNothing, problemsOf, readPayment, typed } from './form-input.ts';
import { type FundingParts, type PresentCard, presentCard } from './funding-parts.ts';
import type { EffectsContent } from './operation-content.ts';
import type { Answer, Turn } from './turn.ts';

type TypedSetUp = TypedRecharge & { readonly deposit: string; readonly on: boolean };

/** Where Microsoft charges there is nothing to set up here: the purchase is written down first. */
export function setUpAnswer(parts: FundingParts): GiveAnswer {
  if (parts.stored === undefined) return addFundsAnswer(parts);
  return async (turn) => {
    const refused = (await parts.access(turn, 'change-funding')) ?? refusedByMode(parts, turn);
    if (refused) return refused;
    const begun = await beginForm(parts, turn, 'set-up');
    return begun.ok ? form(parts, turn, begun.operation, undefined, []) : begun.answer;
  };
}

export function submitSetUp(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused = (await parts.access(turn, 'change-funding')) ?? refusedByMode(parts, turn);
    if (refused) return refused;
    const opened = await formOf(parts, turn, asked, 'set-up');
    if (!opened.ok) return opened.answer;
    const { account } = parts;
    const { locale } = turn.speech;
    const said: TypedSetUp = {
      ...typedRule(asked),
      deposit: typed(asked, 'deposit'),
      on: typed(asked, 'on') !== 'false',
    };
    const deposit = readDeposit(said.deposit, locale, account.currency);
    const rule: ReturnType<typeof readRule> = said.on
      ? readRule(said, locale, account.currency)
      : { problems: [] };
    const card = await presentCard(parts);
    const effects =
      deposit.ok && card && rule.problems.length === 0
        ? effectsOf(parts, deposit.value, rule.settings, card)
        : undefined;
    if (effects === undefined) {
      const nothing: readonly FormProblem[] = [{ field: 'deposit', problem: 'empty' }];
      const problems = [...problemsOf([deposit]), ...rule.problems];
      return form(parts, turn, opened.operation, said, problems.length > 0 ? problems : nothing);
    }
    return askToConfirm(parts, turn, {
      operation: opened.operation,
      effects,
      card: card?.id,
      worked: rule.settings && workedFor(account, rule.settings),
    });
  };
}

/** Empty or zero: no deposit. */
function readDeposit(text: string, locale: string, currency: string): Field<Micros> {
  const read = orNothing(text, (some) => readPayment(some, 'deposit', locale, currency));
  return read.ok || !/^[^\d]*0+([.,]0*)?[^\d]*$/u.test(text) ? read : orNothing('', () => read);
}

/** The deposit first: a rule that is on would recharge what the deposit is about to bring. */
function effectsOf(
  parts: FundingParts,
  deposit: Micros,
  settings: RechargeSettings | undefined,
  { shown }: PresentCard,
): EffectsContent['effects'] | undefined {
  const charge = { kind: 'charge', amount: deposit, card: shown } as const;
  if (settings === undefined) return deposit > 0 ? [charge] : undefined;
  const before = settingsNow(parts);
  const rule = { kind: 'rule', settings, before, funding: 'stripe', card: shown } as const;
  return deposit > 0 ? [charge, rule] : [rule];
}

async function form(
  parts: FundingParts,
  { speech }: Turn,
  operation: string,
  said: TypedSetUp | undefined,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const { account } = parts;
  const suggestion = suggestionFor(account);
  const data = {
    operation,
    currency: account.currency,
    balance: account.view().balance,
    asOf: account.now(),
    card: (await presentCard(parts))?.shown,
    suggestion,
    typed: said,
    worked: said === undefined ? workedFor(account, suggestion) : undefined,
    problems,
  };
  return { card: setUpCard(data, speech), summary: speech.words.funds.setupSummary };
}
