/** The promise of license changes: frozen first, confirmed once, carried out to the end whatever happens to the process. */

import type { Plan, PlanProgress, PlanRow } from './plan.ts';
import type { Asked, Wanted } from './wanted.ts';

/** Who may see, confirm and steer a plan: the one who asked for it, where it was asked for. */
export interface PlanOwner {
  /** Entra object id, lower case. */
  readonly personId: string;
  readonly tenantId: string;
  readonly conversationId: string;
}

export interface DraftRequest {
  readonly owner: PlanOwner;
  /** As the directory shows the owner, for the record. */
  readonly name: string;
  readonly wanted: Wanted;
  readonly people: readonly Asked[];
  readonly source: Plan['source'];
  readonly sourceName: string;
  readonly of?: string;
  /** Where its card is: plain JSON that only the caller understands; given back with each progress. */
  readonly place?: unknown;
}

/** People who were read from a file or a paste, kept until somebody says what they shall get. */
export interface PeopleList {
  readonly source: 'pasted' | 'file' | 'group';
  readonly sourceName: string;
  readonly people: readonly Asked[];
}

export interface DraftOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, of: number) => void;
}

/** Why a plan cannot be confirmed or steered. */
export type PlanRefusal =
  | { readonly kind: 'not-yours' }
  /** Unknown, or swept away. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'expired'; readonly plan: Plan }
  /** It is past that: this is how it stands. */
  | { readonly kind: 'already'; readonly plan: Plan; readonly progress: PlanProgress }
  /** Something else has changed the people since: `count` of them; nothing can be undone for these. */
  | { readonly kind: 'nothing-to-do'; readonly plan: Plan };

export type PlanAnswer = { readonly kind: 'ok'; readonly progress: PlanProgress } | PlanRefusal;

export type ProgressListener = (progress: PlanProgress, place: unknown) => void;

/** Everything survives a restart. @throws DirectoryError where people or seats cannot be read; StoreError */
export interface LicenseJobs {
  /** Kept for an hour at most. Answers with its opaque id. */
  keepList(list: PeopleList, owner: PlanOwner): Promise<string>;
  /** Undefined where it is unknown, somebody else's, or lapsed. */
  list(id: string, owner: PlanOwner): Promise<PeopleList | undefined>;
  /** Reads the people and the seats, judges each, and writes the plan down. Nothing is changed. */
  draft(request: DraftRequest, options?: DraftOptions): Promise<Plan>;
  /** A draft of the rows of a plan that failed, or were skipped. */
  retry(planId: string, owner: PlanOwner, options?: DraftOptions): Promise<PlanAnswer>;
  /** A draft of the way back, for whoever is still as this plan left them. */
  undo(planId: string, owner: PlanOwner, options?: DraftOptions): Promise<PlanAnswer>;
  /** Starts it, once; a repeat is told how it stands. A plan of a few people may be awaited with `ended`. */
  confirm(planId: string, owner: PlanOwner, place?: unknown): Promise<PlanAnswer>;
  cancel(planId: string, owner: PlanOwner): Promise<PlanAnswer>;
  pause(planId: string, owner: PlanOwner): Promise<PlanAnswer>;
  resume(planId: string, owner: PlanOwner): Promise<PlanAnswer>;
  stop(planId: string, owner: PlanOwner): Promise<PlanAnswer>;
  look(planId: string, owner: PlanOwner): Promise<PlanAnswer>;
  /** The owner's plans that were confirmed, the latest first. */
  plans(owner: PlanOwner, limit: number): Promise<readonly Plan[]>;
  /** In the order of the lines. */
  rows(planId: string, owner: PlanOwner): AsyncIterable<PlanRow>;
  /** Answers when the plan runs no longer, with how it ended, whichever instance runs it; at once where it does not run. */
  ended(planId: string): Promise<PlanProgress | undefined>;
  /** Called at most once a second for each plan, and at its end. */
  onProgress(listener: ProgressListener): void;
  /** Plans that an earlier process left running go on where they were. */
  resumeAll(): Promise<void>;
  /** Plans that another instance left under way go on here: to be called every few seconds. @throws StoreError */
  takeOver(): Promise<void>;
  /** Lets calls in flight end and writes down where it stopped. */
  close(): Promise<void>;
}
