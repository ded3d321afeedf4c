/** One person, what was asked for, and what is to come of it. */

import type { LicensedPerson, Subscription } from '../../directory/license-directory.ts';
import type { Wanted } from '../../licensing/wanted.ts';

export interface Case {
  readonly title: string;
  readonly who?: LicensedPerson;
  readonly wanted: Wanted;
  readonly bought?: Readonly<Record<string, Partial<Subscription>>>;
  /** Part numbers of the call. */
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  /** All that is said, in order. */
  readonly says: readonly string[];
}
