/** Writes down that a conversation is told something from now on, or no longer. */

import { hash as digest } from 'node:crypto';
import type { Target } from '../alerts/target.ts';
import type { Account } from '../credits/account.ts';
import { recordAct } from '../credits/act.ts';
import { askedBy } from './asked-by.ts';
import type { Turn } from './turn.ts';

export type PlaceAct =
  | 'alerts-registered'
  | 'alerts-stopped'
  | 'questions-registered'
  | 'questions-stopped';

export type PlaceRecords = Pick<Account, 'now' | 'currency' | 'append'>;

/** Before it is done: what was done and not written down nobody would find again. @throws StoreError */
export async function recordPlace(
  account: PlaceRecords,
  turn: Turn,
  act: PlaceAct,
  { id, scope, name }: Pick<Target, 'id' | 'scope' | 'name'>,
): Promise<void> {
  await recordAct(account, {
    act,
    key: `${act}:${digest('sha256', id, 'hex').slice(0, 16)}:${account.now()}`,
    by: turn.personId ?? '',
    asked: askedBy(turn, ''),
    detail: { conversation: id, scope, name },
  });
}
