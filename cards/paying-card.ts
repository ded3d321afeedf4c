/** What each form says of the card that pays, and the way to another one. */

import type { Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import type { Fact } from './balance-facts.ts';
import { type CardAction, verbAction } from './card-action.ts';
import type { ShownCard } from './effect.ts';
import { shownCardText } from './shown-card.ts';

/** Nothing where no card is stored. */
export function payingFacts(
  card: ShownCard | undefined,
  asOf: Instant,
  speech: Speech,
): readonly Fact[] {
  if (card === undefined) return [];
  return [{ name: speech.words.storedCard.fact, value: shownCardText(card, speech, asOf) }];
}

export function payingAction(card: ShownCard | undefined, speech: Speech): CardAction {
  const { store, change } = speech.words.storedCard;
  return verbAction(speech, card === undefined ? store : change, 'card.change');
}
