/** Writes down that a conversation is told something from now on, or no longer: each change once, however many clicks are under way at a time. */

import { hash as digest } from 'node:crypto';
import type { Target } from '../alerts/target.ts';
import type { Account } from '../credits/account.ts';
import { recordAct } from '../credits/act.ts';
import type { Entry } from '../ledger/entry.ts';
import { askedBy } from './asked-by.ts';
import type { Turn } from './turn.ts';

export type PlaceAct =
  | 'alerts-registered'
  | 'alerts-stopped'
  | 'questions-registered'
  | 'questions-stopped';

export type PlaceRecords = Pick<Account, 'now' | 'currency' | 'append' | 'find'>;

/** Others may write meanwhile; more often than this is no accident. */
const WRITES_MAX = 8;

/**
 * Before it is done: what was done and not written down nobody would find again. What was written down by somebody who did
 * not come to do it is not written down again.
 * @param target as it is now, or as it will be
 * @throws StoreError as the account
 */
export async function recordPlace(
  account: PlaceRecords,
  turn: Turn,
  act: PlaceAct,
  target: Target,
): Promise<void> {
  for (let writes = 1; ; writes += 1) {
    const { last, nextKey } = changesOf(account, act, target.id);
    if (last !== undefined && says(last, act, target)) return;
    try {
      const { id, scope, name } = target;
      await recordAct(account, {
        act,
        key: nextKey,
        by: turn.personId ?? '',
        asked: askedBy(turn, ''),
        detail: { conversation: id, scope, name },
      });
      return;
    } catch (cause) {
      // Another click was quicker: what it wrote down may be the same.
      if (account.find(nextKey) === undefined || writes >= WRITES_MAX) throw cause;
    }
  }
}

/** The changes of one conversation are numbered: two that are written at once would be of one number, and one of them is. */
function changesOf(account: PlaceRecords, act: PlaceAct, id: string) {
  const [what] = act.split('-');
  const of = digest('sha256', id, 'hex').slice(0, 16);
  let last: Entry | undefined;
  for (let number = 1; ; number += 1) {
    const nextKey = `${what}-of:${of}:${number}`;
    const entry = account.find(nextKey);
    if (entry === undefined) return { last, nextKey };
    last = entry;
  }
}

/** A conversation that could no longer be reached was asked for before that, and is asked for anew. */
function says(last: Entry, act: PlaceAct, { state }: Target): boolean {
  if (last.kind !== 'act' || last.act !== act) return false;
  return act.endsWith('-stopped') || state.living || state.at <= last.effectiveAt;
}
