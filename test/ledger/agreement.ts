/** What must hold of any history, asked at any moment: two ledgers, three roads, one answer. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Entry, factOf } from '../../ledger/entry.ts';
import { addDays, type Instant } from '../../ledger/instant.ts';
import { assertInvariants } from '../../ledger/invariants.ts';
import { createProjection, type Projection } from '../../ledger/projection.ts';
import { type Statement, statement } from '../../ledger/statement.ts';
import { type DayTotals, type View, view } from '../../ledger/view.ts';
import { CURRENCY } from './facts.ts';
import { aHistory, aLaterInstant, anInstant, entriesOf, type Move } from './histories.ts';
import { naiveSteps, naiveView } from './naive-ledger.ts';

/** One trial: a history and the questions that are put to it. */
export interface Trial {
  readonly moves: readonly Move[];
  readonly asOf: Instant;
  readonly other: Instant;
  /** Chooses how arrivals are cut into batches, shuffled, and how dense the checkpoints are. */
  readonly dice: number;
}

export const aTrial: fc.Arbitrary<Trial> = fc.record({
  moves: aHistory,
  asOf: aLaterInstant,
  other: anInstant,
  dice: fc.nat(0x7fff_ffff),
});

/** @throws AssertionError where anything that must hold does not */
export function assertTrial({ moves, asOf, other, dice }: Trial): void {
  const entries = entriesOf(moves);
  const known = (entries[dice % Math.max(1, entries.length)]?.recordedAt ?? asOf) as Instant;
  const newest = entries.at(-1)?.recordedAt ?? asOf;
  const expected = naiveView(entries, asOf, newest, CURRENCY);
  const actual = view(entries, asOf, newest, CURRENCY);
  assertSame(actual, expected, 'the view is what the naive ledger says');
  assertInvariants(actual);
  assertSame(
    view(shuffled(entries, dice), asOf, newest, CURRENCY),
    expected,
    'arrival order does not matter',
  );
  const then = view(entries, asOf, known, CURRENCY);
  assertSame(
    then,
    naiveView(entries, asOf, known, CURRENCY),
    'what was known then is what the naive ledger says',
  );
  assertInvariants(then);
  const projection = assertProjection(entries, asOf, other, known, dice);
  assertMovements(projection, entries, asOf, newest, dice);
  assertStatement(projection, entries, asOf, other, newest);
}

/** Fed in batches and asked in between, a projection says at each moment what `view` says; and what it said it never changes. */
function assertProjection(
  entries: readonly Entry[],
  asOf: Instant,
  other: Instant,
  known: Instant,
  dice: number,
): Projection {
  const projection = createProjection(CURRENCY, 1 + (dice % 5), 2 + (dice % 7));
  const said: { readonly view: View; readonly entries: readonly Entry[] }[] = [];
  for (let from = 0, turn = dice; from < entries.length; turn = Math.floor(turn / 3) + 1) {
    const to = Math.min(entries.length, from + 1 + (turn % 9));
    projection.extend(entries.slice(from, to));
    const soFar = entries.slice(0, to);
    const knownAt = soFar.at(-1)?.recordedAt ?? asOf;
    said.push({ view: projection.viewAt(turn % 2 === 0 ? asOf : other, knownAt), entries: soFar });
    from = to;
  }
  for (const { view: answer, entries: soFar } of said) {
    const again = view(soFar, answer.asOf, answer.knownAt, CURRENCY);
    assertSame(answer, again, 'a projection says what the view says');
  }
  assertPreviews(entries, asOf, dice);
  const late = view(entries, asOf, known, CURRENCY);
  assertSame(projection.viewAt(asOf, known), late, 'a projection knows what was known');
  return projection;
}

/** What a projection supposes is what it says once it has happened, and supposing changes nothing. */
function assertPreviews(entries: readonly Entry[], asOf: Instant, dice: number): void {
  const projection = createProjection(CURRENCY, 1 + (dice % 4), 2 + (dice % 5));
  const cut = dice % (entries.length + 1);
  const past = entries.slice(0, cut);
  const batch = entries.slice(cut, cut + 1 + (dice % 6));
  projection.extend(past);
  const at = Math.max(asOf, past.at(-1)?.recordedAt ?? asOf) as Instant;
  const before = dice % 2 === 0 ? projection.viewAt(at) : undefined;
  const supposed = projection.preview(batch.map(factOf), at);
  const appended = [...past, ...batch.map((entry) => ({ ...entry, recordedAt: at }))];
  assertSame(supposed, view(appended, at, at, CURRENCY), 'what is supposed is what would be');
  assertSame(projection.viewAt(at), before ?? view(past, at, at, CURRENCY), 'it takes nothing in');
}

function assertMovements(
  projection: Projection,
  entries: readonly Entry[],
  asOf: Instant,
  newest: Instant,
  dice: number,
): void {
  const wanted = 1 + (dice % 6);
  const steps = naiveSteps(entries, asOf, newest, CURRENCY).slice(-wanted).reverse();
  assert.deepEqual(
    projection.movementsAt(asOf, wanted).map(({ at, change, balance, lapsed, entry }) => ({
      at,
      change,
      balance,
      lapsed,
      key: entry?.key,
    })),
    steps.map((step) => ({
      at: step.at,
      change: Number(step.after - step.before),
      balance: Number(step.after),
      lapsed: Number(step.lapsed),
      key: step.entry?.key,
    })),
    'the last movements are the last steps of the naive ledger',
  );
}

function assertStatement(
  projection: Projection,
  entries: readonly Entry[],
  one: Instant,
  two: Instant,
  newest: Instant,
): void {
  const from = Math.min(one, two) as Instant;
  const to = addDays(Math.max(one, two) as Instant, 1);
  const told = statement(entries, from, to, newest, CURRENCY);
  const balanceBefore = (at: Instant) =>
    Number(naiveSteps(entries, (at - 1) as Instant, newest, CURRENCY).at(-1)?.after ?? 0n);
  assert.equal(told.opening, balanceBefore(from), 'a statement opens at the balance');
  assert.equal(told.closing, balanceBefore(to), 'a statement closes at the balance');
  assert.equal(told.opening + sumOf(told), told.closing, 'a statement explains every change');
  const totals = Object.values(told.totals).reduce((sum, amount) => sum + amount, 0);
  assert.equal(totals, told.closing - told.opening, 'the totals of a statement are its lines');
  assert.deepEqual(projection.statementOf(from, to), told, 'a projection tells the same statement');
  const steps = naiveSteps(entries, (to - 1) as Instant, newest, CURRENCY);
  assert.deepEqual(
    projection.movementsBetween(from, to).map(({ at, balance }) => [at, balance]),
    steps.filter((step) => step.at >= from).map(({ at, after }) => [at, Number(after)]),
    'the movements of a period are the steps of the naive ledger',
  );
}

/** Strict equality of every field; a thousand quiet days are compared without ceremony. */
function assertSame(actual: View, expected: View, message: string): void {
  const areDaysSame =
    actual.days.length === expected.days.length &&
    actual.days.every((row, index) => isSameDay(row, expected.days[index]));
  if (!areDaysSame) assert.deepEqual(actual.days, expected.days, message);
  assert.deepEqual({ ...actual, days: [] }, { ...expected, days: [] }, message);
}

function isSameDay(a: DayTotals, b: DayTotals | undefined): boolean {
  return (
    Object.is(a.day, b?.day) &&
    Object.is(a.closing, b?.closing) &&
    Object.is(a.funded, b?.funded) &&
    Object.is(a.consumed, b?.consumed) &&
    Object.is(a.expired, b?.expired) &&
    Object.is(a.corrected, b?.corrected)
  );
}

function sumOf({ days }: Statement): number {
  return days.flatMap((day) => day.lines).reduce((sum, line) => sum + line.amount, 0);
}

/** Always the same disorder for the same dice. */
function shuffled(entries: readonly Entry[], dice: number): readonly Entry[] {
  const rank = (entry: Entry) => (Math.imul(entry.seq, 0x9e37_79b1) ^ dice) >>> 3;
  return entries.toSorted((a, b) => rank(a) - rank(b));
}
