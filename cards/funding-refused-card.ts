/** Why no credits can be added for an organization that is billed after use, and the way back. */

import type { Micros } from '../ledger/money.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { sheetCard } from './sheet-card.ts';

export interface FundingRefusedCardData {
  readonly mode: 'draining' | 'post-usage';
  readonly balance: Micros;
  readonly currency: string;
}

export function fundingRefusedCard(data: FundingRefusedCardData, speech: Speech): AdaptiveCard {
  const { funds, billing, buttons } = speech.words;
  const reason = funds.refused[data.mode];
  return sheetCard(
    {
      title: funds.refusedTitle,
      summary: `${funds.refusedTitle}: ${reason}`,
      banner: { tone: 'accent', word: billing.modes[data.mode], means: [reason] },
      paragraphs: [funds.left(speech.money(data.balance, data.currency)), funds.wayBack],
      actions: [
        verbAction(speech, billing.show, 'mode.show'),
        verbAction(speech, buttons.balance, 'balance.show'),
      ],
    },
    speech,
  );
}
