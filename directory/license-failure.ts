/** What Graph says when it does not change a license, as a stable code: read from its English sentences, for it gives no other sign. */

export type LicenseFailureCode =
  | 'no-seats'
  | 'no-usage-location'
  | 'prohibited-location'
  | 'needs-other-plan'
  | 'conflicts-with-plan'
  | 'not-bought'
  | 'company-only'
  | 'not-held'
  | 'inherited'
  | 'nothing-to-change'
  | 'address-clash'
  /** A fault of ours: a missing array, a malformed id. */
  | 'bad-request'
  | 'busy'
  | 'throttled'
  | 'no-rights'
  | 'no-such-person'
  | 'unavailable'
  | 'unreachable'
  | 'timeout'
  /** Not Graph's: the licenses no longer stand as they did when the change was frozen, so nothing was called. */
  | 'changed-since'
  /** A sentence that is not known: shown as it is. */
  | 'other';

export interface LicenseFailure {
  readonly code: LicenseFailureCode;
  /** Graph's own sentence, for support; may be empty. From outside: never shown as ours. */
  readonly said: string;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly requestId?: string;
  /** Ids that the sentence names: products, or service plans with the first one needing or conflicting with the others. */
  readonly ids: readonly string[];
}
