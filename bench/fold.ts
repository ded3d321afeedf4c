/** How fast a journal folds, and what a view costs after one more entry. Run: `tsx bench/fold.ts` */

import { pathToFileURL } from 'node:url';
import type { Entry } from '../ledger/entry.ts';
import { createProjection, projectionOver } from '../ledger/projection.ts';
import { MemoryRegister } from '../ledger/register.ts';
import { timeline } from '../ledger/timeline.ts';
import { view } from '../ledger/view.ts';
import type { BenchResult } from './bench-result.ts';
import { CURRENCY, END, journalOf, oneMore } from './ledger/journals.ts';
import { type Measured, measure } from './measure.ts';

const LARGE = 1_000_000;
const ROUNDS = 5;
const LATE_DAYS = 2;

export async function benchFold(): Promise<BenchResult[]> {
  const arrived = journalOf(LARGE);
  const ordered = timeline(arrived, END);
  const floor = measure(ROUNDS, () => sumOf(ordered));
  const register = new MemoryRegister();
  for (const entry of arrived) register.add(entry);
  return [
    perSecond(
      'fold, in the order of time',
      measure(ROUNDS, () => fold(ordered)),
      floor,
    ),
    perSecond(
      'fold, in the order of arrival',
      measure(ROUNDS, () => fold(arrived)),
      floor,
    ),
    perSecond(
      'fold of rows, in the order of arrival, as a start does',
      measure(ROUNDS, () => projectionOver(register, CURRENCY).viewAt(END).balance),
      floor,
    ),
    ...[1000, 100_000, LARGE].flatMap((count) => [
      afterOneMore(count, 0),
      afterOneMore(count, LATE_DAYS),
    ]),
  ];
}

function fold(entries: readonly Entry[]): number {
  return view(entries, END, END, CURRENCY).balance;
}

/** The barest loop over the same entries. */
function sumOf(entries: readonly Entry[]): number {
  let sum = 0;
  for (const entry of entries) sum += entry.amount;
  return sum;
}

function perSecond(name: string, measured: Measured, floor: Measured): BenchResult {
  const value = (LARGE / measured.median) * 1000;
  const bare = (LARGE / floor.median) * 1000;
  return {
    name,
    unit: 'entries/s',
    value,
    floor: bare,
    ratio: value / bare,
    spread: measured.spread,
  };
}

function afterOneMore(count: number, daysLate: number): BenchResult {
  const projection = createProjection(CURRENCY);
  projection.extend(journalOf(count));
  projection.viewAt(END);
  let seq = count;
  const { median, spread } = measure(20, () => {
    seq += 1;
    projection.extend([oneMore(seq, daysLate)]);
    return projection.viewAt(END);
  });
  const when = daysLate === 0 ? 'on time' : `${daysLate} days late`;
  return { name: `view after one more of ${count}, ${when}`, unit: 'ms', value: median, spread };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await benchFold();
  console.table(results);
  for (const result of results) console.log(JSON.stringify(result));
}
