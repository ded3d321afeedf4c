/** Something failed on our side: what it means for the person, and a number that finds it in the log. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteCard } from './note-card.ts';
import { helpButton } from './phrase-actions.ts';

export interface ErrorCardData {
  /** `unavailable`: Microsoft 365 does not answer; `read-only`: the journal takes nothing in. */
  readonly problem: 'ours' | 'unavailable' | 'read-only';
  /** As in the log. */
  readonly incident: string;
}

export function errorCard(data: ErrorCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.errors;
  const sentences = {
    ours: words.body,
    unavailable: words.unavailable,
    'read-only': words.readOnly,
  };
  return noteCard(
    {
      title: words.title,
      paragraphs: [sentences[data.problem]],
      small: [words.incident(escapeMarkdown(data.incident, 64))],
      actions: [helpButton(speech)],
    },
    speech,
  );
}
