/** License changes that survive anything: plans kept in documents, carried out twenty people at a time, read back, resumed. */

import type { LicenseDirectory } from '../directory/license-directory.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Documents } from '../store/documents.ts';
import type { Leases } from '../store/leases.ts';
import { draftPlan } from './job-draft.ts';
import { linesToRetry, linesToUndo, reversed } from './job-follow-up.ts';
import { createJobs } from './job-steering.ts';
import type {
  DraftOptions,
  LicenseJobs,
  PlanAnswer,
  PlanOwner,
  ProgressListener,
} from './license-jobs.ts';
import type { Line } from './line.ts';
import { openPeopleLists } from './people-lists.ts';
import { openPlanBook } from './plan-book.ts';
import { isEnded, type PlanHeader } from './plan-header.ts';
import { isOwner } from './plan-owner.ts';
import { progressOf } from './plan-progress.ts';

export interface LicenseJobsParts {
  readonly directory: LicenseDirectory;
  readonly documents: Pick<Documents, 'collection'>;
  /** Which instance runs which plan; left out where this process alone has the documents. */
  readonly leases?: Leases | undefined;
  /** Business time: until when a plan can be confirmed, when it is swept away. */
  readonly clock: Clock;
  /** Milliseconds from any origin, for measuring and waiting; never goes back. */
  readonly now: () => number;
  /** Opaque and not to be guessed. */
  readonly randomId: () => string;
  /** Answers early where the signal is aborted; never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Asked when a plan starts or goes on, and every minute while it runs. Where it throws, nothing more is called. */
  readonly stillMay: (personId: string) => Promise<boolean>;
  /** Hears of what a person cannot mend: the disk refused, a listener threw. */
  readonly onFailure: (what: string, cause: unknown) => void;
}

/** Without leases, one process at a time may {@link LicenseJobs.resumeAll} over the same documents. */
export function createLicenseJobs(parts: LicenseJobsParts): LicenseJobs {
  const { directory, documents, clock, randomId } = parts;
  const book = openPlanBook(documents);
  const lists = openPeopleLists(documents, clock, randomId);
  const drafting = { directory, book, clock, randomId };
  const listeners: ProgressListener[] = [];
  const jobs = createJobs({
    ...parts,
    book,
    tell(progress, { place }) {
      for (const listener of listeners) {
        try {
          listener(progress, place);
        } catch (cause) {
          parts.onFailure('Nobody could be told how far a plan is.', cause);
        }
      }
    },
  });

  /** What follows from a plan that has run. */
  async function follow(
    planId: string,
    owner: PlanOwner,
    draft: (header: PlanHeader) => Promise<PlanAnswer>,
  ): Promise<PlanAnswer> {
    const found = await jobs.find(planId, owner);
    if ('kind' in found) return found;
    if (!isEnded(found)) return await jobs.already(found);
    return await draft(await jobs.settle(found));
  }

  async function drafted(
    { plan, owner }: PlanHeader,
    lines: readonly Line[],
    source: 'retry' | 'undo',
    options: DraftOptions | undefined,
  ): Promise<PlanAnswer> {
    if (!lines.some(({ refusal }) => refusal === undefined)) return { kind: 'nothing-to-do', plan };
    const { name, sourceName, id } = plan;
    const wanted = source === 'undo' ? reversed(plan) : plan.wanted;
    const request = { owner, name, wanted, lines, source, sourceName, of: id };
    return { kind: 'ok', progress: progressOf(await draftPlan(drafting, request, options)) };
  }

  return {
    keepList: (list, owner) => lists.keep(list, owner),
    list: (id, owner) => lists.find(id, owner),
    async draft({ people, ...request }, options) {
      const lines = people.map((asked) => ({ asked }));
      return await draftPlan(drafting, { ...request, lines }, options);
    },
    retry: (planId, owner, options) =>
      follow(planId, owner, async (header) => {
        const lines = await linesToRetry(book, header);
        return await drafted(header, lines, 'retry', options);
      }),
    undo: (planId, owner, options) =>
      follow(planId, owner, async (header) => {
        const lines = await linesToUndo(book, header, directory, options?.signal);
        return await drafted(header, lines, 'undo', options);
      }),
    confirm: jobs.confirm,
    cancel: jobs.cancel,
    pause: jobs.pause,
    resume: jobs.resume,
    stop: jobs.stop,
    look: jobs.look,
    async plans(owner, limit) {
      const headers = await book.headers();
      return headers
        .filter((header) => isOwner(header.owner, owner) && header.plan.startedAt !== undefined)
        .slice(0, limit)
        .map(({ plan }) => jobs.running(plan.id)?.progress().plan ?? plan);
    },
    async *rows(planId, owner) {
      const header = await jobs.find(planId, owner);
      if (!('kind' in header)) yield* book.rows(header);
    },
    ended: jobs.ended,
    onProgress: (listener) => void listeners.push(listener),
    resumeAll: jobs.resumeAll,
    takeOver: jobs.takeOver,
    close: jobs.close,
  };
}
