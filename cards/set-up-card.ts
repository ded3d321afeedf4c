/** The whole pool in one form: a deposit, and what recharges it by itself. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import type { Suggestion, WorkedNumbers } from './advice.ts';
import { adviceFor, workedAdvice } from './advice-text.ts';
import { rechargeInputs, type TypedRecharge } from './auto-recharge-card.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { amountInput, suggestedText, toggleInput } from './card-input.ts';
import type { ShownCard } from './effect.ts';
import type { FormProblem } from './form-problem.ts';
import { problemsBanner } from './form-problems.ts';
import { payingAction, payingFacts } from './paying-card.ts';
import { sheetCard } from './sheet-card.ts';

export interface SetUpCardData {
  /** Names the form in the store: it goes back with the inputs. */
  readonly operation: string;
  readonly currency: string;
  readonly balance: Micros;
  readonly asOf: Instant;
  /** Undefined: none is stored, and nothing can be charged before one is. */
  readonly card: ShownCard | undefined;
  readonly suggestion?: Suggestion | undefined;
  readonly typed?: (TypedRecharge & { readonly deposit: string; readonly on: boolean }) | undefined;
  readonly worked?: WorkedNumbers | undefined;
  readonly problems?: readonly FormProblem[] | undefined;
}

const PARTS = ['deposit', 'amount', 'trigger', 'monthlyCap'] as const;

/**
 * Where we charge the card ourselves. Sends `setup.submit` with `deposit` (may be empty), `on` (`true` or `false`),
 * `amount`, `trigger`, `cap` (may be empty) and `operation`.
 */
export function setUpCard(data: SetUpCardData, speech: Speech): AdaptiveCard {
  const { forms, funds, recharge, storedCard } = speech.words;
  const { card, currency, suggestion, typed } = data;
  const advice = adviceFor(suggestion, PARTS, currency, speech);
  const submit = verbAction(speech, funds.next, 'setup.submit', {
    data: { operation: data.operation },
    withInputs: true,
  });
  return sheetCard(
    {
      title: funds.setupTitle,
      summary: funds.setupSummary,
      banner: problemsBanner(data.problems, currency, speech),
      paragraphs: [
        funds.lead(speech.money(data.balance, currency)),
        card === undefined ? storedCard.noneYet : funds.setupLead,
      ],
      facts: [{ facts: payingFacts(card, data.asOf, speech) }, ...advice],
      ...workedAdvice(data.worked, currency, speech),
      inputs:
        card === undefined
          ? []
          : [
              amountInput(
                'deposit',
                funds.amount,
                typed?.deposit ?? suggestedText(suggestion?.deposit, currency, speech),
                forms.amountMissing,
                false,
              ),
              toggleInput('on', recharge.state, recharge.turnOn, typed?.on ?? true),
              ...rechargeInputs({ typed, now: null, suggestion, currency }, speech),
            ],
      small: [funds.expiry],
      actions: [...(card === undefined ? [] : [submit]), payingAction(card, speech)],
    },
    speech,
  );
}
