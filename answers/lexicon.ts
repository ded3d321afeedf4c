/** The words that mean the same thing in three languages, found in a line of text: the longest first. */

import { catalogue } from '../licensing/catalogue.ts';
import { lineOf } from './line.ts';
import { soundsOf } from './sounds.ts';
import { ASIDE_TERMS } from './terms/aside-terms.ts';
import { CALLING_TERMS } from './terms/calling-terms.ts';
import { DEED_TERMS } from './terms/deed-terms.ts';
import { ERROR_TERMS } from './terms/error-terms.ts';
import { MATTER_TERMS } from './terms/matter-terms.ts';
import { MONEY_TERMS } from './terms/money-terms.ts';
import { FILLERS, FOREIGN } from './terms/side-terms.ts';

/**
 * `subject`: what the desk is about. `matter`: tells articles apart, said of other things too. `deed`: said of anything.
 * `aside`: hardly changes a question. `foreign`: not ours. `filler`: says nothing.
 */
export type ConceptClass = 'subject' | 'matter' | 'deed' | 'aside' | 'foreign' | 'filler';

export interface Concept {
  /** `#credits`, `=mcopstnc` for a part number, `~azure` for what is not ours. */
  readonly id: string;
  readonly class: ConceptClass;
}

export interface Found {
  readonly concept: Concept;
  readonly length: number;
}

export interface Lexicon {
  /** Those that stand exactly at `from` in a folded line and end where a Latin word ends, the longest first. */
  at(line: string, from: number): readonly Found[];
  /** The same for Chinese characters that sound like an entry, and are others. */
  alike(line: string, from: number): readonly Found[];
  /** Every word of Latin letters or katakana in it, folded: what a misspelled word may have been meant to be. */
  readonly words: ReadonlySet<string>;
}

/** One character sounds like too many. */
const ALIKE_LENGTHS: readonly number[] = [6, 5, 4, 3, 2];
const ALIKE_NEVER: readonly ConceptClass[] = ['filler', 'foreign', 'aside'];

type Add = (terms: string, concept: Concept) => void;

/** All that it is made of, as it was written. */
export const LEXICON_TERMS = [
  ERROR_TERMS,
  MONEY_TERMS,
  CALLING_TERMS,
  MATTER_TERMS,
  DEED_TERMS,
  ASIDE_TERMS,
  FOREIGN,
  FILLERS,
] as const;

export function createLexicon(): Lexicon {
  const entries = new Map<string, Concept>();
  const words = new Set<string>();
  const add: Add = (terms, concept) => {
    for (const term of terms.split(', ')) {
      const line = lineOf(term);
      if (line.folded === '' || entries.has(line.folded)) continue;
      entries.set(line.folded, concept);
      for (const word of line.words) words.add(word);
    }
  };
  addAll(add, ERROR_TERMS, 'subject');
  addAll(add, MONEY_TERMS, 'subject');
  addAll(add, CALLING_TERMS, 'subject');
  addAll(add, MATTER_TERMS, 'matter');
  addAll(add, DEED_TERMS, 'deed');
  addAll(add, ASIDE_TERMS, 'aside');
  addPartNumbers(add);
  for (const term of FOREIGN.split(', ')) add(term, { id: `~${term}`, class: 'foreign' });
  add(FILLERS, { id: '', class: 'filler' });
  const lengths = lengthsByFirst(entries.keys());
  const sounds = bySound(entries);
  return {
    words,
    alike: (line, from) =>
      ALIKE_LENGTHS.flatMap((length) => {
        const concept = sounds.get(soundsOf(line.slice(from, from + length)) ?? '');
        return concept && from + length <= line.length ? [{ concept, length }] : [];
      }),
    at: (line, from) => {
      if (isInside(line, from)) return [];
      const found: Found[] = [];
      for (const length of lengths.get(line[from] ?? '') ?? []) {
        if (from + length > line.length || isInside(line, from + length)) continue;
        const concept = entries.get(line.slice(from, from + length));
        if (concept) found.push({ concept, length });
      }
      return found;
    },
  };
}

/** Those that no other concept sounds like. */
function bySound(entries: ReadonlyMap<string, Concept>): ReadonlyMap<string, Concept> {
  const found = new Map<string, Concept>();
  const doubtful = new Set<string>();
  for (const [entry, concept] of entries) {
    if (!ALIKE_LENGTHS.includes(entry.length) || ALIKE_NEVER.includes(concept.class)) continue;
    const sounds = soundsOf(entry);
    if (sounds === undefined) continue;
    if ((found.get(sounds) ?? concept).id !== concept.id) doubtful.add(sounds);
    found.set(sounds, concept);
  }
  for (const sounds of doubtful) found.delete(sounds);
  return found;
}

function addAll(add: Add, terms: Readonly<Record<string, string>>, kind: ConceptClass): void {
  for (const [id, list] of Object.entries(terms)) add(list, { id: `#${id}`, class: kind });
}

/** Also without its underscores, unless that is another one: `MCOPSTN_5` is a product, `MCOPSTN5` a plan. */
function addPartNumbers(add: Add): void {
  const numbers = catalogue.all.flatMap(({ partNumber, formerPartNumbers, plans }) => [
    ...(partNumber ? [partNumber] : []),
    ...formerPartNumbers,
    ...plans.map(({ name }) => name),
  ]);
  const concept = (number: string): Concept => ({
    id: `=${number.toLowerCase()}`,
    class: 'subject',
  });
  for (const number of numbers) add(number, concept(number));
  for (const number of numbers) add(number.replace(/[^a-z0-9]/gi, ''), concept(number));
}

/** For each first character how long the entries are that begin with it, the longest first. */
function lengthsByFirst(lines: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const line of lines) {
    const first = line[0] ?? '';
    lengths.set(first, (lengths.get(first) ?? new Set()).add(line.length));
  }
  return new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)]));
}

/** Latin words are found whole; Japanese and Chinese leave no spaces between theirs. */
function isInside(line: string, at: number): boolean {
  return isLatin(line.charCodeAt(at - 1)) && isLatin(line.charCodeAt(at));
}

/** `NaN`, beyond either end, is none. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
