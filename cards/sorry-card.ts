/** A useful answer to what was not understood. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteCard } from './note-card.ts';
import { balanceButton, helpButton, statementButton } from './phrase-actions.ts';

/** @param said what the person wrote; may be empty, as for a picture */
export function sorryCard(data: { readonly said: string }, speech: Speech): AdaptiveCard {
  const words = speech.words.errors;
  const said = escapeMarkdown(data.said, 120);
  return noteCard(
    {
      title: words.sorryTitle,
      paragraphs: [...(said === '' ? [] : [words.sorrySaid(said)]), words.sorryHelp],
      actions: [balanceButton(speech), statementButton(speech), helpButton(speech)],
    },
    speech,
  );
}
