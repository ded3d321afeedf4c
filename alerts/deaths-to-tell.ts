/** Who is told that nothing can be sent to a target any more. Pure. */

import type { TargetId } from './target.ts';
import type { StoredTarget } from './targets.ts';

/**
 * The dead whose end is to be told to the target `id`: to those who have alerts in person, and where nobody has, to every
 * other target.
 */
export function deathsToTell(id: TargetId, all: readonly StoredTarget[]): readonly StoredTarget[] {
  const target = all.find((one) => one.id === id);
  if (target === undefined) return [];
  const living = all.filter(({ state }) => state.living);
  return all.filter(({ state }) => {
    if (state.living) return false;
    // Who asked for alerts afterwards was never told that they go there.
    const witnesses = living.filter(({ addedAt }) => addedAt <= state.at);
    const inPerson = witnesses.filter(({ scope }) => scope === 'personal');
    return (inPerson.length > 0 ? inPerson : witnesses).includes(target);
  });
}
