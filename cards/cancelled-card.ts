/** What we were doing has been stopped. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { noteCard } from './note-card.ts';
import { balanceButton, helpButton } from './phrase-actions.ts';

export function cancelledCard(
  data: { readonly anythingStopped: boolean },
  speech: Speech,
): AdaptiveCard {
  const words = speech.words.errors;
  return noteCard(
    {
      title: words.cancelledTitle,
      paragraphs: [data.anythingStopped ? words.cancelled : words.nothingToCancel],
      actions: [balanceButton(speech), helpButton(speech)],
    },
    speech,
  );
}
