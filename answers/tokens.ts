/** What a text says, as a set of terms: concepts shared by the languages, and the words that are left between them. */

import type { Concept, ConceptClass, Found, Lexicon } from './lexicon.ts';
import { isEastern, type Line } from './line.ts';

/** `word`: in no list of ours. `pair`: two neighboring characters of such a word. `kana`: a word of hiragana alone. */
export type TermClass = Exclude<ConceptClass, 'filler'> | 'word' | 'pair' | 'kana';

/** No article tells what a license costs: only calls have a rate that is ours to explain. */
export const PRICE = '#price';

/** Each term once. */
export type Terms = ReadonlyMap<string, TermClass>;

const KANA_ONLY = /^[\u3041-\u309f]+$/;
const KANA = /[\u3041-\u30fe]/;

const segmenters = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

/**
 * Pairs help where the segmenter cuts a new word at another place than in the library: all of them are told, whoever asks
 * takes those whose word is not known.
 */
export function termsOf(line: Line, lexicon: Lexicon): Terms {
  const terms = new Map<string, TermClass>();
  const ends = wordEnds(line.written);
  const isChinese = isEastern(line.folded) && !KANA.test(line.folded);
  let rest = 0;
  let at = 0;
  while (at < line.folded.length) {
    const found =
      lexicon
        .at(line.folded, at)
        .find(({ concept, length }) => isWhole(concept, line.folded, at, length, ends)) ??
      (isChinese ? alikeAt(line.folded, at, lexicon, ends) : undefined);
    if (!found) {
      at++;
      continue;
    }
    addWords(terms, line.folded, rest, at, ends);
    if (found.concept.class !== 'filler') terms.set(found.concept.id, found.concept.class);
    at += found.length;
    rest = at;
  }
  addWords(terms, line.folded, rest, at, ends);
  return terms;
}

/** Where a word ends (and the next begins), by the segmenter; a line of Latin letters needs none. */
function wordEnds(written: string): ReadonlySet<number> {
  const ends = new Set([0, written.length]);
  if (!isEastern(written)) return ends;
  for (const { index } of segmenters[KANA.test(written) ? 'ja' : 'zh'].segment(written)) {
    ends.add(index);
  }
  return ends;
}

/** One or two characters say something only as a word of their own: 月 in 岁月 does not. */
function isWhole(
  { class: kind }: Concept,
  line: string,
  from: number,
  length: number,
  ends: ReadonlySet<number>,
): boolean {
  const entry = line.slice(from, from + length);
  if (!isEastern(entry) || length > 2) return true;
  if (length === 2 && kind !== 'filler' && !KANA_ONLY.test(entry)) return true;
  return ends.has(from) && ends.has(from + length);
}

/** A word of two is only heard where the segmenter finds none: 号马 falls apart, 会议 does not. */
function alikeAt(
  line: string,
  at: number,
  lexicon: Lexicon,
  ends: ReadonlySet<number>,
): Found | undefined {
  return lexicon
    .alike(line, at)
    .find(
      ({ length }) => length > 2 || (ends.has(at) && ends.has(at + 1) && ends.has(at + length)),
    );
}

function addWords(
  terms: Map<string, TermClass>,
  line: string,
  from: number,
  to: number,
  ends: ReadonlySet<number>,
): void {
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    const isEnd =
      at === to || ends.has(at) || isEastern(line[at] ?? '') !== isEastern(line[at - 1] ?? '');
    const isSpace = line[at - 1] === ' ';
    if (!isEnd && line[at] !== ' ' && !isSpace) continue;
    addWord(terms, line.slice(start, at).trim());
    start = at;
  }
  const run = line.slice(from, to);
  if (isEastern(run)) addPairs(terms, run);
}

function addWord(terms: Map<string, TermClass>, word: string): void {
  if (word === '' || /^[a-z]$/.test(word)) return;
  terms.set(word, KANA_ONLY.test(word) ? 'kana' : 'word');
}

function addPairs(terms: Map<string, TermClass>, run: string): void {
  for (let at = 0; at + 1 < run.length; at++) {
    const pair = run.slice(at, at + 2);
    if (isEastern(pair[0] ?? '') && isEastern(pair[1] ?? '') && !KANA_ONLY.test(pair)) {
      terms.set(`${pair[0]}+${pair[1]}`, 'pair');
    }
  }
}

/** Such a term decides alone: it must be what an article is asked for, or the article is not the answer. */
export function isDecisive(term: string, kind: TermClass): boolean {
  return kind === 'foreign' || term === PRICE;
}
