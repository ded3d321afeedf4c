/** "Change card": the way to the gateway's own page, or to the admin center's; no card number ever comes here. */

import { changeCardCard } from '../cards/change-card-card.ts';
import type { GiveAnswer } from './answer-dialog.ts';
import { type FundingParts, presentCard } from './funding-parts.ts';

export function changeCardAnswer(parts: FundingParts): GiveAnswer {
  return async (turn) => {
    // The page that follows stores a card: whoever gets its address may do so.
    const refused = await parts.accessNow(turn, 'change-funding');
    if (refused) return refused;
    const { speech, botMri } = turn;
    const { summary } = speech.words.storedCard;
    const { stored } = parts;
    if (stored === undefined)
      return { card: changeCardCard({ funding: 'observed' }, speech), summary };
    const card = (await presentCard(parts))?.shown;
    const page = await stored.cardPage(chatWith(botMri));
    const asOf = parts.account.now();
    return { card: changeCardCard({ funding: 'stripe', card, asOf, page }, speech), summary };
  };
}

/** Teams' documented deep link to a chat, where the page leads back to. */
function chatWith(botMri: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(botMri)}`;
}
