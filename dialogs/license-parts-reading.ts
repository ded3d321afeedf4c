/** Whatever reads a good deal from the directory: asked for by a click or in words, it is answered in time. */

import { noteCard } from '../cards/note-card.ts';
import { failureAnswer } from './guarded.ts';
import { answerInTime } from './in-time.ts';
import type { LicenseParts } from './license-parts.ts';
import type { Answer, Turn } from './turn.ts';

/** Teams gives a click some ten seconds. */
export const ANSWER_WITHIN_MS = 7_000;

type Parts = Pick<LicenseParts, 'startJob' | 'courier' | 'report' | 'answerWithin_ms'>;

/** Of a button whose answer takes the card's place: what comes late takes it too. */
export function readInPlace(
  parts: Parts,
  turn: Turn,
  name: string,
  read: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const { speech } = turn;
  const { title, text } = speech.words.licenseReading;
  return answerInTime(parts, turn, {
    name,
    within_ms: parts.answerWithin_ms ?? ANSWER_WITHIN_MS,
    work: (_after, signal) =>
      read(signal).catch((cause: unknown) => failureAnswer(turn, cause, parts.report)),
    meanwhile: () => ({ card: noteCard({ title, paragraphs: [text] }, speech), summary: title }),
    busy: async () => busyAnswer(turn),
  });
}

/** Of words, and of a button whose answer follows the card: that card stays as it is. */
export function readBeside(
  parts: Parts,
  turn: Turn,
  name: string,
  read: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  return readInPlace(parts, { ...turn, cardId: undefined }, name, read);
}

export function busyAnswer({ speech }: Turn): Answer {
  const { title, busy } = speech.words.errors;
  return { card: noteCard({ title, paragraphs: [busy] }, speech), summary: busy };
}
