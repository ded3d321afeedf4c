/** By which way a person came to a license, whether it works, and what is wrong with it, in words. */

import type { Speech } from '../words/speech.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Names } from './license-reason-words.ts';

export interface HeldWay {
  /** The group's object id; undefined where it was assigned directly. */
  readonly byGroup: string | undefined;
  /** As Graph writes it, as the next: a word that is not known is shown as it is. */
  readonly state: string;
  readonly error: string;
  /** ISO 8601. */
  readonly updatedAt: string | undefined;
}

const NAME_LENGTH_MAX = 80;
const WORD_LENGTH_MAX = 60;

/** A state that nobody knows works as long as no error stands beside it. */
export function wayWorks({ state, error }: Pick<HeldWay, 'state' | 'error'>): boolean {
  if (state === 'Active' || state === 'ActiveWithError') return true;
  return state !== 'Disabled' && state !== 'Error' && !hasError(error);
}

/** `From the group “Sales”, since Nov 3, 2026`, and a sentence for each thing that is wrong. */
export function wayTexts(way: HeldWay, names: Names, speech: Speech): readonly string[] {
  const words = speech.words.holdings;
  const from = wayText(way, names, speech);
  const at = way.updatedAt === undefined ? Number.NaN : Date.parse(way.updatedAt);
  return [
    Number.isNaN(at) ? from : words.since(from, speech.date(at)),
    known(words.states, way.state) ?? '',
    errorText(way, speech),
  ].filter((text) => text !== '');
}

function wayText({ byGroup }: HeldWay, names: Names, speech: Speech): string {
  const words = speech.words.holdings;
  if (byGroup === undefined) return words.directly;
  const name = names(byGroup);
  return name === byGroup
    ? words.byUnknownGroup
    : words.byGroup(escapeMarkdown(name, NAME_LENGTH_MAX));
}

function errorText({ error }: HeldWay, speech: Speech): string {
  const words = speech.words.holdings;
  if (!hasError(error)) return '';
  return known(words.errors, error) ?? words.otherError(escapeMarkdown(error, WORD_LENGTH_MAX));
}

function hasError(error: string): boolean {
  return error !== 'None' && error !== '';
}

function known(sentences: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.hasOwn(sentences, word) ? sentences[word] : undefined;
}
