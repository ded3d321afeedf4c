/** What a misspelled word was meant to be: the nearest of the words that the library and the terms know. */

export type Respell = (word: string) => string;

/** A question in which every word is wrong is not worth more. */
const RESPELLED_MAX = 12;
const KATAKANA = /^[\u30a1-\u30fe]+$/;
const LATIN = /^[a-z]+$/;

interface Vocabulary {
  /** Of two words that are equally near, one of these is meant. */
  readonly preferred: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

/**
 * Words that are known, that have digits in them or that are too short to be mistaken stay. What is given back is for one
 * question.
 */
export function createSpelling(
  known: ReadonlySet<string>,
  preferred: ReadonlySet<string> = new Set(),
): () => Respell {
  const byLength = new Map<number, string[]>();
  for (const word of [...known].sort()) {
    const list = byLength.get(word.length) ?? [];
    list.push(word);
    byLength.set(word.length, list);
  }
  return () => {
    let left = RESPELLED_MAX;
    return (word) => {
      const mistakes_max = mistakesFor(word);
      if (mistakes_max === 0 || known.has(word) || left === 0) return word;
      left--;
      return nearest(word, mistakes_max, { preferred, byLength }) ?? word;
    };
  };
}

function mistakesFor(word: string): number {
  if (word.length > 40) return 0;
  if (KATAKANA.test(word)) return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (!LATIN.test(word) || word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Undefined where two are equally near: then nobody knows. The first letter is hardly ever wrong. */
function nearest(
  word: string,
  mistakes_max: number,
  { preferred, byLength }: Vocabulary,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let length = word.length - mistakes_max; length <= word.length + mistakes_max; length++) {
    for (const other of byLength.get(length) ?? []) {
      if (other[0] !== word[0]) continue;
      const mistakes = distance(word, other, mistakes_max);
      if (mistakes > mistakes_max) continue;
      const far = 2 * mistakes + (preferred.has(other) ? 0 : 1);
      if (far < least) best = other;
      else if (far === least) best = undefined;
      least = Math.min(least, far);
    }
  }
  return best;
}

/** Letters put in, left out, mistaken or swapped with a neighbor; at least `limit + 1` where there are more than `limit`. */
export function distance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let mistakes = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && row > 1 && column > 1) {
        mistakes = Math.min(mistakes, (beforeLast[column - 2] ?? 0) + 1);
      }
      line.push(mistakes);
    }
    if (Math.min(...line) > limit) return limit + 1;
    beforeLast = last;
    last = line;
  }
  return last[b.length] ?? 0;
}
