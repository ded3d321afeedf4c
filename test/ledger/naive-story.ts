/** The naive ledger's story: which facts count, which comes first, and what each of them does. */

import type { Entry } from '../../ledger/entry.ts';
import { burnOrder, NaiveLedger } from './naive-parcels.ts';

const ORDER_AT_ONE_INSTANT = [
  'rule',
  'mode',
  'attempt opened',
  'fund',
  'usage',
  'reverse',
  'adjust',
  'attempt confirmed',
  'attempt failed',
  'attempt withdrawn',
  'attempt timed-out unknown',
  'notice',
];

function turn(entry: Entry): number {
  const name = entry.kind === 'attempt' ? `attempt ${entry.phase}` : entry.kind;
  if (name === 'attempt unknown') return turn({ ...entry, phase: 'timed-out' } as Entry);
  return ORDER_AT_ONE_INSTANT.findIndex((each) => each.startsWith(name));
}

/** Rules of one instant stand by revision: `9` comes before `10`. */
function nameOf(entry: Entry): string {
  if (entry.kind !== 'rule') return entry.key;
  return `${String(entry.revision).padStart(6, '0')} ${entry.key}`;
}

function isFirst(entry: Entry, others: readonly Entry[]): boolean {
  return others.every(
    (other) =>
      other === entry ||
      entry.effectiveAt < other.effectiveAt ||
      (entry.effectiveAt === other.effectiveAt &&
        (turn(entry) < turn(other) ||
          (turn(entry) === turn(other) && nameOf(entry) < nameOf(other)))),
  );
}

/** What happened by `asOf` and was known at `knownAt`, without what was undone at its own instant. */
export function happened(entries: readonly Entry[], asOf: number, knownAt: number): Entry[] {
  const known = entries.filter((entry) => entry.recordedAt <= knownAt && entry.effectiveAt <= asOf);
  const isPair = (target: Entry, reversal: Entry) =>
    reversal.kind === 'reverse' &&
    reversal.of === target.key &&
    reversal.effectiveAt === target.effectiveAt;
  return known.filter(
    (entry) => !known.some((other) => isPair(entry, other) || isPair(other, entry)),
  );
}

export function play(entries: readonly Entry[], asOf: number): NaiveLedger {
  const ledger = new NaiveLedger();
  let todo = [...entries];
  for (;;) {
    const next = todo.find((entry) => isFirst(entry, todo));
    const until = next?.effectiveAt ?? asOf;
    const lapsing = ledger.bags
      .filter((bag) => bag.expiresAt <= until)
      .filter((bag) => !ledger.steps.some((step) => step.cause === `lapse:${bag.key}`))
      .sort(burnOrder)[0];
    if (lapsing !== undefined) {
      ledger.record(lapsing.expiresAt, `lapse:${lapsing.key}`, null, () => {
        const held = ledger.parcels.filter((each) => each.bag === lapsing && each.place === 'free');
        for (const parcel of held) parcel.place = 'expired';
        return held.length > 0;
      });
    } else if (next !== undefined) {
      todo = todo.filter((entry) => entry !== next);
      ledger.record(next.effectiveAt, next.key, next, () => playEntry(ledger, next));
    } else {
      return ledger;
    }
  }
}

function playEntry(ledger: NaiveLedger, entry: Entry): boolean {
  const { key, effectiveAt: at } = entry;
  const amount = BigInt(entry.amount);
  if (entry.kind === 'fund') {
    ledger.funded += amount;
    ledger.moneyIn(key, at, amount, entry.source);
    return true;
  }
  if (entry.kind === 'usage') {
    ledger.consumed += amount;
    ledger.moneyOut(key, amount, 'consumed');
    return true;
  }
  if (entry.kind === 'adjust') {
    const drift = entry.basis === 'delta' ? amount : amount - ledger.balance();
    ledger.adjusted += drift;
    ledger.drifts.set(key, drift);
    if (drift > 0n) ledger.moneyIn(key, at, drift, 'found');
    else ledger.moneyOut(key, -drift, 'withdrawn');
    return true;
  }
  if (entry.kind !== 'reverse') return false;
  const target = ledger.steps.find((step) => step.cause === entry.of)?.entry;
  if (target === undefined || target === null) return false;
  const bag = ledger.bags.find((each) => each.key === entry.of);
  if (bag !== undefined) {
    ledger.reversed -= bag.amount;
    ledger.voidBag(bag, key);
  } else {
    const back =
      target.kind === 'usage' ? BigInt(target.amount) : -(ledger.drifts.get(target.key) ?? 0n);
    ledger.reversed += back;
    ledger.bringBack(target.key, back, at);
    ledger.payDebts();
  }
  return true;
}
