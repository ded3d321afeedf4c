/** The form that sets auto-recharge: what holds now, what is suggested, what it comes to. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import { typedAmount } from '../words/amount.ts';
import type { Speech } from '../words/speech.ts';
import { adminCenterAction } from './admin-center.ts';
import type { RechargeSettings, Suggestion, WorkedNumbers } from './advice.ts';
import { adviceFor, workedAdvice } from './advice-text.ts';
import type { Fact } from './balance-facts.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { amountInput, type CardInput } from './card-input.ts';
import type { ShownCard } from './effect.ts';
import type { FormProblem } from './form-problem.ts';
import { problemsBanner } from './form-problems.ts';
import type { Funding } from './funding.ts';
import { payingAction, payingFacts } from './paying-card.ts';
import { sheetCard } from './sheet-card.ts';

export interface TypedRecharge {
  readonly amount: string;
  readonly trigger: string;
  /** Empty: no limit. */
  readonly cap: string;
}

export interface AutoRechargeCardData {
  /** Names the form in the store: it goes back with the inputs. */
  readonly operation: string;
  readonly funding: Funding;
  readonly currency: string;
  readonly asOf: Instant;
  /** What holds now; null where nothing was ever set. */
  readonly now: (RechargeSettings & { readonly enabled: boolean }) | null;
  /** Of `stripe`; undefined where none is stored. */
  readonly card?: ShownCard | undefined;
  /** What stands in the fields: as typed before, or as asked for. Otherwise what holds now, else the suggestion. */
  readonly typed?: Partial<TypedRecharge> | undefined;
  readonly suggestion?: Suggestion | undefined;
  /** What the figures in the fields come to. */
  readonly worked?: WorkedNumbers | undefined;
  readonly problems?: readonly FormProblem[] | undefined;
}

const PARTS = ['amount', 'trigger', 'monthlyCap'] as const;

/** Sends `recharge.submit` with `amount`, `trigger`, `cap` (may be empty) and `operation`; `recharge.off` turns it off. */
export function autoRechargeCard(data: AutoRechargeCardData, speech: Speech): AdaptiveCard {
  const { recharge, storedCard } = speech.words;
  const { currency } = data;
  const advice = adviceFor(data.suggestion, PARTS, currency, speech);
  const needsCard = data.funding === 'stripe' && data.card === undefined;
  return sheetCard(
    {
      title: recharge.title,
      summary: recharge.summary,
      banner: problemsBanner(data.problems, currency, speech),
      paragraphs: [
        data.funding === 'stripe' ? recharge.charges : recharge.observed,
        ...(needsCard ? [storedCard.noneYet] : []),
      ],
      facts: [{ title: recharge.now, facts: presentFacts(data, speech) }, ...advice],
      ...workedAdvice(data.worked, currency, speech),
      inputs: rechargeInputs(data, speech),
      actions: formActions(data, needsCard, speech),
    },
    speech,
  );
}

/** The three amounts, also as part of a larger form. */
export function rechargeInputs(
  data: Pick<AutoRechargeCardData, 'typed' | 'now' | 'suggestion' | 'currency'>,
  speech: Speech,
): readonly CardInput[] {
  const { recharge, forms } = speech.words;
  const from = data.now !== null && data.now.amount > 0 ? data.now : data.suggestion;
  const filled = (typed: string | undefined, amount: Micros | undefined) =>
    typed ?? (amount === undefined ? '' : typedAmount(amount, speech.locale, data.currency));
  const cap = from === undefined || from.monthlyCap === 0 ? undefined : from.monthlyCap;
  return [
    amountInput(
      'amount',
      recharge.amount,
      filled(data.typed?.amount, from?.amount),
      forms.amountMissing,
    ),
    amountInput(
      'trigger',
      recharge.trigger,
      filled(data.typed?.trigger, from?.trigger),
      forms.amountMissing,
    ),
    amountInput('cap', recharge.capHint, filled(data.typed?.cap, cap), forms.amountMissing, false),
  ];
}

function presentFacts({ now, card, currency, asOf }: AutoRechargeCardData, speech: Speech): Fact[] {
  const { recharge, balance } = speech.words;
  const pays = payingFacts(card, asOf, speech);
  if (now === null) return [{ name: recharge.state, value: balance.recharge.notSet }, ...pays];
  const money = (amount: Micros) => speech.money(amount, currency);
  return [
    { name: recharge.state, value: now.enabled ? recharge.on : recharge.off },
    { name: recharge.amount, value: money(now.amount) },
    { name: recharge.trigger, value: money(now.trigger) },
    { name: recharge.cap, value: now.monthlyCap === 0 ? recharge.noCap : money(now.monthlyCap) },
    ...pays,
  ];
}

function formActions(
  data: AutoRechargeCardData,
  needsCard: boolean,
  speech: Speech,
): readonly CardAction[] {
  const { recharge } = speech.words;
  return [
    ...(needsCard
      ? []
      : [
          verbAction(speech, recharge.next, 'recharge.submit', {
            data: { operation: data.operation },
            withInputs: true,
          }),
        ]),
    ...(data.now?.enabled ? [verbAction(speech, recharge.turnOff, 'recharge.off')] : []),
    data.funding === 'stripe'
      ? payingAction(data.card, speech)
      : adminCenterAction('/subscriptions', speech),
  ];
}
