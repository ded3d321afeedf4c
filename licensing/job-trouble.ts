/** What trouble with the directory means for a job: the moment's, to be waited for; everybody's, to be stopped for; or one person's. */

import { DirectoryError, type DirectoryErrorCode } from '../directory/directory-error.ts';
import type { ChangeOutcome } from '../directory/license-directory.ts';
import type { LicenseFailure, LicenseFailureCode } from '../directory/license-failure.ts';

/** Refusals that tell of the moment: the same call may be taken later. */
const MOMENTARY: ReadonlySet<LicenseFailureCode> = new Set([
  'busy',
  'throttled',
  'unavailable',
  'unreachable',
  'timeout',
]);

/** Refusals that an earlier call of ours may have caused: what it asked for is there already. */
const PERHAPS_DONE: ReadonlySet<LicenseFailureCode> = new Set(['not-held', 'nothing-to-change']);

export function isMomentary(outcome: ChangeOutcome): boolean {
  return outcome.kind === 'refused' && MOMENTARY.has(outcome.failure.code);
}

export function isRightless(outcome: ChangeOutcome): boolean {
  return outcome.kind === 'refused' && outcome.failure.code === 'no-rights';
}

/** Whether reading back can tell more than the answer did. */
export function isToBeRead(outcome: ChangeOutcome): boolean {
  return outcome.kind !== 'refused' || PERHAPS_DONE.has(outcome.failure.code);
}

const CODES: Readonly<Partial<Record<DirectoryErrorCode, LicenseFailureCode>>> = {
  NO_TOKEN: 'no-rights',
  UNAUTHORIZED: 'no-rights',
  FORBIDDEN: 'no-rights',
  BAD_CERTIFICATE: 'no-rights',
  BAD_REQUEST: 'bad-request',
  THROTTLED: 'throttled',
  UNAVAILABLE: 'unavailable',
  UNEXPECTED_ANSWER: 'unavailable',
  UNREACHABLE: 'unreachable',
  TIMEOUT: 'timeout',
};

/** @throws the error itself where it is not the directory's */
export function failureOfError(error: unknown): LicenseFailure {
  if (!(error instanceof DirectoryError)) throw error;
  const { code, status, requestId, graphCode } = error;
  return {
    code: CODES[code] ?? 'other',
    said: graphCode ?? code,
    status: status ?? 0,
    ids: [],
    ...(requestId !== undefined && { requestId }),
  };
}

/** Waiting mends no missing right. */
export function isWorthWaiting({ code }: LicenseFailure): boolean {
  return MOMENTARY.has(code);
}

export function noSuchPerson(): LicenseFailure {
  return { code: 'no-such-person', said: '', status: 404, ids: [] };
}

export function changedSince(): LicenseFailure {
  return { code: 'changed-since', said: '', status: 0, ids: [] };
}
