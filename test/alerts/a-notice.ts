/** Notices for tests of alerts, as the account decides them. */

import type { Notice } from '../../ledger/entry.ts';
import { type Instant, instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';

export const NOON = instant(Date.UTC(2026, 10, 16, 12));
export const HOUR_MS = 3_600_000;

export function aNotice(alert: string, crossing: string, at: Instant = NOON, amount = 5): Notice {
  return {
    kind: 'notice',
    key: `notice:${alert}:${crossing}`,
    alert,
    crossing,
    effectiveAt: at,
    currency: 'USD',
    amount: micros(amount * 1_000_000),
    actor: 'desk',
    reason: '',
  };
}
