/** What of a line can be learned from: its terms, which of them stand close together, and pieces of its words. */

import type { Lexicon } from './lexicon.ts';
import { isEastern, type Line } from './line.ts';
import { soundsOf } from './sounds.ts';
import { type TermClass, type Terms, termsOf } from './tokens.ts';

export interface Feature {
  readonly name: string;
  readonly kind: 'term' | 'pair' | 'near' | 'letters' | 'characters' | 'sounds';
}

export interface Said {
  readonly terms: Terms;
  /** Each once, terms first. */
  readonly features: readonly Feature[];
}

/** How much each counts beside a term, before its rarity does. */
export const SHARES: Readonly<Record<Feature['kind'], number>> = {
  term: 1,
  pair: 0.5,
  near: 0.5,
  letters: 0.4,
  characters: 0.4,
  sounds: 0.3,
};
/** Two terms tell something together while no more than this many lie between them. */
const NEAR_BETWEEN_MAX = 2;
/** An English word is also known by its runs of four letters: enough for an ending, a compound, a letter too many. */
const LETTERS = 4;
const KANA = /[\u3041-\u30fe]/;
const WORD_OF_LETTERS = /^[a-z]{4,40}$/;

export function featuresOf(line: Line, lexicon: Lexicon): Said {
  const terms = termsOf(line, lexicon);
  const features = new Map<string, Feature['kind']>();
  for (const [term, kind] of terms) features.set(term, kind === 'pair' ? 'pair' : 'term');
  const words = [...terms.keys()].filter((term) => !isSmall(terms.get(term)));
  for (const [index, one] of words.entries()) {
    for (const other of words.slice(index + 1, index + 2 + NEAR_BETWEEN_MAX)) {
      features.set(one < other ? `${one}|${other}` : `${other}|${one}`, 'near');
    }
  }
  for (const piece of lettersOf(line.words)) features.set(piece, 'letters');
  for (const piece of charactersOf(line.folded)) features.set(piece, 'characters');
  for (const piece of neighborsOf(line.folded)) features.set(piece, 'sounds');
  return { terms, features: [...features].map(([name, kind]) => ({ name, kind })) };
}

function isSmall(kind: TermClass | undefined): boolean {
  return kind === 'pair' || kind === 'kana';
}

function lettersOf(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => WORD_OF_LETTERS.test(word))
    .flatMap((word) => runsOf(`^${word}$`, LETTERS))
    .map((run) => `…${run}`);
}

/** Neighbors in Japanese and Chinese, wherever a segmenter would cut. */
function charactersOf(folded: string): readonly string[] {
  return runsOf(folded, 2)
    .filter(([one = '', other = '']) => isEastern(one) && isEastern(other))
    .map((run) => `…${run}`);
}

/** Neighbors in Chinese as they sound: 号马 is 号码. Japanese is not typed that way. */
function neighborsOf(folded: string): readonly string[] {
  if (KANA.test(folded)) return [];
  return runsOf(folded, 2).flatMap((run) => {
    const sounds = soundsOf(run);
    return sounds === undefined ? [] : [`♪${sounds}`];
  });
}

function runsOf(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}
