/** A sentence whose fixed words are spelled right, with the way back to what was typed: a name is never mended. */

import { TENANT_QUESTIONS } from '../words/tenant-questions.ts';

interface Mended {
  readonly text: string;
  /** What was typed where these characters of `text` stand. */
  readonly original: (from: number, to: number) => string;
}

/** Shorter words are too much like each other. */
const LENGTH_MIN = 4;
const WORD = /[a-z]{4,}/;

let fixed: ReadonlySet<string> | undefined;

export function mended(said: string): Mended {
  fixed ??= fixedWords();
  const words = fixed;
  const pieces: { readonly typed: string; readonly text: string }[] = said
    .split(/(\s+)/u)
    .map((typed) => ({ typed, text: mendedWord(typed, words) }));
  return {
    text: pieces.map(({ text }) => text).join(''),
    original: (from, to) => {
      let at = 0;
      let typed = '';
      for (const piece of pieces) {
        const end = at + piece.text.length;
        if (at >= from && end <= to) typed += piece.typed;
        else if (end > from && at < to)
          typed += piece.text.slice(Math.max(0, from - at), Math.min(piece.text.length, to - at));
        at = end;
      }
      return typed.trim();
    },
  };
}

function fixedWords(): ReadonlySet<string> {
  const { frames, goals, sentences, words } = TENANT_QUESTIONS.en;
  const templates = [
    ...frames,
    ...Object.values(goals).flat(),
    ...Object.values(sentences).flat(),
    ...Object.values(words).flat(),
  ];
  return new Set(
    templates.flatMap((each) =>
      // A letter that may be left out is the plural's.
      [...each.toLowerCase().matchAll(/[a-z]+(?:\([a-z]\|[a-z]\)[a-z]+)?\??/g)].flatMap(([word]) =>
        spellings(word).filter(({ length }) => length >= LENGTH_MIN),
      ),
    ),
  );
}

/** `licen(s|c)es?` in its four spellings. */
function spellings(word: string): readonly string[] {
  const choice = /\(([a-z])\|([a-z])\)/.exec(word);
  const each =
    choice === null ? [word] : choice.slice(1).map((letter) => word.replace(choice[0], letter));
  return each.flatMap((one) => (one.endsWith('?') ? [one.slice(0, -1), one.slice(0, -2)] : [one]));
}

function mendedWord(typed: string, words: ReadonlySet<string>): string {
  const plain = typed.toLowerCase();
  if (!new RegExp(`^${WORD.source}$`).test(plain) || words.has(plain)) return typed;
  for (const word of words)
    if (Math.abs(word.length - plain.length) <= 1 && isOneSlipAway(plain, word)) return word;
  return typed;
}

/** One letter too many, too few, another, or two the wrong way round. */
function isOneSlipAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
