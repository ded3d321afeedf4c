/** License changes that survive anything: plans kept in documents, carried out twenty people at a time, read back, resumed. */

import type { LicenseDirectory } from '../directory/license-directory.ts';
import type { Clock } from '../ledger/instant.ts';
import type { Documents } from '../store/documents.ts';
import type { LicenseJobs } from './license-jobs.ts';

export interface LicenseJobsParts {
  readonly directory: LicenseDirectory;
  readonly documents: Pick<Documents, 'collection'>;
  /** Business time: until when a plan can be confirmed, when it is swept away. */
  readonly clock: Clock;
  /** Milliseconds from any origin, for measuring and waiting; never goes back. */
  readonly now: () => number;
  /** Opaque and not to be guessed: letters, digits, `-` and `_` only. */
  readonly randomId: () => string;
  /** Answers earlier where the signal is aborted; never rejects. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Asked when a plan starts or goes on, and every minute while it runs. Where it throws, nothing more is called. */
  readonly stillMay: (personId: string) => Promise<boolean>;
  /** Hears of what a person cannot mend: the disk refused, a listener threw. */
  readonly onFailure: (what: string, cause: unknown) => void;
}

export function createLicenseJobs(_parts: LicenseJobsParts): LicenseJobs {
  throw new Error('not yet');
}
