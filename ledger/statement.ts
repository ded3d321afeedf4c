/** Why the balance changed: a period, grouped by day and by destination, each figure with the entries behind it. */

import type { Entry } from './entry.ts';
import { Fold } from './fold.ts';
import { Hindsight } from './hindsight.ts';
import { type Instant, instant, startOfDay } from './instant.ts';
import { add, type Currency, type Micros, subtract, ZERO } from './money.ts';
import { type Movement, walk } from './movement.ts';
import { countUntil, timeline } from './timeline.ts';

export type StatementKind = 'funded' | 'used' | 'expired' | 'corrected';

export interface StatementLine {
  readonly kind: StatementKind;
  /** Of calls: `Japan`, as the report names it, or empty where it names none. Empty for all other kinds. */
  readonly destination: string;
  /** By how much the balance changed: negative for what was used or expired. */
  readonly amount: Micros;
  /** Of the calls; zero for all other kinds. */
  readonly duration_s: number;
  /** What stands behind the amount, in the order of time: keys of entries; for `expired` keys of lots. */
  readonly keys: readonly string[];
}

export interface StatementDay {
  /** 00:00 UTC. */
  readonly day: Instant;
  readonly closing: Micros;
  /** Funded, used (the dearest destination first), expired, corrected. */
  readonly lines: readonly StatementLine[];
}

/** Invariant: opening + every line's amount = closing, exactly. */
export interface Statement {
  readonly from: Instant;
  readonly to: Instant;
  readonly currency: Currency;
  readonly opening: Micros;
  readonly closing: Micros;
  /** The sums of the lines: signed, as the lines are. */
  readonly totals: Readonly<Record<StatementKind, Micros>>;
  /** Oldest first; days on which nothing moved are left out. */
  readonly days: readonly StatementDay[];
}

/**
 * From `from` (inclusive) to `to` (exclusive), as it was known at `knownAt`. A `Projection` says the same for less.
 * @throws LedgerError `SUM_TOO_LARGE`
 */
export function statement(
  entries: readonly Entry[],
  from: Instant,
  to: Instant,
  knownAt: Instant,
  currency: Currency,
): Statement {
  const ordered = timeline(entries, knownAt);
  const fold = new Fold(Hindsight.of(ordered, currency));
  const first = countUntil(ordered, justBefore(from));
  const end = Math.max(first, countUntil(ordered, justBefore(to)));
  fold.run(ordered, 0, first);
  return statementOf(fold, ordered.slice(first, end), from, to, currency);
}

/**
 * @param fold has taken everything before `from`; it is used up
 * @param entries of the period, in the order of time
 */
export function statementOf(
  fold: Fold,
  entries: Iterable<Entry>,
  from: Instant,
  to: Instant,
  currency: Currency,
): Statement {
  fold.advance(justBefore(from));
  const opening = fold.balance;
  const draft = new StatementDraft();
  if (from < to) for (const movement of walk(fold, entries, justBefore(to))) draft.put(movement);
  const { totals, days } = draft;
  return { from, to, currency, opening, closing: fold.balance, totals, days: days.map(finish) };
}

function justBefore(at: Instant): Instant {
  return instant(at - 1);
}

interface LineDraft extends StatementLine {
  amount: Micros;
  duration_s: number;
  readonly keys: string[];
}

interface DayDraft {
  readonly day: Instant;
  closing: Micros;
  readonly lines: Map<string, LineDraft>;
}

const ORDER: Readonly<Record<StatementKind, number>> = {
  funded: 0,
  used: 1,
  expired: 2,
  corrected: 3,
};

const KIND = {
  fund: 'funded',
  usage: 'used',
  lapse: 'expired',
  reverse: 'corrected',
  adjust: 'corrected',
} as const;

class StatementDraft {
  readonly days: DayDraft[] = [];
  readonly totals = { funded: ZERO, used: ZERO, expired: ZERO, corrected: ZERO };

  /** A reversal may let money lapse at once, or take lapsed money away: that part stands under `expired`. */
  put(movement: Movement): void {
    const { kind, change, lapsed } = movement;
    const isLapse = kind === 'lapse';
    this.#add(movement, KIND[kind], isLapse ? change : add(change, lapsed));
    if (!isLapse && lapsed !== 0) this.#add(movement, 'expired', subtract(ZERO, lapsed));
  }

  #add(movement: Movement, kind: StatementKind, amount: Micros): void {
    const call = movement.entry?.kind === 'usage' ? movement.entry.call : undefined;
    const destination = call?.destination ?? '';
    const day = this.#dayOf(movement.at);
    const name = `${kind} ${destination}`;
    const line = day.lines.get(name) ?? {
      kind,
      destination,
      amount: ZERO,
      duration_s: 0,
      keys: [],
    };
    line.amount = add(line.amount, amount);
    line.duration_s += call?.duration_s ?? 0;
    line.keys.push(movement.key);
    day.lines.set(name, line);
    day.closing = movement.balance;
    this.totals[kind] = add(this.totals[kind], amount);
  }

  #dayOf(at: Instant): DayDraft {
    const day = startOfDay(at);
    const last = this.days.at(-1);
    if (last?.day === day) return last;
    const next = { day, closing: ZERO, lines: new Map<string, LineDraft>() };
    this.days.push(next);
    return next;
  }
}

function finish({ day, closing, lines }: DayDraft): StatementDay {
  return { day, closing, lines: [...lines.values()].sort(compareLines) };
}

function compareLines(a: StatementLine, b: StatementLine): number {
  if (a.kind !== b.kind) return ORDER[a.kind] - ORDER[b.kind];
  return a.amount - b.amount || (a.destination < b.destination ? -1 : 1);
}
