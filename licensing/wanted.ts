/** What was asked for, before anybody has looked whether it can be. */

import type { Connectivity } from './reason.ts';

export interface Wanted {
  /** Sku ids, in lower case, each once and in one of the two lists only. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly connectivity: Connectivity;
  /** For those who have none: ISO 3166-1 alpha-2, chosen by a person, never guessed. */
  readonly usageLocation: string | undefined;
}

/** One line of a list of people. */
export interface Asked {
  /** From 1, as in the file. */
  readonly line: number;
  /** As it was written, shortened where it was long. */
  readonly given: string;
  /** A user principal name or an object id; undefined where the line holds none, with the reason why. */
  readonly name: string | undefined;
  readonly problem?: 'not-an-address' | 'line-too-long' | 'duplicate';
  /** From a column of the file. */
  readonly usageLocation?: string;
  readonly connectivity?: Connectivity;
}
