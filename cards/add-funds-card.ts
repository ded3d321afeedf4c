/** The form that adds funds: an amount for the stored card, or the record of a purchase made in the admin center. */

import type { Instant } from '../ledger/instant.ts';
import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import { adminCenterAction } from './admin-center.ts';
import type { Suggestion } from './advice.ts';
import { adviceFor } from './advice-text.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { amountInput, dayInput, suggestedText, textInput } from './card-input.ts';
import type { ShownCard } from './effect.ts';
import type { FormProblem } from './form-problem.ts';
import { problemsBanner } from './form-problems.ts';
import { payingAction, payingFacts } from './paying-card.ts';
import { sheetCard } from './sheet-card.ts';

interface FundsForm {
  /** Names the form in the store: it goes back with the inputs. */
  readonly operation: string;
  readonly currency: string;
  readonly balance: Micros;
  readonly asOf: Instant;
  readonly suggestion?: Suggestion | undefined;
  readonly problems?: readonly FormProblem[] | undefined;
}

export type AddFundsCardData = FundsForm &
  (
    | {
        readonly funding: 'stripe';
        /** Undefined: none is stored, and nothing can be charged before one is. */
        readonly card: ShownCard | undefined;
        /** What stands in the field: as typed before, or as asked for. The suggestion where there is none. */
        readonly typed?: { readonly amount: string } | undefined;
      }
    | {
        readonly funding: 'observed';
        readonly typed?:
          | {
              readonly amount: string;
              /** `2026-11-16` */
              readonly day: string;
              readonly reference: string;
              readonly reason: string;
            }
          | undefined;
      }
  );

export const REFERENCE_LENGTH_MAX = 60;
export const REASON_LENGTH_MAX = 200;

/**
 * `stripe` sends `funds.submit` with `amount`; `observed` sends `purchase.submit` with `amount`, `day` (`2026-11-16`),
 * `reference` and `reason`; both with `operation`.
 */
export function addFundsCard(data: AddFundsCardData, speech: Speech): AdaptiveCard {
  return data.funding === 'stripe' ? chargeForm(data, speech) : purchaseForm(data, speech);
}

function chargeForm(
  data: Extract<AddFundsCardData, { funding: 'stripe' }>,
  speech: Speech,
): AdaptiveCard {
  const { funds, storedCard, forms } = speech.words;
  const { card, currency, suggestion } = data;
  const advice = adviceFor(suggestion, ['deposit'], currency, speech);
  const submit = verbAction(speech, funds.next, 'funds.submit', {
    data: { operation: data.operation },
    withInputs: true,
  });
  const change = payingAction(card, speech);
  return sheetCard(
    {
      title: funds.title,
      summary: funds.summary,
      banner: problemsBanner(data.problems, currency, speech),
      paragraphs: [
        funds.lead(speech.money(data.balance, currency)),
        card === undefined ? storedCard.noneYet : funds.charges,
      ],
      facts: [{ facts: payingFacts(card, data.asOf, speech) }, ...advice],
      inputs:
        card === undefined
          ? []
          : [
              amountInput(
                'amount',
                funds.amount,
                data.typed?.amount ?? suggestedText(suggestion?.deposit, currency, speech),
                forms.amountMissing,
              ),
            ],
      small: [funds.expiry],
      actions: card === undefined ? [change] : [submit, change],
    },
    speech,
  );
}

function purchaseForm(
  data: Extract<AddFundsCardData, { funding: 'observed' }>,
  speech: Speech,
): AdaptiveCard {
  const { funds, forms } = speech.words;
  const { typed, currency } = data;
  const advice = adviceFor(data.suggestion, ['deposit'], currency, speech);
  return sheetCard(
    {
      title: funds.purchaseTitle,
      summary: funds.purchaseSummary,
      banner: problemsBanner(data.problems, currency, speech),
      paragraphs: [
        funds.lead(speech.money(data.balance, currency)),
        funds.purchaseLead,
        funds.purchaseThen,
      ],
      facts: advice,
      inputs: [
        amountInput('amount', funds.purchaseAmount, typed?.amount ?? '', forms.amountMissing),
        dayInput(
          'day',
          funds.purchaseDay,
          typed?.day ?? new Date(data.asOf).toISOString().slice(0, 10),
          forms.dayMissing,
          data.asOf,
        ),
        textInput('reference', funds.invoice, typed?.reference ?? '', REFERENCE_LENGTH_MAX),
        textInput('reason', forms.fields.reason, typed?.reason ?? '', REASON_LENGTH_MAX),
      ],
      small: [funds.expiry],
      actions: [
        verbAction(speech, funds.next, 'purchase.submit', {
          data: { operation: data.operation },
          withInputs: true,
        }),
        adminCenterAction('/catalog', speech),
      ],
    },
    speech,
  );
}
