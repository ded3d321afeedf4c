/** What the dialogs about licenses share: who may, what the directory says, and who carries changes out. */

import type { Clock } from '../ledger/instant.ts';
import type { LicenseJobs } from '../licensing/license-jobs.ts';
import type { LicenseReader } from '../licensing/license-reader.ts';
import type { Access } from './access.ts';
import type { Courier } from './courier.ts';
import type { ExportOffers } from './export-offers.ts';

export interface LicenseParts {
  readonly jobs: LicenseJobs;
  readonly directory: LicenseReader;
  /** For what is only shown. */
  readonly access: Access;
  /** For what changes something: asks the directory itself, remembers nothing. */
  readonly accessNow: Access;
  readonly clock: Clock;
  readonly courier: Courier;
  readonly offers: ExportOffers;
  /** False where too much is under way already. */
  readonly startJob: (name: string, work: (signal: AbortSignal) => Promise<void>) => boolean;
  /** Hears of a failure of ours, under the number that the person is told. */
  readonly report: (incident: string, cause: unknown) => void;
  /** Milliseconds, for pacing what is told only. */
  readonly elapsed: () => number;
  /** A click that takes longer is answered at once and goes on. */
  readonly answerWithin_ms?: number;
  /** When a change of one person whose outcome is not known is looked for, each after the one before. */
  readonly lookAgainAfter_ms?: readonly number[];
}
