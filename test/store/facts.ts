/** Facts for tests of the store, which cares about little more than their keys. */

import type { Fact, Usage } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';

export const NOON = instant(Date.UTC(2026, 10, 16, 12));

export function usage(key: string, over: Partial<Usage> = {}): Fact {
  return {
    kind: 'usage',
    key,
    effectiveAt: NOON,
    currency: 'USD',
    actor: 'usage-feed',
    reason: '',
    amount: micros(13_000),
    call: {
      destination: 'Japan',
      type: 'user_out',
      user: 'ana@example.com',
      duration_s: 61,
      chargeText: '0.013',
    },
    ...over,
  };
}
