/** A usage report that was brought here: read into the account, with how far it is and what it came to. */

import { type FileProblemCardData, fileProblemCard } from '../cards/file-problem-card.ts';
import { type ImportProgressCardData, importProgressCard } from '../cards/import-progress-card.ts';
import { importResultCard, importSummaryText } from '../cards/import-result-card.ts';
import type { Account } from '../credits/account.ts';
import {
  CHAT_FILE_BYTES_MAX,
  type ImportSummary,
  importUsageFile,
} from '../credits/import-usage-file.ts';
import { recordImport } from '../credits/record-import.ts';
import type { Speech } from '../words/speech.ts';
import { askedBy } from './asked-by.ts';
import { messageIdOf } from './message-id.ts';
import type { FileWork } from './take-file-job.ts';
import type { Answer, Turn } from './turn.ts';

export interface UsageFileParts {
  readonly account: Account;
  /** What the calls have changed is followed up: a recharge, an alert. */
  readonly changed: () => Promise<void>;
}

/** The acknowledgement of a file that can be nothing else. */
export function readingUsage(fileName: string, { speech }: Turn): Answer {
  return progressAnswer({ fileName, rows: 0, read_bytes: 0, size_bytes: 0 }, speech);
}

/** What is done with a report once it is here. It throws what the disk and the account throw; what was read before stays in. */
export function usageWork({ account, changed }: UsageFileParts, turn: Turn): FileWork {
  const { speech } = turn;
  return {
    job: 'import-usage',
    bytesMax: CHAT_FILE_BYTES_MAX,
    notHere: (problem, fileName) =>
      usageProblem({ fileName, problem, limit_bytes: CHAT_FILE_BYTES_MAX }, turn),
    async work({ name, path, signal, show }) {
      const by = turn.personId ?? '';
      const imported = await recordImport(
        account,
        { by, asked: askedBy(turn, ''), file: name, bringing: messageIdOf(turn) },
        () =>
          importUsageFile(path, account, {
            actor: by,
            from: 'chat',
            signal,
            onProgress: (progress) => show(progressAnswer({ fileName: name, ...progress }, speech)),
          }),
      );
      const answer = imported.ok
        ? resultAnswer(name, imported.summary, account.currency, speech)
        : usageProblem({ fileName: name, ...imported }, turn);
      return { answer, afterwards: changed };
    },
  };
}

function resultAnswer(
  fileName: string,
  summary: ImportSummary,
  currency: string,
  speech: Speech,
): Answer {
  const data = { fileName, summary, currency };
  return { card: importResultCard(data, speech), summary: importSummaryText(data, speech) };
}

function progressAnswer(data: ImportProgressCardData, speech: Speech): Answer {
  return {
    card: importProgressCard(data, speech),
    summary: speech.words.importing.summaryProgress,
  };
}

function usageProblem(data: FileProblemCardData, { speech }: Turn): Answer {
  return { card: fileProblemCard(data, speech), summary: speech.words.importing.summaryRefused };
}
