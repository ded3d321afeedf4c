/** Every alert that is due at one moment: what the fold has watched, and what the calendar alone brings. */

import { decideRecharge } from './decide-recharge.ts';
import type { BillingMode } from './entry.ts';
import type { Hindsight } from './hindsight.ts';
import {
  addDays,
  type Instant,
  instantFromIso,
  startOfDay,
  startOfMonth,
  toIso,
} from './instant.ts';
import { add, decimalText, type Micros, ZERO } from './money.ts';
import type { DueAlert, Lot, Recharge } from './view.ts';

/** Days before funds lapse at which their owner is warned. */
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
  const ofTheMoment = [
    ...expiring(standing),
    ...drainingWithRuleOn(standing),
    ...capReached(standing),
  ];
  const ofTheCalendar = ofTheMoment.filter(
    ({ alert, crossing }) => !hindsight.wasTold(alert, crossing, standing.asOf),
  );
  return [...watched, ...ofTheCalendar].sort(
    (a, b) =>
      a.since - b.since || (`${a.alert} ${a.crossing}` < `${b.alert} ${b.crossing}` ? -1 : 1),
  );
}

/**
 * All that lapses on one day is one warning, and only the nearest line that it has crossed: two months of silence do not end
 * in four warnings at once.
 */
function expiring({ asOf, lots }: Standing): readonly DueAlert[] {
  const byDay = new Map<Instant, Micros>();
  for (const { origin, expiresAt, remaining } of lots) {
    if (remaining === 0 || origin === 'found') continue;
    byDay.set(expiresAt, add(byDay.get(expiresAt) ?? ZERO, remaining));
  }
  return [...byDay].flatMap(([day, amount]) => {
    const days = EXPIRY_WARNING_DAYS.find((each) => asOf >= addDays(day, -each));
    if (days === undefined) return [];
    const crossing = `${toIso(day).slice(0, 10)}@${days}`;
    return [{ alert: 'funds-expiring' as const, crossing, since: addDays(day, -days), amount }];
  });
}

/** The day on which the funds lapse that a warning is about; null where the crossing names none. */
export function lapseDayOf({ crossing }: Pick<DueAlert, 'crossing'>): Instant | null {
  const day = /^(\d{4}-\d{2}-\d{2})@\d+$/.exec(crossing)?.[1];
  return day === undefined ? null : instantFromIso(`${day}T00:00:00Z`);
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

/** Once a UTC month for each cap: a recharge is called for, and the cap alone holds it back. */
function capReached(standing: Standing): readonly DueAlert[] {
  const { asOf, modeSince, recharge } = standing;
  const decision = decideRecharge(standing);
  if (decision.kind !== 'nothing' || decision.why !== 'cap-reached') return [];
  const { rule, below, chargedThisMonth } = recharge;
  const since = Math.max(
    startOfMonth(asOf),
    rule?.effectiveAt ?? 0,
    below?.since ?? 0,
    modeSince ?? 0,
  ) as Instant;
  const cap = decimalText(rule?.monthlyCap ?? chargedThisMonth);
  const crossing = `${toIso(asOf).slice(0, 7)}@${cap}`;
  return [{ alert: 'cap-reached', crossing, since, amount: chargedThisMonth }];
}
