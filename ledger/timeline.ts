/** The order in which facts happened, whatever the order in which they arrived. */

import type { Entry, EntryKind, Fact } from './entry.ts';
import type { Instant } from './instant.ts';

/**
 * Who goes first at one instant. Money: fund, usage, reverse, adjust (lots lapse before all of them). A rule and the opening
 * of an attempt stand before the money that they bring, the end of an attempt and the notices after it.
 */
const RANK: Readonly<Record<EntryKind, number>> = {
  rule: 0,
  mode: 1,
  attempt: 2,
  fund: 3,
  usage: 4,
  reverse: 5,
  adjust: 6,
  notice: 10,
};

const PHASE_RANK = { opened: 2, confirmed: 7, failed: 8, 'timed-out': 9, unknown: 9 } as const;

function rank(fact: Fact): number {
  return fact.kind === 'attempt' ? PHASE_RANK[fact.phase] : RANK[fact.kind];
}

/** By `effectiveAt`, then by rank, then by key: nothing here depends on arrival. Negative where `a` comes first. */
export function compareFacts(a: Fact, b: Fact): number {
  if (a.effectiveAt !== b.effectiveAt) return a.effectiveAt - b.effectiveAt;
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** What was known at `knownAt`, in the order in which it happened. Gives back `entries` itself where nothing is to be done. */
export function timeline(entries: readonly Entry[], knownAt: Instant): readonly Entry[] {
  const known = entries.every((entry) => entry.recordedAt <= knownAt)
    ? entries
    : entries.filter((entry) => entry.recordedAt <= knownAt);
  return isOrdered(known) ? known : known.toSorted(compareFacts);
}

function isOrdered(entries: readonly Entry[]): boolean {
  let last: Entry | undefined;
  for (const entry of entries) {
    if (last !== undefined && compareFacts(last, entry) > 0) return false;
    last = entry;
  }
  return true;
}

/** How many entries of an ordered timeline have happened by `asOf`. */
export function countUntil(ordered: readonly Entry[], asOf: Instant): number {
  return countWhile(ordered, (entry) => entry.effectiveAt <= asOf);
}

/**
 * Puts an ordered batch into an ordered timeline, in place; costs what comes after its first entry.
 * @returns the place of that entry
 */
export function mergeInto(ordered: Entry[], batch: readonly Entry[]): number {
  const first = batch[0];
  if (first === undefined) return ordered.length;
  const place = countWhile(ordered, (entry) => compareFacts(entry, first) <= 0);
  const later = ordered.splice(place);
  let next = 0;
  for (const entry of batch) {
    for (let other = later[next]; other !== undefined; other = later[next]) {
      if (compareFacts(other, entry) > 0) break;
      ordered.push(other);
      next += 1;
    }
    ordered.push(entry);
  }
  for (const other of later.slice(next)) ordered.push(other);
  return place;
}

/** How many entries lead `ordered` for which `isBefore` holds; after the first for which it does not, it never does again. */
function countWhile(ordered: readonly Entry[], isBefore: (entry: Entry) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = ordered[middle];
    if (entry !== undefined && isBefore(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
