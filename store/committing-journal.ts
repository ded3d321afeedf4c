/** The journal itself, whatever keeps its bytes: appends that arrive together become one commit, one write, one sync. */

import type { Entry, Fact } from '../ledger/entry.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Register } from '../ledger/register.ts';
import { CommitDraft } from './commit-draft.ts';
import {
  type Appended,
  BATCH_LIMIT,
  type Head,
  type Journal,
  type JournalStatus,
  type Wanted,
} from './journal.ts';
import type { JournalBook } from './journal-book.ts';
import type { StagedRecord } from './journal-record.ts';
import { type StorableFact, storableFact } from './storable-fact.ts';
import { reasonOf, StoreError } from './store-errors.ts';

/** Where a journal's bytes go. One that fails outside a call says so to `fail`. */
export type OpenKeeper = (fail: (cause: unknown) => void) => CommitKeeper;

export interface CommitKeeper {
  /**
   * Answers when the commit that `draft` gives would survive a power cut. Where others have appended in the meantime it
   * puts that into the book and asks for the draft again; an empty one is not kept.
   * @throws StoreError `UNREACHABLE`: nobody can say what became of it. After any other error it is never called again.
   */
  keep(draft: () => readonly StagedRecord[]): Promise<void>;
  /**
   * Puts into the book what others have appended until now; left out where there are no others.
   * @throws as `keep` does
   */
  refresh?(): Promise<void>;
  /** Everything up to here is kept and known to all. */
  kept(head: Head): void;
  /** `head`: the last entry, where it may still be noted; null after a failure, when nothing may be written any more. */
  close(head: Head | null): Promise<void>;
}

/** Appends that may wait at the same time. */
export const WAITING_LIMIT = 10_000;

/** Facts that one commit takes, unless its first batch alone holds more. */
const COMMIT_FACTS = BATCH_LIMIT;

interface Waiting {
  readonly facts: readonly StorableFact[];
  readonly now: Instant;
  readonly decidedOn: number | undefined;
  readonly resolve: (appended: readonly Appended[]) => void;
  readonly reject: (error: StoreError) => void;
}

interface Refreshing {
  readonly resolve: () => void;
  readonly reject: (error: StoreError) => void;
}

export class CommittingJournal implements Journal {
  readonly #book: JournalBook;
  readonly #keeper: CommitKeeper;
  readonly #waiting: Waiting[] = [];
  readonly #refreshing: Refreshing[] = [];
  /** The last entry in the book that we know of, and the last one that came in by another way than our own commits. */
  #knownSeq: number;
  #foreignSeq: number;
  #running: Promise<void> | undefined;
  #closing: Promise<void> | undefined;
  #status: JournalStatus = { state: 'writable' };

  constructor(book: JournalBook, openKeeper: OpenKeeper) {
    this.#book = book;
    this.#knownSeq = book.head.seq;
    this.#foreignSeq = book.head.seq;
    this.#keeper = openKeeper((cause) => this.#fail(cause));
  }

  entries(afterSeq = 0, wanted?: Wanted): readonly Entry[] {
    return this.#book.after(afterSeq, wanted);
  }

  get register(): Register {
    return this.#book;
  }

  find(key: string): Entry | undefined {
    return this.#book.find(key);
  }

  head(): Head {
    return this.#book.head;
  }

  status(): JournalStatus {
    return this.#status;
  }

  async refresh(): Promise<void> {
    if (this.#closing !== undefined) throw new StoreError('CLOSED', 'The journal is closed.');
    if (this.#keeper.refresh === undefined) return;
    this.#assertWritable();
    return new Promise((resolve, reject) => {
      this.#refreshing.push({ resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async append(
    facts: readonly Fact[],
    now: Instant,
    decidedOn?: number,
  ): Promise<readonly Appended[]> {
    if (this.#closing !== undefined) throw new StoreError('CLOSED', 'The journal is closed.');
    this.#assertWritable();
    if (facts.length > BATCH_LIMIT) {
      throw new StoreError(
        'BATCH_TOO_LARGE',
        `One append holds at most ${BATCH_LIMIT} facts; ${facts.length} were given.`,
      );
    }
    if (this.#waiting.length >= WAITING_LIMIT) {
      throw new StoreError('BUSY', `${WAITING_LIMIT} appends wait for the disk already.`);
    }
    const storable = facts.map(storableFact);
    if (storable.length === 0) return [];
    return new Promise((resolve, reject) => {
      this.#waiting.push({ facts: storable, now, decidedOn, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  #assertWritable(): void {
    if (this.#status.state === 'read-only') throw new StoreError('READ_ONLY', this.#status.reason);
  }

  /** Takes nothing in any more. What waits is told so; what is being written may still be acknowledged. */
  #fail(cause: unknown): StoreError {
    const error = new StoreError(
      'WRITE_FAILED',
      `The journal could not be written (${reasonOf(cause)}). ` +
        'Nothing more is taken in until a restart has verified it.',
      { cause },
    );
    if (this.#status.state === 'writable') {
      this.#status = { state: 'read-only', reason: error.message };
    }
    for (const { reject } of this.#waiting.splice(0)) reject(error);
    for (const { reject } of this.#refreshing.splice(0)) reject(error);
    return error;
  }

  async #finish(): Promise<void> {
    await this.#running;
    const head = this.#status.state === 'writable' ? this.#book.head : null;
    try {
      await this.#keeper.close(head);
    } catch (cause) {
      throw this.#fail(cause);
    }
  }

  async #run(): Promise<void> {
    // Appends called for in the same turn join the first commit.
    await Promise.resolve();
    for (;;) {
      if (this.#refreshing.length > 0) await this.#bringIn(this.#refreshing.splice(0));
      else if (this.#waiting.length > 0) await this.#commit(this.#nextGroup());
      else break;
    }
    this.#running = undefined;
  }

  /** However many ask, the others' entries are asked for once. */
  async #bringIn(asking: readonly Refreshing[]): Promise<void> {
    try {
      await this.#keeper.refresh?.();
    } catch (cause) {
      const error = this.#failureOf(cause);
      for (const { reject } of asking) reject(error);
      return;
    }
    this.#noteForeign();
    for (const { resolve } of asking) resolve();
  }

  #noteForeign(): void {
    const { seq } = this.#book.head;
    if (seq !== this.#knownSeq) this.#foreignSeq = seq;
    this.#knownSeq = seq;
  }

  /** What cannot be reached may be reached again; after everything else only a restart tells what is there. */
  #failureOf(cause: unknown): StoreError {
    return cause instanceof StoreError && cause.code === 'UNREACHABLE' ? cause : this.#fail(cause);
  }

  #nextGroup(): readonly Waiting[] {
    let taken = 0;
    const end = this.#waiting.findIndex(({ facts }) => {
      taken += facts.length;
      return taken > COMMIT_FACTS;
    });
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : Math.max(1, end));
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    let records: readonly StagedRecord[] = [];
    let outcomes: readonly (readonly Appended[] | StoreError)[] = [];
    try {
      await this.#keeper.keep(() => {
        this.#noteForeign();
        const draft = new CommitDraft(this.#book);
        outcomes = group.map((waiting) => this.#movedOn(waiting) ?? draft.take(waiting));
        records = draft.records;
        return records;
      });
    } catch (cause) {
      const error = this.#failureOf(cause);
      for (const { reject } of group) reject(error);
      return;
    }
    if (records.length > 0) {
      for (const { entry } of records) this.#book.add(entry);
      this.#knownSeq = this.#book.head.seq;
      this.#keeper.kept(this.#book.head);
    }
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof StoreError) reject(outcome);
      else if (outcome !== undefined) resolve(outcome);
    }
  }

  #movedOn({ decidedOn }: Waiting): StoreError | undefined {
    if (decidedOn === undefined || this.#foreignSeq <= decidedOn) return undefined;
    return new StoreError(
      'MOVED_ON',
      `Entry ${this.#foreignSeq} of another instance came after entry ${decidedOn}, on which this was decided.`,
    );
  }
}
