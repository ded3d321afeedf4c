/** What the store throws: surprises with a stable code, never a refusal that a person could have avoided. */

export type StoreErrorCode =
  | 'KEY_CONFLICT'
  | 'BATCH_TOO_LARGE'
  /** A fact that could not be read back: no known kind, a field that is not JSON, too large. A mistake of ours. */
  | 'NOT_STORABLE'
  /** More waits to be written than {@link WAITING_LIMIT}, or the collection is full. */
  | 'BUSY'
  | 'COLLECTION_FULL'
  | 'READ_ONLY'
  | 'CLOSED'
  | 'WRITE_FAILED'
  | 'DAMAGED'
  | 'TAIL_MISSING'
  /** Opened for reading where nothing was ever written. */
  | 'NO_JOURNAL'
  | 'LOCKED'
  /** The data directory takes nothing: no right, a disk mounted to be read, a full one. */
  | 'NOT_WRITABLE'
  /** A backup would take the place of a file. */
  | 'BACKUP_EXISTS'
  | 'BACKUP_DAMAGED'
  /** A backup would be put back over something. */
  | 'NOT_EMPTY'
  | 'RESTORE_INCOMPLETE'
  | 'VERSION_CONFLICT'
  /** Another instance has appended since this was decided on. */
  | 'MOVED_ON'
  /** The piece of work is another instance's by now: whoever had it may no longer write for it. */
  | 'LEASE_LOST'
  /** The tables of the database were made by another version. */
  | 'OTHER_SCHEMA'
  /** The database does not answer. */
  | 'UNREACHABLE';

/** `message` is a whole sentence in English for an operator's log; `code` is stable. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** What a caught thing says of itself, for the end of a sentence. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
