/** Makes an error of an answer of Graph that is none of what was asked for. */

import {
  DirectoryError,
  type DirectoryErrorCode,
  type DirectoryErrorDetails,
} from './directory-error.ts';

export function answerError(
  status: number,
  details: Omit<DirectoryErrorDetails, 'status'> = {},
): DirectoryError {
  const message = `Microsoft Graph answered ${status} ${details.graphCode ?? ''}`.trimEnd();
  return new DirectoryError(codeOf(status), 'graph', `${message}.`, { ...details, status });
}

function codeOf(status: number): DirectoryErrorCode {
  switch (status) {
    case 400:
      return 'BAD_REQUEST';
    case 401:
      return 'UNAUTHORIZED';
    case 403:
      return 'FORBIDDEN';
    case 404:
      return 'NOT_FOUND';
    case 429:
      return 'THROTTLED';
    default:
      return status >= 500 ? 'UNAVAILABLE' : 'UNEXPECTED_ANSWER';
  }
}
