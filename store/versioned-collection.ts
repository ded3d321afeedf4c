/** A collection, whatever keeps its rows: changes that arrive together share one write, and memory follows the disk. */

import { collectionFull, documentsClosed, versionConflict } from './document-errors.ts';
import type { DocumentRow } from './document-row.ts';
import {
  COLLECTION_LIMIT,
  type Collection,
  type Document,
  type DocumentsStatus,
} from './documents.ts';
import { plainJson } from './plain-json.ts';
import { reasonOf, StoreError } from './store-errors.ts';
import { ReplaceError } from './whole-file.ts';

/** Answers when these rows, and no others, would survive a power cut. */
export type SaveRows = (rows: readonly DocumentRow[]) => Promise<void>;

/** Changes that may wait at the same time. */
const WAITING_LIMIT = 10_000;

type Rows = Map<string, DocumentRow>;

interface Waiting {
  /** Changes the draft and answers what to say once the draft is on the disk. */
  readonly change: (draft: Rows) => Outcome;
  readonly reject: (error: StoreError) => void;
}

/** `say` tells the caller; `changed` is false where the draft was left as it was. */
interface Outcome {
  readonly changed: boolean;
  readonly say: () => void;
}

export class VersionedCollection<T> implements Collection<T> {
  readonly #name: string;
  readonly #save: SaveRows;
  readonly #waiting: Waiting[] = [];
  #rows: Rows;
  #running: Promise<void> | undefined;
  #closed = false;
  #readOnly: string | undefined;

  constructor(name: string, rows: readonly DocumentRow[], save: SaveRows) {
    this.#name = name;
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#save = save;
  }

  async get(id: string): Promise<Document<T> | undefined> {
    const row = this.#rows.get(id);
    return row && documentOf<T>(row);
  }

  async put(id: string, value: T, expected?: number): Promise<Document<T>> {
    const copy: unknown = JSON.parse(plainJson(this.#name, id, value));
    return this.#change((draft, resolve) => {
      const present = draft.get(id)?.version ?? 0;
      if (expected !== undefined && expected !== present)
        throw versionConflict(this.#name, id, present, expected);
      if (present === 0 && draft.size >= COLLECTION_LIMIT) throw collectionFull(this.#name);
      const row = { id, version: present + 1, value: copy };
      draft.set(id, row);
      return { changed: true, say: () => resolve(documentOf<T>(row)) };
    });
  }

  async delete(id: string, expected?: number): Promise<boolean> {
    return this.#change((draft, resolve) => {
      const present = draft.get(id)?.version;
      if (present === undefined) return { changed: false, say: () => resolve(false) };
      if (expected !== undefined && expected !== present)
        throw versionConflict(this.#name, id, present, expected);
      draft.delete(id);
      return { changed: true, say: () => resolve(true) };
    });
  }

  async list(limit: number): Promise<readonly { id: string; document: Document<T> }[]> {
    const ids = [...this.#rows.keys()].sort().slice(0, Math.max(0, limit));
    return ids.flatMap((id) => {
      const row = this.#rows.get(id);
      return row === undefined ? [] : [{ id, document: documentOf<T>(row) }];
    });
  }

  status(): DocumentsStatus {
    return this.#readOnly === undefined
      ? { state: 'writable' }
      : { state: 'read-only', reason: this.#readOnly };
  }

  /** Answers when everything that was called for before has been told its end. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  #change<R>(change: (draft: Rows, resolve: (result: R) => void) => Outcome): Promise<R> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw documentsClosed();
      if (this.#readOnly !== undefined) throw new StoreError('READ_ONLY', this.#readOnly);
      if (this.#waiting.length >= WAITING_LIMIT) {
        throw new StoreError('BUSY', `${WAITING_LIMIT} changes of "${this.#name}" wait already.`);
      }
      this.#waiting.push({ change: (draft) => change(draft, resolve), reject });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    // Changes called for in the same turn join the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0));
    this.#running = undefined;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const draft: Rows = new Map(this.#rows);
    const outcomes = group.map((waiting) => apply(waiting, draft));
    if (outcomes.some(({ changed }) => changed)) {
      try {
        await this.#save([...draft.values()]);
      } catch (cause) {
        this.#fail(cause, group);
        return;
      }
      this.#rows = draft;
    }
    for (const { say } of outcomes) say();
  }

  #fail(cause: unknown, group: readonly Waiting[]): void {
    const unknown = !(cause instanceof ReplaceError) || cause.mayHaveHappened;
    const error = new StoreError(
      'WRITE_FAILED',
      `The documents "${this.#name}" could not be written (${reasonOf(cause)}).` +
        (unknown ? ' Nothing more is taken in until a restart has read what the disk holds.' : ''),
      { cause },
    );
    for (const { reject } of group) reject(error);
    if (!unknown) return;
    this.#readOnly = error.message;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

function apply({ change, reject }: Waiting, draft: Rows): Outcome {
  try {
    return change(draft);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { changed: false, say: () => reject(error) };
  }
}

function documentOf<T>({ value, version }: DocumentRow): Document<T> {
  return { value: structuredClone(value) as T, version };
}
