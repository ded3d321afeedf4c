/** Whether a target may be written to now: whoever has alerts in person must still hold a role that may have them. */

import type { Target } from './target.ts';

/** `unknown`: the directory does not say. Nothing is sent then, and nothing is concluded from it. */
export type ReaderStanding = 'may' | 'may-not' | 'unknown';

/** Asks the directory about a person, by Entra object id. Never rejects. */
export type StandingOf = (personId: string) => Promise<ReaderStanding>;

/** A channel or a group chat was chosen by somebody who may; who is in it is theirs to say. */
export async function readerOf(target: Target, standingOf: StandingOf): Promise<ReaderStanding> {
  if (target.scope !== 'personal') return 'may';
  const { personId } = target;
  return personId === undefined ? 'may-not' : standingOf(personId);
}
