/** A file that was refused as a whole: why, that nothing was changed, and how to get a good one. */

import type { FileProblem } from '../usage/usage-row.ts';
import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { openUrlAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteCard } from './note-card.ts';

export interface FileProblemCardData {
  readonly fileName: string;
  /** `download-failed`: Teams did not hand the file over. */
  readonly problem: FileProblem | 'download-failed';
  /** Needed columns that the header lacks, as Microsoft names them. */
  readonly missing?: readonly string[] | undefined;
  /** Needed columns that the header holds more than once. */
  readonly repeated?: readonly string[] | undefined;
  /** What a file may have at most, where it was too large. */
  readonly limit_bytes?: number | undefined;
}

const MEGABYTE = 1024 * 1024;
const COLUMNS_SHOWN = 8;
const TEAMS_ADMIN_CENTER = 'https://admin.teams.microsoft.com/analytics/reports';

export function fileProblemCard(data: FileProblemCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.importing;
  return noteCard(
    {
      title: words.refusedTitle,
      paragraphs: [
        escapeMarkdown(data.fileName, 100),
        fileProblemText(data, speech),
        words.unchanged,
      ],
      small: data.problem === 'download-failed' ? [] : [words.exportAgain],
      actions: [openUrlAction(speech.words.buttons.openTeamsAdminCenter, TEAMS_ADMIN_CENTER)],
      summary: words.summaryRefused,
    },
    speech,
  );
}

/** The reason alone, in a sentence or two. */
export function fileProblemText(data: FileProblemCardData, speech: Speech): string {
  const words = speech.words.importing;
  if (data.problem === 'download-failed') return words.downloadFailed;
  const known: Readonly<Record<string, string>> = words.fileProblems;
  const reason = known[data.problem] ?? words.otherFileProblem;
  const named = (columns: readonly string[] = []) =>
    speech.list(columns.slice(0, COLUMNS_SHOWN).map((column) => escapeMarkdown(column, 40)));
  const [missing, repeated] = [named(data.missing), named(data.repeated)];
  if (data.problem === 'wrong-header' && missing !== '') {
    return words.sentences(reason, words.missingColumns(missing));
  }
  if (data.problem === 'wrong-header' && repeated !== '') {
    return words.sentences(reason, words.repeatedColumns(repeated));
  }
  if (data.problem === 'too-large' && data.limit_bytes !== undefined) {
    const limit = words.megabytes(speech.number(Math.floor(data.limit_bytes / MEGABYTE)));
    return words.sentences(reason, words.tooLargeLimit(limit));
  }
  return reason;
}
