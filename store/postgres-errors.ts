/** What the database's refusals mean: by their stable codes, never by their words, which may hold what is private. */

import { reasonOfCode } from './postgres-reasons.ts';
import { StoreError } from './store-errors.ts';

/** Undone as a whole in favor of another transaction: to be tried again at once. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const TRANSIENT: readonly unknown[] = ['40001', '40P01'];
const UNIQUE_VIOLATION = '23505';

export function isTransient(cause: unknown): boolean {
  return TRANSIENT.includes(codeOf(cause));
}

/** A row with this key is there already. */
export function isUniqueViolation(cause: unknown): boolean {
  return codeOf(cause instanceof StoreError ? cause.cause : cause) === UNIQUE_VIOLATION;
}

export function unreachable(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError(
    'UNREACHABLE',
    `The database did not do what it was asked for (${reasonOfCode(codeOf(cause))}). What is not acknowledged may be given again.`,
    { cause },
  );
}

function codeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}
