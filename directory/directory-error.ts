/** What the directory's side throws: a surprise with a stable code and who failed. */

export type DirectoryErrorCode =
  /** The sign-in service gave no token. */
  | 'NO_TOKEN'
  /** Graph did not take the token. */
  | 'UNAUTHORIZED'
  /** The app registration lacks a permission, or an admin's consent. */
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'THROTTLED'
  /** Graph said 5xx. */
  | 'UNAVAILABLE'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'UNEXPECTED_ANSWER'
  /** An answer pointed to another host: no token of ours goes there. */
  | 'FOREIGN_LINK'
  /** More pages than the limit: a part is never taken for the whole. */
  | 'TOO_MANY_PAGES'
  | 'UNSAFE_ADDRESS'
  | 'BAD_CERTIFICATE'
  | 'ABORTED';

export type DirectoryFailer = 'graph' | 'sign-in' | 'network' | 'desk';

export interface DirectoryErrorDetails {
  readonly cause?: unknown;
  readonly status?: number;
  /** Graph's own code, such as `Authorization_RequestDenied`. */
  readonly graphCode?: string;
  /** What Microsoft's support asks for. */
  readonly requestId?: string;
}

/** `message` is a whole sentence in English for an operator's log; it holds no token. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly code: DirectoryErrorCode;
  readonly failed: DirectoryFailer;
  readonly status: number | undefined;
  readonly graphCode: string | undefined;
  readonly requestId: string | undefined;

  constructor(
    code: DirectoryErrorCode,
    failed: DirectoryFailer,
    message: string,
    details: DirectoryErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.failed = failed;
    this.status = details.status;
    this.graphCode = details.graphCode;
    this.requestId = details.requestId;
  }
}
