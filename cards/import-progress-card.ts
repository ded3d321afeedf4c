/** A usage report is being read: how far it has come. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteCard } from './note-card.ts';

export interface ImportProgressCardData {
  readonly fileName: string;
  readonly rows: number;
  readonly read_bytes: number;
  /** Zero while it is not known. */
  readonly size_bytes: number;
}

export function importProgressCard(data: ImportProgressCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.importing;
  const known = data.size_bytes > 0;
  // Whole percents, and 100 only when all has been read.
  const share = known ? Math.floor((100 * data.read_bytes) / data.size_bytes) / 100 : 0;
  return noteCard(
    {
      title: words.progressTitle,
      paragraphs: [
        ...[escapeMarkdown(data.fileName, 100)].filter((text) => text !== ''),
        ...(known ? [words.progressOf(speech.percent(Math.min(share, 1)))] : []),
        words.progress(speech.count(data.rows)),
      ],
      small: [words.progressWait],
      summary: words.summaryProgress,
    },
    speech,
  );
}
