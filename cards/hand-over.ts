/** A question that was handed to a person, as far as its cards tell of it. */

import type { Instant } from '../ledger/instant.ts';
import type { Language } from '../words/language.ts';
import type { Speech } from '../words/speech.ts';
import { escapeMarkdown, plainLine } from './escape-markdown.ts';

export interface Doing {
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
}

export interface HandedQuestion {
  /** Random; its first eight letters are the number that people see. */
  readonly id: string;
  readonly said: string;
  readonly language: Language;
  readonly asker: { readonly personId: string; readonly name: string };
  readonly scope: 'personal' | 'groupChat' | 'channel';
  /** Of the channel or the group that it was asked in; may be empty. */
  readonly placeName: string;
  readonly at: Instant;
  readonly taken?: Doing | undefined;
  readonly answer?: (Doing & { readonly text: string }) | undefined;
  readonly closed?: (Doing & { readonly why: 'done' | 'withdrawn' }) | undefined;
}

export type HandOverState = 'open' | 'taken' | 'answered' | 'unanswered' | 'withdrawn';

/** How it stands; one that was answered and then closed is `answered`. */
export function handOverState({ taken, answer, closed }: HandedQuestion): HandOverState {
  if (answer !== undefined) return 'answered';
  if (closed !== undefined) return closed.why === 'withdrawn' ? 'withdrawn' : 'unanswered';
  return taken === undefined ? 'open' : 'taken';
}

/** Who took, answered or closed it, for a sentence. */
export function handOverName(question: HandedQuestion, speech: Speech): string {
  const { by } = question.answer ?? question.closed ?? question.taken ?? {};
  return shownName(by?.name ?? '', speech);
}

export function shownName(name: string, speech: Speech): string {
  return escapeMarkdown(name, 60) || speech.words.handOver.somebody;
}

export function handOverNumber({ id }: { readonly id: string }): string {
  return plainLine(id, 64).slice(0, 8).toUpperCase();
}

export const ANSWER_LENGTH_MAX = 2_000;
const LINES_MAX = 40;

/** What a person wrote in several lines, shown letter by letter and line by line. */
export function quotedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => escapeMarkdown(line, ANSWER_LENGTH_MAX))
    .filter((line) => line !== '')
    .slice(0, LINES_MAX);
}
