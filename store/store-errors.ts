/** What the store throws: surprises with a stable code, never a refusal that a person could have avoided. */

export type StoreErrorCode =
  | 'KEY_CONFLICT'
  | 'BATCH_TOO_LARGE'
  | 'READ_ONLY'
  | 'CLOSED'
  | 'WRITE_FAILED'
  | 'DAMAGED'
  | 'TAIL_MISSING'
  | 'LOCKED'
  | 'VERSION_CONFLICT';

/** `message` is a whole sentence in English for an operator's log; `code` is stable. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
