/** What a store says of itself while its data is being moved, and when it has been moved away. */

import { type Instant, toIso } from '../ledger/instant.ts';
import type { Head } from './journal.ts';
import { StoreError } from './store-errors.ts';

export type StoreKind = 'files' | 'postgres';

export type MoveMark =
  /** Something is coming in, and it is not known to be whole. */
  | { readonly state: 'incomplete'; readonly id: string; readonly to: StoreKind }
  /** Everything up to `head` went away. What lies here is as it was then. */
  | {
      readonly state: 'moved';
      /** Of the one move, the same at both ends. */
      readonly id: string;
      readonly to: StoreKind;
      readonly head: Head;
      readonly at: Instant;
    };

const AGAIN: Readonly<Record<StoreKind, string>> = {
  files: 'npm run desk -- migrate-store --to files',
  postgres: 'npm run desk -- migrate-store --to postgres',
};

/** @param where whose mark it is, for the sentence. @throws StoreError `MOVED`, `MOVE_INCOMPLETE` */
export function assertNotMarked(mark: MoveMark | undefined, where: string): void {
  if (mark === undefined) return;
  if (mark.state === 'incomplete')
    throw new StoreError(
      'MOVE_INCOMPLETE',
      `A move of the data into ${where} was not finished, so not everything is there. Run it again: ${AGAIN[mark.to]}`,
    );
  const goOn =
    mark.to === 'postgres'
      ? 'Set DATABASE_URL to go on there'
      : 'Leave DATABASE_URL out to go on there';
  const back = AGAIN[mark.to === 'postgres' ? 'files' : 'postgres'];
  throw new StoreError(
    'MOVED',
    `The data in ${where} was moved ${mark.to === 'postgres' ? 'to a database' : 'to files'} on ${toIso(mark.at)}, at entry ` +
      `${mark.head.seq}. ${goOn}, or bring it back with everything since: ${back}`,
  );
}

/** Undefined where the text is no mark of ours. */
export function markFrom(text: string): MoveMark | undefined {
  try {
    const mark = JSON.parse(text) as MoveMark;
    return mark.state === 'incomplete' || mark.state === 'moved' ? mark : undefined;
  } catch {
    return undefined;
  }
}
