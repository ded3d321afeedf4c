/** What the database's refusals mean: by their stable codes, never by their words, which may hold what is private. */

import { StoreError } from './store-errors.ts';

/** Undone as a whole in favor of another transaction: to be tried again at once. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const TRANSIENT: readonly unknown[] = ['40001', '40P01'];
const BROKEN: readonly unknown[] = ['ECONNRESET', 'EPIPE', '57P01', '57P02'];
const UNIQUE_VIOLATION = '23505';

export function isTransient(cause: unknown): boolean {
  return TRANSIENT.includes(codeOf(cause));
}

/** A row with this key is there already. */
export function isUniqueViolation(cause: unknown): boolean {
  return codeOf(cause instanceof StoreError ? cause.cause : cause) === UNIQUE_VIOLATION;
}

/** The connection ended, which a new one need not; no wait has come to nothing. */
export function isBroken(cause: unknown): boolean {
  const cut = cause instanceof StoreError ? cause.cause : cause;
  if (BROKEN.includes(codeOf(cut))) return true;
  return cut instanceof Error && cut.message === 'Connection terminated unexpectedly';
}

export function unreachable(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const code = codeOf(cause);
  const why = typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'no answer';
  return new StoreError(
    'UNREACHABLE',
    `The database did not do what it was asked for (${why}). What is not acknowledged may be given again.`,
    { cause },
  );
}

function codeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}
