/** Auto-recharge is off already, or was never set: nothing to turn off, and what keeps watch. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Funding } from './funding.ts';
import { sheetCard } from './sheet-card.ts';

export interface AlreadyOffCardData {
  readonly funding: Funding;
  /** Who turned it off and when; null where it was never set. */
  readonly off: { readonly at: Instant; readonly by: string } | null;
}

export function alreadyOffCard(data: AlreadyOffCardData, speech: Speech): AdaptiveCard {
  const { recharge, effects, buttons } = speech.words;
  const by = escapeMarkdown(data.off?.by ?? '', 60);
  const said = data.off === null ? recharge.neverSet : recharge.alreadyOff;
  return sheetCard(
    {
      title: recharge.title,
      summary: said,
      banner: { tone: 'good', word: said, means: [] },
      facts:
        data.off === null
          ? []
          : [
              {
                facts: [
                  ...(by === '' ? [] : [{ name: effects.facts.by, value: by }]),
                  { name: effects.facts.at, value: speech.dateTime(data.off.at) },
                ],
              },
            ],
      paragraphs: data.funding === 'observed' ? [recharge.watching] : [],
      actions: [
        verbAction(speech, buttons.autoRecharge, 'recharge.set'),
        verbAction(speech, buttons.balance, 'balance.show'),
      ],
    },
    speech,
  );
}
