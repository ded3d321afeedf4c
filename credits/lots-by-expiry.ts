/** The lots that still hold something, by the day on which they lapse, with what is likely to be lost. */

import { EXPIRY_WARNING_DAYS } from '../ledger/due-alerts.ts';
import type { Forecast } from '../ledger/forecast.ts';
import { addDays, DAY_MS, type Instant } from '../ledger/instant.ts';
import { add, type Micros, ZERO } from '../ledger/money.ts';
import type { Lot, View } from '../ledger/view.ts';

export interface ExpiringLot {
  readonly key: string;
  readonly origin: Lot['origin'];
  readonly openedAt: Instant;
  /** 00:00 UTC, exclusive. */
  readonly expiresAt: Instant;
  readonly amount: Micros;
  readonly remaining: Micros;
  /** Whole days until it lapses, begun ones included. */
  readonly daysLeft: number;
  /** Likely to be left when it lapses; null where too little is known of the use, or its date is not known (`found`). */
  readonly projectedLoss: Micros | null;
  /** The nearest line that it has crossed: 60, 30, 7 or 1 days; null before, and for lots without a warning. */
  readonly warnedAt: number | null;
}

export interface LotsByExpiry {
  readonly lots: readonly ExpiringLot[];
  readonly remaining: Micros;
  /** Of all of them; null where too little is known of the use. */
  readonly projectedLoss: Micros | null;
  /** What has lapsed so far. */
  readonly expired: Micros;
}

export function lotsByExpiry(view: View, forecast: Forecast): LotsByExpiry {
  const losses = new Map(
    forecast.known ? forecast.lapsing.map(({ lot, amount }) => [lot, amount]) : [],
  );
  const lots = view.lots
    .filter((lot) => lot.remaining > 0)
    .map((lot) => {
      const isDated = lot.origin !== 'found';
      return {
        key: lot.key,
        origin: lot.origin,
        openedAt: lot.openedAt,
        expiresAt: lot.expiresAt,
        amount: lot.amount,
        remaining: lot.remaining,
        daysLeft: Math.ceil((lot.expiresAt - view.asOf) / DAY_MS),
        projectedLoss: forecast.known && isDated ? (losses.get(lot.key) ?? ZERO) : null,
        warnedAt: isDated ? warnedAt(lot, view.asOf) : null,
      };
    });
  return {
    lots,
    remaining: view.remaining,
    projectedLoss: forecast.known
      ? lots.reduce((sum, lot) => add(sum, lot.projectedLoss ?? ZERO), ZERO)
      : null,
    expired: view.expired,
  };
}

function warnedAt({ expiresAt }: Lot, asOf: Instant): number | null {
  return EXPIRY_WARNING_DAYS.find((days) => asOf >= addDays(expiresAt, -days)) ?? null;
}
