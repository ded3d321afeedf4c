/** The reading half of the directory's licenses, for the floors above: what changes something goes through the jobs alone. */

import type { LicenseDirectory } from '../directory/license-directory.ts';

export type {
  Group,
  Holders,
  LicensedPerson,
  LicenseWay,
  Subscription,
} from '../directory/license-directory.ts';
export type { LicenseFailure } from '../directory/license-failure.ts';

export type FoundPerson = Awaited<ReturnType<LicenseDirectory['search']>>[number];

/** @throws DirectoryError */
export type LicenseReader = Omit<LicenseDirectory, 'change' | 'setUsageLocations'>;
