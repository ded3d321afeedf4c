/** One dropped file from its address to what became of it, told on the one card that acknowledged it. */

import { z } from 'zod';
import { noteCard } from '../cards/note-card.ts';
import type { Courier } from './courier.ts';
import { failureAnswer } from './guarded.ts';
import { type Answer, type Turn, toActivity } from './turn.ts';

export interface FileJobParts {
  readonly courier: Courier;
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

export interface DroppedFile {
  /** As the person called it. From outside; may be empty. */
  readonly name: string;
  readonly url: string;
}

/** A file that lies here until its work is done. */
export interface FileHere {
  readonly name: string;
  readonly path: string;
  readonly signal: AbortSignal;
  /** How far it is; as often as anything is new. */
  readonly show: (progress: Answer) => void;
}

export interface FileWork {
  /** For the operator. */
  readonly job: string;
  readonly bytesMax: number;
  readonly notHere: (problem: 'too-large' | 'download-failed', name: string) => Answer;
  /** What it comes to; and what follows from it once that is told. */
  readonly work: (
    file: FileHere,
  ) => Promise<{ readonly answer: Answer; readonly afterwards?: () => Promise<void> }>;
}

/** A conversation takes few edits a second, and nobody reads faster. */
export const PROGRESS_EVERY_MS = 2_000;

const attachmentShape = z.looseObject({
  name: z.string().max(400).catch(''),
  content: z.looseObject({ downloadUrl: z.string().max(8192) }),
});

/** Undefined where the attachment says of no file where it lies. */
export function droppedFile(attachment: unknown): DroppedFile | undefined {
  const read = attachmentShape.safeParse(attachment);
  return read.success ? { name: read.data.name, url: read.data.content.downloadUrl } : undefined;
}

/** The work begins once its acknowledgement is out. */
export function acknowledge(
  parts: FileJobParts,
  turn: Turn,
  file: DroppedFile,
  answer: Answer,
  work: FileWork,
): Answer {
  return {
    ...answer,
    onSent(cardId) {
      const job = new FileJob(parts, turn, cardId);
      const started = parts.startJob(work.job, (signal) => job.run(file, work, signal));
      if (!started) void job.tell(busyAnswer(turn));
    },
  };
}

class FileJob {
  readonly #parts: FileJobParts;
  readonly #turn: Turn;
  readonly #cardId: string | undefined;
  #toldAt: number;

  constructor(parts: FileJobParts, turn: Turn, cardId: string | undefined) {
    this.#parts = parts;
    this.#turn = turn;
    this.#cardId = cardId;
    this.#toldAt = parts.elapsed();
  }

  async run(dropped: DroppedFile, work: FileWork, signal: AbortSignal): Promise<void> {
    const { download, report } = this.#parts;
    try {
      const file = await download(dropped.url, work.bytesMax);
      if (!file.ok) {
        const problem = file.problem === 'too-large' ? 'too-large' : 'download-failed';
        return await this.tell(work.notHere(problem, dropped.name));
      }
      const { path, remove } = file;
      const show = (progress: Answer) => this.#show(progress);
      const { answer, afterwards } = await work
        .work({ name: dropped.name, path, signal, show })
        .finally(remove);
      await this.tell(answer);
      await afterwards?.();
    } catch (cause) {
      await this.tell(failureAnswer(this.#turn, cause, report));
    }
  }

  /** On the card that acknowledged the file; beside it where that card cannot be changed. */
  async tell(answer: Answer): Promise<void> {
    const { courier } = this.#parts;
    const { reference } = this.#turn;
    const activity = toActivity(answer);
    const edited =
      this.#cardId !== undefined && (await courier.edit(reference, this.#cardId, activity));
    const id = edited ? this.#cardId : await courier.send(reference, activity);
    answer.onSent?.(id);
  }

  #show(progress: Answer): void {
    const now = this.#parts.elapsed();
    if (this.#cardId === undefined || now - this.#toldAt < PROGRESS_EVERY_MS) return;
    this.#toldAt = now;
    // A progress that does not arrive is made good by the next one, or by the result.
    void this.#parts.courier.edit(this.#turn.reference, this.#cardId, toActivity(progress));
  }
}

function busyAnswer({ speech }: Turn): Answer {
  const { title, busy } = speech.words.errors;
  return { card: noteCard({ title, paragraphs: [busy] }, speech), summary: busy };
}
