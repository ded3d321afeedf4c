/** A statement's figures as its card and its export show them: by day, and by destination. */

import type { StatementDay, StatementDestination } from '../cards/statement-card.ts';
import { add, type Currency, type Micros, subtract, ZERO } from '../ledger/money.ts';
import type { Statement, StatementLine } from '../ledger/statement.ts';

export interface StatementFigures {
  readonly currency: Currency;
  readonly opening: Micros;
  readonly closing: Micros;
  readonly funded: Micros;
  readonly used: Micros;
  readonly expired: Micros;
  readonly corrected: Micros;
  readonly days: readonly StatementDay[];
  readonly destinations: readonly StatementDestination[];
}

export function statementFigures({
  currency,
  opening,
  closing,
  totals,
  days,
}: Statement): StatementFigures {
  return {
    currency,
    opening,
    closing,
    funded: totals.funded,
    used: subtract(ZERO, totals.used),
    expired: subtract(ZERO, totals.expired),
    corrected: totals.corrected,
    days: days.map(({ day, closing: after, lines }) => ({
      day,
      change: lines.reduce((sum, line) => add(sum, line.amount), ZERO),
      closing: after,
      calls: callsOf(lines),
    })),
    destinations: destinationsOf(days.flatMap(({ lines }) => lines)),
  };
}

function destinationsOf(lines: readonly StatementLine[]): readonly StatementDestination[] {
  const byName = new Map<string, StatementDestination>();
  for (const line of lines) {
    if (line.kind !== 'used') continue;
    const { destination } = line;
    const sofar = byName.get(destination) ?? {
      destination,
      used: ZERO,
      calls: 0,
      part: destination,
    };
    byName.set(destination, {
      ...sofar,
      used: subtract(sofar.used, line.amount),
      calls: sofar.calls + line.keys.length,
    });
  }
  return [...byName.values()].sort(
    (a, b) => b.used - a.used || (a.destination < b.destination ? -1 : 1),
  );
}

function callsOf(lines: readonly StatementLine[]): number {
  return lines.reduce((calls, line) => calls + (line.kind === 'used' ? line.keys.length : 0), 0);
}
