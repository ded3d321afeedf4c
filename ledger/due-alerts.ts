/** Every alert that is due at one moment: what the fold has watched, and what the calendar alone brings. */

import type { BillingMode } from './entry.ts';
import type { Hindsight } from './hindsight.ts';
import { addDays, type Instant, startOfDay, toIso } from './instant.ts';
import type { Micros } from './money.ts';
import type { DueAlert, Lot, Recharge } from './view.ts';

/** Days before a lot lapses at which its owner is warned. */
export const EXPIRY_WARNING_DAYS = [1, 7, 30, 60] as const;

export interface Standing {
  readonly asOf: Instant;
  readonly balance: Micros;
  readonly lots: readonly Lot[];
  readonly recharge: Recharge;
  readonly mode: BillingMode;
  /** Since when the mode has been what it is. */
  readonly modeSince: Instant | null;
}

/** In the order in which they came up. */
export function dueAlerts(
  watched: readonly DueAlert[],
  standing: Standing,
  hindsight: Hindsight,
): readonly DueAlert[] {
  const ofTheCalendar = [...expiring(standing), ...drainingWithRuleOn(standing)].filter(
    ({ alert, crossing }) => !hindsight.wasTold(alert, crossing, standing.asOf),
  );
  return [...watched, ...ofTheCalendar].sort(
    (a, b) =>
      a.since - b.since || (`${a.alert} ${a.crossing}` < `${b.alert} ${b.crossing}` ? -1 : 1),
  );
}

/** Only the nearest line that a lot has crossed: two months of silence do not end in four warnings at once. */
function expiring({ asOf, lots }: Standing): readonly DueAlert[] {
  return lots.flatMap((lot) => {
    if (lot.remaining === 0 || lot.origin === 'found') return [];
    const days = EXPIRY_WARNING_DAYS.find((each) => asOf >= addDays(lot.expiresAt, -each));
    if (days === undefined) return [];
    return [
      {
        alert: 'funds-expiring' as const,
        crossing: `${lot.key}@${days}`,
        since: addDays(lot.expiresAt, -days),
        amount: lot.remaining,
      },
    ];
  });
}

/** Once a UTC day, because a balance that refills itself never drains. */
function drainingWithRuleOn(standing: Standing): readonly DueAlert[] {
  const { asOf, balance, mode, modeSince, recharge } = standing;
  if (mode !== 'draining' || recharge.rule?.enabled !== true) return [];
  const since = Math.max(startOfDay(asOf), modeSince ?? 0, recharge.rule.effectiveAt) as Instant;
  return [
    { alert: 'draining-with-rule-on', crossing: toIso(asOf).slice(0, 10), since, amount: balance },
  ];
}
