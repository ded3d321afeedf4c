/** Whether the desk may be given work, and what its operator should know all the same. */

import type { Alerting, AlertingTrouble } from '../alerts/alerting.ts';
import type { Account } from '../credits/account.ts';
import type { FeedStanding } from '../ledger/feed-watch.ts';
import { toIso } from '../ledger/instant.ts';

/** What a note is about, for machines: alarms and the pages on them go by these. */
export const NOTE_CODES = [
  'feed-failing',
  'nobody-told',
  'messages-given-up',
] as const satisfies readonly (AlertingTrouble | 'feed-failing')[];

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
  readonly account: Pick<Account, 'health'>;
  readonly alerting: Pick<Alerting, 'health'>;
  readonly feed: () => FeedStanding;
}

/** @throws StoreError where the store cannot be asked */
export async function readiness({ account, alerting, feed }: ReadinessParts): Promise<Readiness> {
  const health = account.health();
  if (!health.sound) return { ready: false, reason: health.reason };
  const alerts = await alerting.health();
  const feeds = feedNotes(feed());
  const notes = [...feeds, ...(alerts.sound ? [] : alerts.reasons)];
  if (notes.length === 0) return { ready: true };
  const codes: NoteCode[] = feeds.length > 0 ? ['feed-failing'] : [];
  return { ready: true, notes, codes: [...codes, ...(alerts.sound ? [] : alerts.troubles)] };
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
