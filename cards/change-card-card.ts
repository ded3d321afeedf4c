/** The card that pays, and the way to the page where another one is stored: never a card number here. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import { adminCenterAction } from './admin-center.ts';
import type { AdaptiveCard } from './card.ts';
import { openUrlAction, verbAction } from './card-action.ts';
import type { ShownCard } from './effect.ts';
import { payingFacts } from './paying-card.ts';
import { sheetCard } from './sheet-card.ts';

export type ChangeCardCardData =
  | { readonly funding: 'observed' }
  | {
      readonly funding: 'stripe';
      readonly card: ShownCard | undefined;
      readonly asOf: Instant;
      /** The gateway's own page; only `https`, and `http` on this machine alone, become a button. */
      readonly page: string;
    };

export function changeCardCard(data: ChangeCardCardData, speech: Speech): AdaptiveCard {
  const { storedCard: words, buttons } = speech.words;
  const balance = verbAction(speech, buttons.balance, 'balance.show');
  if (data.funding === 'observed') {
    return sheetCard(
      {
        title: words.title,
        summary: words.summary,
        paragraphs: [words.observed],
        actions: [adminCenterAction('/billoverview/paymentmethods', speech), balance],
      },
      speech,
    );
  }
  const { card } = data;
  return sheetCard(
    {
      title: words.title,
      summary: words.summary,
      paragraphs: [
        ...(card === undefined ? [words.none] : []),
        words.howToChange,
        words.liftsSuspension,
      ],
      facts: [{ facts: payingFacts(card, data.asOf, speech) }],
      actions: [
        ...(isSafe(data.page) ? [openUrlAction(words.open, data.page)] : []),
        verbAction(speech, buttons.refresh, 'card.change'),
        balance,
      ],
    },
    speech,
  );
}

function isSafe(page: string): boolean {
  return /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/.test(page);
}
