/** A handed-over question as it is kept, and the steps that it can take: pure, so that a step that comes twice is one. */

import { z } from 'zod';
import { ANSWER_LENGTH_MAX, type Doing, handOverState } from '../cards/hand-over.ts';
import { type Instant, instant } from '../ledger/instant.ts';

const text = z.string().max(2_000);
const at = z.int().transform((value) => instant(value));
const doing = z.object({ by: z.object({ personId: text, name: text }), at });

const deed = z.object({
  /** From 1, of this question. */
  number: z.int(),
  act: z.enum([
    'question-handed-over',
    'question-withdrawn',
    'question-taken',
    'question-released',
    'question-answered',
    'question-closed',
  ]),
  by: text,
  at,
  asked: z.object({ name: text, operation: text, card: text, conversation: text }),
});

export type HandOverDeed = z.output<typeof deed>;

const shape = z.object({
  type: z.literal('question'),
  id: text,
  said: text,
  language: z.enum(['en', 'ja', 'zh']),
  /** Of the article that the desk answered with; empty where it did not know. */
  article: text,
  asker: z.object({ personId: text, name: text }),
  tenantId: text,
  scope: z.enum(['personal', 'groupChat', 'channel']),
  placeName: text,
  /** Where the asker is told, and by which message it is shown how the question stands. */
  place: z.unknown(),
  at,
  taken: doing.optional(),
  answer: doing.extend({ text: z.string().max(ANSWER_LENGTH_MAX) }).optional(),
  closed: doing.extend({ why: z.enum(['done', 'withdrawn']) }).optional(),
  /** The card in the help desk's conversation. */
  desk: z
    .object({
      targetId: text,
      serviceUrl: text,
      botId: text,
      locale: z.string().max(35),
      cardId: text.optional(),
    })
    .optional(),
  /** Which state stands on the two cards, as {@link faceOf} says it. */
  shown: z.object({ desk: text.optional(), asker: text.optional() }),
  /** The asker has not been told of the end yet. */
  isToTell: z.boolean(),
  /** Somebody sends at this moment. Milliseconds of people's time. */
  sending: z.object({ by: text, at: z.int() }).optional(),
  /** What people did with it, counted; and what of that is not in the journal yet. */
  deeds: z.int().optional(),
  unwritten: z.array(deed).optional(),
  failures: z.int(),
  /** Not sent again before this; milliseconds of people's time. */
  retryAt: z.int(),
});

export type HandOverRecord = z.output<typeof shape>;

/** Undefined where it is none, or was kept by a version that wrote it otherwise. */
export function readHandOver(value: unknown): HandOverRecord | undefined {
  const read = shape.safeParse(value);
  return read.success ? read.data : undefined;
}

export function isOver({ answer, closed }: HandOverRecord): boolean {
  return answer !== undefined || closed !== undefined;
}

/** What a click comes to: the next state, or why there is none. `unchanged`: the same was done already. */
export type Step =
  | { readonly kind: 'next'; readonly record: HandOverRecord }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'late'; readonly why: 'taken' | 'not-taken' | 'not-yet' | 'over' };

/** After this, whoever has taken a question no longer keeps others from it. */
export const TAKEN_FOR_MS = 8 * 3_600_000;

const UNCHANGED: Step = { kind: 'unchanged' };
const late = (why: Extract<Step, { kind: 'late' }>['why']): Step => ({ kind: 'late', why });

export function take(record: HandOverRecord, who: Doing): Step {
  const { taken } = record;
  if (isOver(record)) return late('over');
  if (taken === undefined) return { kind: 'next', record: { ...record, taken: who } };
  return isBy(taken, who) ? UNCHANGED : late('taken');
}

export function release(record: HandOverRecord, who: Doing): Step {
  const { taken } = record;
  if (isOver(record)) return late('over');
  if (taken === undefined) return UNCHANGED;
  if (!isBy(taken, who) && who.at - taken.at < TAKEN_FOR_MS) return late('not-yet');
  return { kind: 'next', record: { ...record, taken: undefined } };
}

export function answer(record: HandOverRecord, who: Doing, said: string): Step {
  if (record.answer !== undefined && isBy(record.answer, who)) return UNCHANGED;
  if (isOver(record)) return late('over');
  if (record.taken === undefined) return late('not-taken');
  if (!isBy(record.taken, who)) return late('taken');
  return {
    kind: 'next',
    record: { ...record, answer: { ...who, text: said }, isToTell: true, failures: 0, retryAt: 0 },
  };
}

/** Of one that has an answer, the end; of another, an end without one, which the asker is told. */
export function close(record: HandOverRecord, who: Doing): Step {
  if (record.closed !== undefined)
    return record.closed.why === 'done' && isBy(record.closed, who) ? UNCHANGED : late('over');
  const closed = { ...who, why: 'done' as const };
  if (record.answer !== undefined) return { kind: 'next', record: { ...record, closed } };
  if (record.taken !== undefined && !isBy(record.taken, who)) return late('taken');
  return {
    kind: 'next',
    record: { ...record, closed, isToTell: true, failures: 0, retryAt: 0 },
  };
}

/** By the asker alone, until there is an answer. */
export function withdraw(record: HandOverRecord, who: Doing): Step {
  if (record.closed?.why === 'withdrawn') return UNCHANGED;
  if (isOver(record)) return late('over');
  return { kind: 'next', record: { ...record, closed: { ...who, why: 'withdrawn' } } };
}

function isBy({ by }: Doing, who: Doing): boolean {
  return by.personId === who.by.personId;
}

/** What the cards show of it: another face means that they are out of date. */
export function faceOf(record: HandOverRecord): string {
  const { closed, desk, taken } = record;
  const isThere = desk?.cardId !== undefined;
  return [handOverState(record), taken?.by.personId, closed?.why, isThere].join(' ');
}

/** The end of a question: from then on it is kept for a while and forgotten. */
export function endedAt({ answer, closed }: HandOverRecord): Instant | undefined {
  return closed?.at ?? answer?.at;
}
