/** Every alert that is due at one moment: what the fold has watched, and what the calendar alone brings. */

import { decideRecharge } from './decide-recharge.ts';
import type { BillingMode } from './entry.ts';
import type { Hindsight } from './hindsight.ts';
import { addDays, type Instant, startOfDay, startOfMonth, toIso } from './instant.ts';
import { decimalText, type Micros } from './money.ts';
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
