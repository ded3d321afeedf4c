/** A payment that a person asked for and that did not go through, or has no answer yet: why, and what mends it. */

import type { Micros } from '../ledger/money.ts';
import type { ChargeOutcome } from '../payments/payments.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { declineText } from './decline-text.ts';
import { sheetCard } from './sheet-card.ts';

export interface PaymentProblemCardData {
  readonly outcome: Exclude<ChargeOutcome, { kind: 'succeeded' }>;
  readonly amount: Micros;
  readonly currency: string;
}

export function paymentProblemCard(data: PaymentProblemCardData, speech: Speech): AdaptiveCard {
  const { effects: words, buttons, storedCard } = speech.words;
  const { outcome } = data;
  const amount = speech.money(data.amount, data.currency);
  const balance = verbAction(speech, buttons.balance, 'balance.show');
  if (outcome.kind === 'unknown') {
    return sheetCard(
      {
        title: words.unknownTitle,
        summary: words.unknownTitle,
        banner: { tone: 'warning', word: words.unknownTitle, means: [words.unknownMeans(amount)] },
        actions: [balance],
      },
      speech,
    );
  }
  const decline =
    outcome.kind === 'declined' ? declineText(outcome.decline, 'stripe', speech) : null;
  return sheetCard(
    {
      title: words.failedTitle,
      summary: `${words.failedTitle}: ${decline?.what ?? words.notCharged}`,
      banner: {
        tone: 'attention',
        word: decline?.what ?? words.failedTitle,
        means: [decline?.fix ?? words.notCharged],
      },
      paragraphs: [words.notTaken(amount)],
      actions: [
        verbAction(speech, storedCard.change, 'card.change'),
        verbAction(speech, words.again, 'funds.add'),
        balance,
      ],
    },
    speech,
  );
}
