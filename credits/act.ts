/** Writes down that somebody did something that moves no money, where nobody can change it unseen. */

import type { Act, ActName, AskedBy } from '../ledger/entry.ts';
import { ZERO } from '../ledger/money.ts';
import type { Account } from './account.ts';

export interface Deed {
  readonly act: ActName;
  /** Names it once and for all: a second act with the same key is the same act. */
  readonly key: string;
  /** A person's Entra object id, or `operator`. */
  readonly by: string;
  readonly asked?: AskedBy | undefined;
  readonly detail: Readonly<Record<string, string | number>>;
}

const TEXT_LENGTH_MAX = 400;

export function actFact(
  { now, currency }: Pick<Account, 'now' | 'currency'>,
  { act, key, by, asked, detail }: Deed,
): Act {
  return {
    kind: 'act',
    act,
    key: key.slice(0, 200),
    effectiveAt: now(),
    currency,
    actor: by,
    reason: '',
    amount: ZERO,
    detail: Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.slice(0, TEXT_LENGTH_MAX) : value,
      ]),
    ),
    ...(asked && { asked }),
  };
}

/** @throws StoreError as the account: then nothing may be done that nobody could find again */
export async function recordAct(
  account: Pick<Account, 'now' | 'currency' | 'append'>,
  deed: Deed,
): Promise<void> {
  await account.append([actFact(account, deed)]);
}
