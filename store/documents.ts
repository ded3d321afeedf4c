/** The promise of small JSON documents that survive a restart: settings, conversation references, dialog state, operations. */

export interface Document<T> {
  readonly value: T;
  /** Counts the writes of this document, from 1. */
  readonly version: number;
}

/** One named collection of documents. Values are plain JSON and are copied on the way in and out. */
export interface Collection<T> {
  /** @throws StoreError `UNREACHABLE`, `CLOSED` */
  get(id: string): Promise<Document<T> | undefined>;
  /**
   * Writes one document and answers when it would survive a power cut. Memory changes only after the disk did.
   * @param expected the version that is to be replaced; 0 for a new document; left out: whatever is there.
   * @throws StoreError `VERSION_CONFLICT`, `COLLECTION_FULL`, `NOT_STORABLE`, `BUSY`, `READ_ONLY`, `CLOSED`; nothing changed.
   *   `WRITE_FAILED`: the disk refused, the change is not acknowledged. A later put may succeed, unless it cannot be known
   *   what the disk holds now: then it is `READ_ONLY` until a restart.
   *   `UNREACHABLE`: the database did not answer; the change is not acknowledged, and a look tells what became of it.
   *   `LEASE_LOST`: of the documents of a lease, once it is not that one any more; nothing changed.
   */
  put(id: string, value: T, expected?: number): Promise<Document<T>>;
  /** True where there was one. Throws as `put` does; one that is gone already conflicts with no version. */
  delete(id: string, expected?: number): Promise<boolean>;
  /** In order of id, by UTF-16 code units as JavaScript sorts, `limit` at most. Throws as `get` does. */
  list(limit: number): Promise<readonly { readonly id: string; readonly document: Document<T> }[]>;
}

export type DocumentsStatus =
  | { readonly state: 'writable' }
  /** A write broke off where nobody can say what the disk holds: nothing more is taken in there until a restart has read it. */
  | { readonly state: 'read-only'; readonly reason: string };

export interface Documents {
  collection<T>(name: CollectionName): Collection<T>;
  status(): DocumentsStatus;
  close(): Promise<void>;
}

/** Every collection there is: a new one is added here. */
export const COLLECTIONS = [
  'conversations',
  'dialog-state',
  'operations',
  'usage-feed',
  'alert-targets',
  'deliveries',
  'charges',
  'export-offers',
  'license-plans',
  'license-rows',
  'people-lists',
  'questions',
  'question-targets',
  'unanswered',
  'answer-feedback',
  'instances',
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

/** Documents that one collection may hold. */
export const COLLECTION_LIMIT = 50_000;
