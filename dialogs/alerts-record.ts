/** Writes down who asked for alerts and who stopped them, each change once, however many clicks are under way at a time. */

import { hash as digest } from 'node:crypto';
import type { Target } from '../alerts/target.ts';
import type { Account } from '../credits/account.ts';
import { recordAct } from '../credits/act.ts';
import type { Entry } from '../ledger/entry.ts';
import { askedBy } from './asked-by.ts';
import type { Turn } from './turn.ts';

type AlertsAct = 'alerts-registered' | 'alerts-stopped';

/** Others may write meanwhile; more often than this is no accident. */
const WRITES_MAX = 8;

/**
 * Before it is done: what was done and not written down nobody would find again. What was written down by somebody who did
 * not come to do it is not written down again.
 * @param target as it is now, or as it will be
 * @throws StoreError as the account
 */
export async function recordAlerts(
  account: Pick<Account, 'now' | 'currency' | 'append' | 'find'>,
  turn: Turn,
  act: AlertsAct,
  target: Target,
): Promise<void> {
  for (let writes = 1; ; writes += 1) {
    const { last, nextKey } = changesOf(account, target.id);
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
function changesOf(account: Pick<Account, 'find'>, id: string) {
  const of = digest('sha256', id, 'hex').slice(0, 16);
  const keyOf = (number: number) => `alerts-of:${of}:${number}`;
  let number = 1;
  let last: Entry | undefined;
  for (;;) {
    const entry = account.find(keyOf(number));
    if (entry === undefined) return { last, nextKey: keyOf(number) };
    last = entry;
    number += 1;
  }
}

/** A conversation that could no longer be reached was asked for before that, and is asked for anew. */
function says(last: Entry, act: AlertsAct, { state }: Target): boolean {
  if (last.kind !== 'act' || last.act !== act) return false;
  return act === 'alerts-stopped' || state.living || state.at <= last.effectiveAt;
}
