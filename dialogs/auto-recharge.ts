/** "Set auto-recharge to 500 when below 200": one form, its worked numbers, and a confirmation. */

import type { RechargeSettings } from '../cards/advice.ts';
import { autoRechargeCard, type TypedRecharge } from '../cards/auto-recharge-card.ts';
import type { FormProblem } from '../cards/form-problem.ts';
import { flawsOfRule } from '../credits/funding.ts';
import type { Currency, Micros } from '../ledger/money.ts';
import { typedAmount } from '../words/amount.ts';
import { refusedByMode } from './add-funds.ts';
import { suggestionFor, workedFor } from './advice.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { askToConfirm } from './ask-to-confirm.ts';
import { beginForm, formOf } from './form.ts';
import { orNothing, problemOf, problemsOf, readMoney, typed } from './form-input.ts';
import { type FundingParts, fundingOf, presentCard } from './funding-parts.ts';
import type { Answer, Asked, Turn } from './turn.ts';

export function autoRechargeAnswer(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused =
      (await parts.access(turn, 'change-funding')) ?? refusedWhereWeCharge(parts, turn);
    if (refused) return refused;
    const begun = await beginForm(parts, turn, 'auto-recharge');
    if (!begun.ok) return begun.answer;
    const { amount, trigger } = asked.given;
    if (amount === undefined && trigger === undefined)
      return form(parts, turn, begun.operation, {}, undefined, []);
    const said = filledIn(parts, turn, { amount, trigger });
    const read = readRule(said, turn.speech.locale, parts.account.currency);
    return form(parts, turn, begun.operation, said, read.settings, read.problems);
  };
}

export function submitAutoRecharge(parts: FundingParts): GiveAnswer {
  return async (turn, asked) => {
    const refused =
      (await parts.access(turn, 'change-funding')) ?? refusedWhereWeCharge(parts, turn);
    if (refused) return refused;
    const opened = await formOf(parts, turn, asked, 'auto-recharge');
    if (!opened.ok) return opened.answer;
    const { account } = parts;
    const said = typedRule(asked);
    const { settings, problems } = readRule(said, turn.speech.locale, account.currency);
    const card = await presentCard(parts);
    const needsCard = parts.stored !== undefined && card === undefined;
    if (settings === undefined || needsCard)
      return form(parts, turn, opened.operation, said, settings, problems);
    return askToConfirm(parts, turn, {
      operation: opened.operation,
      effects: [
        {
          kind: 'rule',
          settings,
          before: settingsNow(parts),
          funding: fundingOf(parts),
          card: card?.shown,
        },
      ],
      card: card?.id,
      worked: workedFor(account, settings),
    });
  };
}

export function typedRule(asked: Asked): TypedRecharge {
  return {
    amount: typed(asked, 'amount'),
    trigger: typed(asked, 'trigger'),
    cap: typed(asked, 'cap'),
  };
}

/** Settings where every field makes sense, alone and beside the others; problems otherwise. */
export function readRule(
  said: TypedRecharge,
  locale: string,
  currency: Currency,
): { readonly settings?: RechargeSettings; readonly problems: readonly FormProblem[] } {
  const amount = readMoney(said.amount, 'amount', locale, currency);
  const trigger = readMoney(said.trigger, 'trigger', locale, currency);
  const cap = orNothing(said.cap, (text) => readMoney(text, 'cap', locale, currency));
  if (!amount.ok || !trigger.ok || !cap.ok) return { problems: problemsOf([amount, trigger, cap]) };
  const settings = { amount: amount.value, trigger: trigger.value, monthlyCap: cap.value };
  const flaws = flawsOfRule({ ...settings, enabled: true, card: '' }, currency);
  if (flaws.length === 0) return { settings, problems: [] };
  return {
    problems: flaws.map(({ field, code, limit }): FormProblem => {
      const name = field === 'monthlyCap' ? 'cap' : field;
      return code === 'below-amount'
        ? { field: name, problem: 'cap-below-amount', limit }
        : problemOf(name, { code, limit });
    }),
  };
}

/** What a sentence leaves open is what holds now, else what is suggested; a cap that lets no recharge through is lifted. */
function filledIn(
  parts: FundingParts,
  { speech }: Turn,
  said: { readonly amount: string | undefined; readonly trigger: string | undefined },
): TypedRecharge {
  const { currency } = parts.account;
  const from = settingsNow(parts) ?? suggestionFor(parts.account);
  const text = (amount: Micros) => typedAmount(amount, speech.locale, currency);
  const amount = said.amount ?? text(from.amount);
  const read = readMoney(amount, 'amount', speech.locale, currency);
  const cap = read.ok && from.monthlyCap < read.value ? '' : text(from.monthlyCap);
  return { amount, trigger: said.trigger ?? text(from.trigger), cap };
}

export function settingsNow({ account }: FundingParts) {
  const { rule } = account.view().recharge;
  if (rule === null) return null;
  const { enabled, amount, trigger, monthlyCap } = rule;
  return { enabled, amount, trigger, monthlyCap };
}

async function form(
  parts: FundingParts,
  { speech }: Turn,
  operation: string,
  said: Partial<TypedRecharge>,
  settings: RechargeSettings | undefined,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const { account } = parts;
  const now = settingsNow(parts);
  const suggestion = suggestionFor(account);
  const shown = settings ?? (problems.length === 0 ? (now ?? suggestion) : undefined);
  const data = {
    operation,
    funding: fundingOf(parts),
    currency: account.currency,
    asOf: account.now(),
    now,
    card: (await presentCard(parts))?.shown,
    typed: said,
    suggestion,
    worked: shown && workedFor(account, shown),
    problems,
  };
  return { card: autoRechargeCard(data, speech), summary: speech.words.recharge.summary };
}

/** Where Microsoft charges, what is set there is written down whatever the mode: the watch needs to know. */
function refusedWhereWeCharge(parts: FundingParts, turn: Turn): Answer | undefined {
  return parts.stored === undefined ? undefined : refusedByMode(parts, turn);
}
