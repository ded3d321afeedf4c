/** A usage report dropped on the bot: acknowledged at once, read as a job, its card kept up to date. */

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { errorCard } from '../cards/error-card.ts';
import { type FileProblemCardData, fileProblemCard } from '../cards/file-problem-card.ts';
import { importProgressCard } from '../cards/import-progress-card.ts';
import { importResultCard, importSummaryText } from '../cards/import-result-card.ts';
import { noteCard } from '../cards/note-card.ts';
import type { Account } from '../credits/account.ts';
import {
  CHAT_FILE_BYTES_MAX,
  type ImportProgress,
  type ImportSummary,
  importUsageFile,
} from '../credits/import-usage-file.ts';
import type { Speech } from '../words/speech.ts';
import { type Access, inChat } from './access.ts';
import type { Courier } from './courier.ts';
import { type Answer, type Turn, toActivity } from './turn.ts';

export interface ImportUsageParts {
  readonly access: Access;
  readonly account: Account;
  readonly courier: Courier;
  /** What the calls have changed is followed up: a recharge, an alert. */
  readonly changed: () => Promise<void>;
  /** Brings the file here; its address was checked against the hosts that files may come from. */
  readonly download: (url: string, bytesMax: number) => Promise<Downloaded>;
  /** False where too much is under way already. */
  readonly startJob: (name: string, work: (signal: AbortSignal) => Promise<void>) => boolean;
  /** Hears of a failure of ours, under the number that the person is told. */
  readonly report: (incident: string, cause: unknown) => void;
  /** Milliseconds, for pacing the progress only. */
  readonly elapsed: () => number;
}

export type Downloaded =
  | { readonly ok: true; readonly path: string; readonly remove: () => Promise<void> }
  | { readonly ok: false; readonly problem: string };

/** A conversation takes few edits a second, and nobody reads faster. */
export const PROGRESS_EVERY_MS = 2_000;

const attachmentShape = z.looseObject({
  name: z.string().max(400).catch(''),
  content: z.looseObject({ downloadUrl: z.string().max(8192) }),
});

export type ImportUsage = (turn: Turn, attachment: unknown) => Promise<Answer>;

export function importUsage(parts: ImportUsageParts): ImportUsage {
  return async (turn, attachment) => {
    if (turn.scope !== 'personal') return inChat(turn, 'file');
    const refused = await parts.access(turn, 'import-usage');
    if (refused) return refused;
    const read = attachmentShape.safeParse(attachment);
    if (!read.success)
      return problemAnswer({ fileName: '', problem: 'download-failed' }, turn.speech);
    const { name: fileName, content } = read.data;
    const progress = { fileName, rows: 0, read_bytes: 0, size_bytes: 0 };
    return {
      card: importProgressCard(progress, turn.speech),
      summary: turn.speech.words.importing.summaryProgress,
      onSent(id) {
        const job = new ImportJob(parts, turn, fileName, id);
        const started = parts.startJob('import-usage', (signal) =>
          job.run(content.downloadUrl, signal),
        );
        if (!started) void job.tell(busyAnswer(turn.speech));
      },
    };
  };
}

/** One file from its address to its result, told on one card. */
class ImportJob {
  readonly #parts: ImportUsageParts;
  readonly #turn: Turn;
  readonly #fileName: string;
  readonly #cardId: string | undefined;
  #toldAt: number;

  constructor(parts: ImportUsageParts, turn: Turn, fileName: string, cardId: string | undefined) {
    this.#parts = parts;
    this.#turn = turn;
    this.#fileName = fileName;
    this.#cardId = cardId;
    this.#toldAt = parts.elapsed();
  }

  async run(url: string, signal: AbortSignal): Promise<void> {
    const { speech } = this.#turn;
    try {
      await this.tell(await this.#takeIn(url, signal));
      await this.#parts.changed();
    } catch (cause) {
      const incident = randomUUID();
      this.#parts.report(incident, cause);
      const problem = isReadOnly(cause) ? 'read-only' : 'ours';
      await this.tell({
        card: errorCard({ problem, incident }, speech),
        summary: speech.words.errors.title,
      });
    }
  }

  /** On the card that acknowledged the file; beside it where that card cannot be changed. */
  async tell(answer: Answer): Promise<void> {
    const { courier } = this.#parts;
    const { reference } = this.#turn;
    const activity = toActivity(answer);
    const edited =
      this.#cardId !== undefined && (await courier.edit(reference, this.#cardId, activity));
    if (!edited) await courier.send(reference, activity);
  }

  async #takeIn(url: string, signal: AbortSignal): Promise<Answer> {
    const { account, download } = this.#parts;
    const file = await download(url, CHAT_FILE_BYTES_MAX);
    if (!file.ok) {
      const problem = file.problem === 'too-large' ? 'too-large' : 'download-failed';
      return this.#refused({ problem, limit_bytes: CHAT_FILE_BYTES_MAX });
    }
    try {
      const imported = await importUsageFile(file.path, account, {
        actor: this.#turn.personId ?? '',
        from: 'chat',
        signal,
        onProgress: (progress) => this.#showProgress(progress),
      });
      if (!imported.ok) return this.#refused(imported);
      return resultAnswer(this.#fileName, imported.summary, account.currency, this.#turn.speech);
    } finally {
      await file.remove();
    }
  }

  #refused(problem: Omit<FileProblemCardData, 'fileName'>): Answer {
    return problemAnswer({ fileName: this.#fileName, ...problem }, this.#turn.speech);
  }

  #showProgress(progress: ImportProgress): void {
    const now = this.#parts.elapsed();
    if (this.#cardId === undefined || now - this.#toldAt < PROGRESS_EVERY_MS) return;
    this.#toldAt = now;
    const { speech, reference } = this.#turn;
    const card = importProgressCard({ fileName: this.#fileName, ...progress }, speech);
    const answer = { card, summary: speech.words.importing.summaryProgress };
    // A progress that does not arrive is made good by the next one, or by the result.
    void this.#parts.courier.edit(reference, this.#cardId, toActivity(answer));
  }
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

function problemAnswer(data: FileProblemCardData, speech: Speech): Answer {
  return { card: fileProblemCard(data, speech), summary: speech.words.importing.summaryRefused };
}

function busyAnswer(speech: Speech): Answer {
  const { title, busy } = speech.words.errors;
  return { card: noteCard({ title, paragraphs: [busy] }, speech), summary: busy };
}

function isReadOnly(cause: unknown): boolean {
  const code = (cause as { code?: unknown } | undefined)?.code;
  return code === 'READ_ONLY' || code === 'WRITE_FAILED';
}
