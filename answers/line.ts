/** A text as one line of folded words, in which every term and every question can be compared. */

import { foldEastern, foldLatin } from './fold.ts';
import { plainText } from './plain-text.ts';

export interface Line {
  readonly words: readonly string[];
  /** A space stands only between two words of Latin letters. */
  readonly folded: string;
  /** As long as `folded`, its Japanese and Chinese as they were written: what a segmenter wants. */
  readonly written: string;
}

const WORD =
  /[\u30a1-\u30fe]+|[\u3005\u3041-\u309f\u3400-\u9fff]+|\*+|[^\s*\u3005\u3041-\u30fe\u3400-\u9fff]+/gu;
const EASTERN = /[\u3005\u3041-\u30fe\u3400-\u9fff]/;

/** `respell` gets each folded word and may give a better one. */
export function lineOf(
  text: string,
  respell: (word: string) => string = (word) => word,
  length_max?: number,
): Line {
  const words = wordsOf(plainText(text, length_max)).map((word) => {
    const folded = isEastern(word) ? foldEastern(word) : foldLatin(word);
    const spelled = respell(folded);
    return { folded: spelled, written: spelled === folded && isEastern(word) ? word : spelled };
  });
  return {
    words: words.map(({ folded }) => folded),
    folded: joined(words.map(({ folded }) => folded)),
    written: joined(words.map(({ written }) => written)),
  };
}

export function isEastern(text: string): boolean {
  return EASTERN.test(text);
}

/** Runs of one script; `120min` is two, `e5` and `mcopstn5` are one. */
function wordsOf(plain: string): readonly string[] {
  return (plain.match(WORD) ?? []).flatMap(
    (run) => /^(\d+)([a-z]{2,})$/.exec(run)?.slice(1) ?? [run],
  );
}

function joined(words: readonly string[]): string {
  let line = '';
  for (const word of words) {
    const isApart = line !== '' && !isEastern(line.at(-1) ?? '') && !isEastern(word[0] ?? '');
    line += isApart ? ` ${word}` : word;
  }
  return line;
}
