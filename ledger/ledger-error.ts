/** What the ledger throws: never a refusal that a person could have avoided, always a sign that a sum cannot be trusted. */

export type LedgerErrorCode =
  /** A sum left the range in which whole numbers are exact. */
  | 'SUM_TOO_LARGE'
  /** A view contradicts one of its own invariants. */
  | 'INVARIANT_BROKEN';

/** `message` is a whole sentence in English for an operator's log; `code` is stable. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerErrorCode;

  constructor(code: LedgerErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
