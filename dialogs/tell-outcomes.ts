/** Tells people in their chat what became of a charge that was found out when nobody was waiting any more: once each. */

import { speechFor } from '../words/speech.ts';
import type { FundingParts } from './funding-parts.ts';
import type { Untold } from './operations.ts';
import { resultAnswer } from './result-answer.ts';
import { toActivity } from './turn.ts';

type Parts = Pick<FundingParts, 'account' | 'operations' | 'courier' | 'report'>;

const TOLD_MAX = 20;
/** A card that cannot be edited by then is gone, or its conversation is. */
const EDITS_MAX = 3;

/** @returns whether something is still to be told, now or later */
export async function tellOutcomes(parts: Parts): Promise<boolean> {
  const untold = await parts.operations.untold(TOLD_MAX);
  for (const one of untold) if (await parts.operations.beginTelling(one.id)) await tell(parts, one);
  return untold.length > 0;
}

async function tell({ account, operations, courier, report }: Parts, one: Untold): Promise<void> {
  const { id, content, place, result, tries, approval, owner } = one;
  if (content.kind !== 'effects') return operations.told(id);
  const { reference, cardId, locale, name } = place;
  const heard = { speech: speechFor(locale), name };
  const over = { is: 'over', result, on: account.now() } as const;
  const held = approval && { id, content, owner, approval, step: over };
  const activity = toActivity(resultAnswer(account, heard, { id, content, held }, result));
  // Hours may have passed: whoever waits for a second person does not look at the card any more, so it is said anew.
  if (held !== undefined && cardId !== undefined) await courier.edit(reference, cardId, activity);
  else if (cardId !== undefined) {
    // To edit twice is to edit once, so this may be tried again.
    if (await courier.edit(reference, cardId, activity)) return operations.told(id);
    if (tries + 1 < EDITS_MAX) return;
  }
  // What may have arrived is not sent again: written down first.
  await operations.told(id);
  const sent = await courier.send(reference, activity);
  if (sent === undefined) report('outcome-not-told', new Error('The message did not arrive.'));
}
