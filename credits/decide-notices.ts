/** The messages that facts call for, as facts of their own: they are committed together. */

import type { Fact, Notice } from '../ledger/entry.ts';
import { isWorthTelling } from '../ledger/expiry-loss.ts';
import { forecast } from '../ledger/forecast.ts';
import type { Instant } from '../ledger/instant.ts';
import type { Currency } from '../ledger/money.ts';
import type { Projection } from '../ledger/projection.ts';
import type { DueAlert } from '../ledger/view.ts';

/** A notice may call for another, such as good news after bad news of one moment; never more often than this. */
const ROUNDS_MAX = 3;

export interface Deciding {
  readonly projection: Projection;
  /** None of them known already, no key twice. */
  readonly facts: readonly Fact[];
  /** What is due by other things than facts. */
  readonly beside: readonly DueAlert[];
  readonly now: Instant;
  /** Until when call reports have been read; null where nobody reads them. */
  readonly feedThrough: Instant | null;
  /** Whether the journal holds this key, or is about to. */
  readonly isKnown: (key: string) => boolean;
}

/**
 * What would be due if these facts had been appended, and had been told.
 * @throws LedgerError `SUM_TOO_LARGE` where these facts would be too much
 */
export function decideNotices(deciding: Deciding): readonly Notice[] {
  const { projection, facts, beside, now, feedThrough, isKnown } = deciding;
  let notices: readonly Notice[] = [];
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const view = projection.preview([...facts, ...notices], now);
    const decided = new Set(notices.map(({ key }) => key));
    const next = [...beside, ...view.alerts]
      .filter((due) => isWorthTelling(due, () => forecast(view, feedThrough ?? now)))
      .map((due) => noticeOf(due, now, projection.currency))
      .filter(({ key }) => !decided.has(key) && !isKnown(key));
    if (next.length === 0) break;
    notices = [...notices, ...next];
  }
  return notices;
}

function noticeOf(due: DueAlert, now: Instant, currency: Currency): Notice {
  const { alert, crossing, amount, reason = '' } = due;
  return {
    kind: 'notice',
    key: noticeKey(alert, crossing),
    effectiveAt: now,
    currency,
    actor: 'desk',
    reason,
    alert,
    crossing,
    amount,
  };
}

/** One crossing, one notice: the journal takes a key once. */
export function noticeKey(alert: string, crossing: string): string {
  return `notice:${alert}:${crossing}`;
}
