/** Whether the desk may be given work, and what its operator should know all the same. */

import type { Alerting, AlertingTrouble } from '../alerts/alerting.ts';
import type { Account } from '../credits/account.ts';
import type { FeedStanding } from '../ledger/feed-watch.ts';
import { toIso } from '../ledger/instant.ts';
import { StoreError } from '../store/store-errors.ts';

/** What a note is about, for machines: alarms and the pages on them go by these. */
export const NOTE_CODES = [
  'clock-behind',
  'feed-failing',
  'nobody-told',
  'messages-given-up',
] as const satisfies readonly (AlertingTrouble | 'clock-behind' | 'feed-failing')[];

export type NoteCode = (typeof NOTE_CODES)[number];

export type Readiness =
  /** `notes`: what the operator should know all the same, and `codes` what these are about, each once. */
  | {
      readonly ready: true;
      readonly notes?: readonly string[];
      readonly codes?: readonly NoteCode[];
    }
  | { readonly ready: false; readonly reason: string };

export interface ReadinessParts {
  readonly account: Pick<Account, 'health' | 'isClockBehind' | 'lastEntry'>;
  readonly alerting: Pick<Alerting, 'health'>;
  readonly feed: () => FeedStanding;
  /** Writes to the disk. @throws StoreError where that cannot be done */
  readonly assertWritable: () => Promise<void>;
}

/** @throws StoreError where the store cannot be asked */
export async function readiness(parts: ReadinessParts): Promise<Readiness> {
  const { account, alerting, feed } = parts;
  const health = account.health();
  if (!health.sound) return { ready: false, reason: health.reason };
  const refused = await refusalOf(parts.assertWritable);
  if (refused !== undefined) return { ready: false, reason: refused };
  const alerts = await alerting.health();
  const clocks = clockNotes(account);
  const feeds = feedNotes(feed());
  const notes = [...clocks, ...feeds, ...(alerts.sound ? [] : alerts.reasons)];
  if (notes.length === 0) return { ready: true };
  const codes: NoteCode[] = [];
  if (clocks.length > 0) codes.push('clock-behind');
  if (feeds.length > 0) codes.push('feed-failing');
  return { ready: true, notes, codes: [...codes, ...(alerts.sound ? [] : alerts.troubles)] };
}

async function refusalOf(assertWritable: () => Promise<void>): Promise<string | undefined> {
  try {
    await assertWritable();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    return cause.message;
  }
}

/** Nothing is wrong with the journal, and yet recharges wait: only somebody who looks at the clock can end that. */
function clockNotes(account: ReadinessParts['account']): readonly string[] {
  if (!account.isClockBehind()) return [];
  const last = account.lastEntry();
  const when = last === undefined ? 'a later time' : toIso(last.recordedAt);
  return [
    `The clock is behind the journal, whose last entry was recorded at ${when}: nothing is charged until it has caught up. Set the clock right; where it was that entry's clock that was wrong, go back to a backup from before it.`,
  ];
}

/** From the first poll that fails: people are told after a day, and where none ever succeeded nobody else is. */
function feedNotes({ readThrough, failing }: FeedStanding): readonly string[] {
  if (failing === null) return [];
  const heard = readThrough === null ? 'never' : `last ${toIso(readThrough)}`;
  const since = toIso(failing.since);
  return [
    `Call reports cannot be read from Graph (${failing.code}) since ${since}; they were read ${heard}.`,
  ];
}
