/** What the verbs of the operator's tool have in common. */

import type { Speech } from '../words/speech.ts';
import type { DatabasePlace } from './settings.ts';

/** What a verb may use. */
export interface Operator {
  readonly dataDir: string;
  /** Where the data is in place of `dataDir`. */
  readonly database: DatabasePlace | undefined;
  readonly currency: string;
  readonly speech: Speech;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** One line of the answer. */
  readonly print: (line: string) => void;
  /** How far it has come; undefined where nobody watches. */
  readonly progress: ((line: string) => void) | undefined;
}

/** Wrong use of the tool: the message says what is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A copy of one organization's rows would be no backup of a database. @throws UsageError */
export function assertFiles({ database }: Operator): void {
  if (database === undefined) return;
  throw new UsageError(
    'DATABASE_URL is set: the data is in the database, and the database’s own tools back it up and restore it, such as ' +
      'pg_dump and pg_restore. For a copy in files: npm run desk -- migrate-store --to files',
  );
}
