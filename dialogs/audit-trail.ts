/** What of the journal somebody asked for, with who did it: calls and messages are left out. */

import type { AuditEntry } from '../cards/audit-text.ts';
import type { Account } from '../credits/account.ts';
import type { Entry, EntryKind } from '../ledger/entry.ts';
import type { Period } from './period.ts';

const AUDITED: readonly EntryKind[] = [
  'fund',
  'reverse',
  'adjust',
  'rule',
  'attempt',
  'mode',
  'act',
];

/** The latest first, by when it was recorded. @param by who did it; empty for everybody */
export function auditTrail(
  account: Pick<Account, 'entries' | 'find'>,
  { from, to }: Period,
  by = '',
): readonly AuditEntry[] {
  return account
    .entries(0, { kinds: AUDITED })
    .filter((entry): entry is AuditEntry => isAudited(entry, account.find))
    .filter(({ recordedAt }) => recordedAt >= from && recordedAt < to)
    .filter(({ actor }) => by === '' || actor === by)
    .reverse();
}

/** What a report says of a call, and takes back again, belongs to the call: the import itself is in the trail. */
function isAudited(entry: Entry, find: Account['find']): boolean {
  if (entry.kind === 'usage' || entry.kind === 'notice') return false;
  if (entry.kind === 'reverse') return find(entry.of)?.kind !== 'usage';
  return entry.kind !== 'adjust' || entry.reason !== 'usage-refund';
}

/** Names as they were when it was done; where none was kept, that of a later or an earlier deed of the same person. */
export function namesIn(entries: readonly AuditEntry[]): (actor: string) => string {
  const names = new Map<string, string>();
  for (const { actor, asked } of entries) {
    if (asked !== undefined && asked.name !== '' && !names.has(actor)) names.set(actor, asked.name);
  }
  return (actor) => names.get(actor) ?? '';
}
