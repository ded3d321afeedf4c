/** The order in which facts happened, whatever the order in which they arrived. */

import type { Entry, Fact } from './entry.ts';
import type { Instant } from './instant.ts';
import { rankOf } from './rank.ts';

/**
 * By `effectiveAt`, then by rank, rules by revision, then by key: nothing here depends on arrival. Negative where `a` comes
 * first.
 */
export function compareFacts(a: Fact, b: Fact): number {
  if (a.effectiveAt !== b.effectiveAt) return a.effectiveAt - b.effectiveAt;
  const difference = rankOf(a) - rankOf(b);
  if (difference !== 0) return difference;
  if (a.kind === 'rule' && b.kind === 'rule' && a.revision !== b.revision) {
    return a.revision - b.revision;
  }
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** What was known at `knownAt`, in the order in which it happened. Gives back `entries` itself where nothing is to be done. */
export function timeline(entries: readonly Entry[], knownAt: Instant): readonly Entry[] {
  if (isTimeline(entries, knownAt)) return entries;
  const known = entries.filter((entry) => entry.recordedAt <= knownAt);
  return isTimeline(known, knownAt) ? known : inOrder(known);
}

function isTimeline(entries: readonly Entry[], knownAt: Instant): boolean {
  let last: Entry | undefined;
  let lastAt = -Infinity;
  for (const entry of entries) {
    const at = entry.effectiveAt;
    if (entry.recordedAt > knownAt || at < lastAt) return false;
    if (at === lastAt && last !== undefined && compareFacts(last, entry) > 0) return false;
    last = entry;
    lastAt = at;
  }
  return true;
}

/**
 * Numbers sort many times faster than entries compare: time and place in one number bring nearly everything to where it
 * belongs, and what is left, such as ties, is compared.
 */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const count = entries.length;
  const [first, last] = span(entries);
  const grain = Math.max(1, ((last - first + 1) * count) / Number.MAX_SAFE_INTEGER);
  const keys = new Float64Array(count);
  let place = 0;
  for (const entry of entries) {
    keys[place] = Math.floor((entry.effectiveAt - first) / grain) * count + place;
    place += 1;
  }
  const ordered: Entry[] = [];
  for (const key of keys.sort()) {
    const entry = entries[key % count];
    if (entry !== undefined) ordered.push(entry);
  }
  return isTimeline(ordered, Infinity as Instant) ? ordered : ordered.sort(compareFacts);
}

function span(entries: readonly Entry[]): readonly [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { effectiveAt } of entries) {
    first = Math.min(first, effectiveAt);
    last = Math.max(last, effectiveAt);
  }
  return [first, last];
}

/** How many entries of an ordered timeline have happened by `asOf`. */
export function countUntil(ordered: readonly Entry[], asOf: Instant): number {
  return countWhile(ordered, (entry) => entry.effectiveAt <= asOf);
}

/** Where the first entry of an ordered batch belongs in an ordered timeline. */
export function placeIn(ordered: readonly Entry[], batch: readonly Entry[]): number {
  const first = batch[0];
  if (first === undefined) return ordered.length;
  return countWhile(ordered, (entry) => compareFacts(entry, first) <= 0);
}

/**
 * Puts an ordered batch into an ordered timeline, in place; costs what comes after its first entry.
 * @returns the place of that entry
 */
export function mergeInto(ordered: Entry[], batch: readonly Entry[]): number {
  const place = placeIn(ordered, batch);
  if (batch.length === 0) return place;
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
