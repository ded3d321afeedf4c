/** The parts of a statement that a number can be opened to, and how they are called. */

import { addDays, type Instant } from '../ledger/instant.ts';
import type { Speech } from '../words/speech.ts';
import { type CardAction, verbAction } from './card-action.ts';

/**
 * `day:` with the day's first instant in milliseconds, `destination:` with the name that the statement gave the line.
 * From outside it is text like any other: to be checked before use.
 */
export type Part =
  | 'all'
  | 'funded'
  | 'used'
  | 'expired'
  | 'corrected'
  | `day:${number}`
  | `destination:${string}`;

/** Opens a number to the entries behind it. @param name the number's line, for screen readers */
export function partAction(
  reference: string,
  part: Part,
  name: string,
  speech: Speech,
): CardAction {
  return verbAction(speech, speech.words.statement.open(name), 'statement.open', {
    data: { of: reference, part },
  });
}

/** @param period from 00:00 UTC of the first day up to, and without, 00:00 UTC after the last */
export function periodText(
  { from, to }: { readonly from: Instant; readonly to: Instant },
  speech: Speech,
): string {
  const last = addDays(to, -1);
  return last <= from ? speech.date(from) : speech.range(from, last);
}
