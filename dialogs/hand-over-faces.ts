/** How a handed-over question looks to the help desk and to whoever asked it. */

import type { Article } from '../answers/article.ts';
import { handOverAskerCard } from '../cards/hand-over-asker-card.ts';
import { handOverCard } from '../cards/hand-over-card.ts';
import type { Speech } from '../words/speech.ts';
import type { HandOverRecord } from './hand-over-record.ts';
import type { Answer } from './turn.ts';

/**
 * @param article what the desk answered with; undefined where it did not know
 * @param notice why the last click did nothing
 */
export function deskFace(
  record: HandOverRecord,
  article: Article | undefined,
  speech: Speech,
  notice?: string,
): Answer {
  const deskAnswer = article?.text[speech.language].question ?? '';
  const card = handOverCard({ question: record, deskAnswer, notice }, speech);
  return { card, summary: String(card.fallbackText) };
}

/** How the question stands, told to whoever asked it. */
export function askerFace(
  record: HandOverRecord,
  as: 'message' | 'status',
  speech: Speech,
): Answer {
  const isThere = record.desk?.cardId !== undefined;
  const card = handOverAskerCard({ question: record, isThere, as }, speech);
  return { card, summary: String(card.fallbackText) };
}
