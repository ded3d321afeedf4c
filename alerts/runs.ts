/** Many notices in few words: from one to another, with every notice in between. */

/** First and last `seq`, both inclusive. Entries of other kinds that lie between are not meant. */
export type Run = readonly [first: number, last: number];

/**
 * Sorted, without gaps among neighbors.
 * @param seqs any order, repeats allowed
 * @param rankOf the place of a notice among all notices
 */
export function runsOf(seqs: Iterable<number>, rankOf: (seq: number) => number): readonly Run[] {
  const runs: [number, number][] = [];
  for (const seq of [...new Set(seqs)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && rankOf(last[1]) + 1 === rankOf(seq)) last[1] = seq;
    else runs.push([seq, seq]);
  }
  return runs;
}

export function isIn(runs: readonly Run[], seq: number): boolean {
  return runs.some(([first, last]) => first <= seq && seq <= last);
}

export function lastOf(runs: readonly Run[]): number {
  return Math.max(0, ...runs.map(([, last]) => last));
}
