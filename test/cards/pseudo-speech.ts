/** A language nobody speaks: English, longer by half and with marks on its letters, to find what would not fit. */

import type { Speech } from '../../words/speech.ts';
import { speechFor } from '../../words/speech.ts';
import type { Words } from '../../words/words.ts';
import { wordsIn } from '../../words/words.ts';

const MARKS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
};

export function pseudoSpeech(): Speech {
  return { ...speechFor('en-US'), words: stretch(wordsIn('en')) as Words };
}

function stretch(node: unknown): unknown {
  if (typeof node === 'string')
    return longer(node.replaceAll(/[aeioucn]/g, (letter) => MARKS[letter] ?? letter));
  if (typeof node === 'function') {
    // What the sentence was given stays letter by letter: names and figures have no language.
    return (...given: unknown[]) => longer(String(node(...given)));
  }
  if (Array.isArray(node)) return node.map(stretch);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, stretch(value)]));
}

function longer(text: string): string {
  return `⟦${text}${' łöñg'.repeat(Math.ceil(text.length / 10))}⟧`;
}
