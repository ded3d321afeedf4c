/** The plainest card there is: a title, a few sentences, buttons. The small cards are made of it. */

import type { Speech } from '../words/speech.ts';
import { bindCard } from './bind-card.ts';
import type { AdaptiveCard } from './card.ts';
import type { CardAction } from './card-action.ts';
import template from './note-card.json' with { type: 'json' };

/** Everything is shown as markdown: what comes from outside has been escaped. */
export interface Note {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** In small print below. */
  readonly small?: readonly string[];
  readonly actions?: readonly CardAction[];
  /** What the card says where it cannot be drawn; the title otherwise. */
  readonly summary?: string;
}

const bind = bindCard(template);

export function noteCard(note: Note, speech: Speech): AdaptiveCard {
  const texts = (sentences: readonly string[]) => sentences.map((text) => ({ text }));
  return bind({
    lang: speech.language,
    summary: note.summary ?? note.title,
    title: note.title,
    paragraphs: texts(note.paragraphs),
    small: texts(note.small ?? []),
    actions: note.actions ?? [],
  });
}
