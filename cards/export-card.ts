/** What became of a file that the desk made: saved, not wanted, or not to be had. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { openUrlAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteCard } from './note-card.ts';
import { statementButton } from './phrase-actions.ts';

export interface ExportCardData {
  readonly outcome: 'ready' | 'declined' | 'expired' | 'failed';
  readonly fileName: string;
  /** Where the saved file opens in the browser; undefined where it is not known. */
  readonly url?: string | undefined;
}

export function exportCard(data: ExportCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.exporting;
  const isReady = data.outcome === 'ready';
  const text = isReady ? words.ready(escapeMarkdown(data.fileName, 100)) : words[data.outcome];
  const open =
    isReady && data.url?.startsWith('https://') ? [openUrlAction(words.openFile, data.url)] : [];
  return noteCard(
    {
      title: isReady ? words.readyTitle : words.declinedTitle,
      paragraphs: [text],
      actions: [...open, statementButton(speech)],
      summary: isReady ? words.summary : words.declinedTitle,
    },
    speech,
  );
}
