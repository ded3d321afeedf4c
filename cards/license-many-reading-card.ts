/** People are looked up before anything is planned: how far it is. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteCard } from './note-card.ts';

export interface ReadingPeopleCardData {
  /** The file's or the group's name. From outside; may be empty. */
  readonly sourceName: string;
  readonly read: number;
  /** Undefined while it is not known how many there are. */
  readonly of?: number | undefined;
  /** True while the members of a group are looked up. */
  readonly isGroup?: boolean | undefined;
}

export function readingPeopleCard(data: ReadingPeopleCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseLists;
  const name = escapeMarkdown(data.sourceName, 100);
  const isKnown = data.of !== undefined && data.of > 0;
  return noteCard(
    {
      title: words.readingTitle,
      paragraphs: [
        ...(name === '' ? [] : [data.isGroup ? words.readingGroup(name) : name]),
        isKnown
          ? words.readingOf(
              speech.number(Math.min(data.read, data.of ?? 0)),
              speech.count(data.of ?? 0),
            )
          : words.reading(speech.count(data.read)),
      ],
      small: [words.readingWait],
      summary: words.readingTitle,
    },
    speech,
  );
}
