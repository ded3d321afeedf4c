/** A directory that remembers its answers for a moment: for looking at things, never for spending or changing them. */

import type { Directory, Person } from './directory.ts';

/** Roles are taken away at any moment; a minute is the longest that an old answer may live. */
export const REMEMBERED_MS_MAX = 60_000;

const PEOPLE_MAX = 1_000;

/**
 * Questions asked at the same time about the same person share one call. A failure is not remembered.
 * @param now milliseconds that never go back, such as `performance.now()`
 */
export function createCachedDirectory(
  directory: Directory,
  now: () => number,
  remembered_ms: number = REMEMBERED_MS_MAX,
): Directory {
  const limit_ms = Math.min(remembered_ms, REMEMBERED_MS_MAX);
  return {
    person: remember<Person | undefined>((id) => directory.person(id), now, limit_ms),
    roles: remember((id) => directory.roles(id), now, limit_ms),
  };
}

function remember<T>(
  ask: (id: string) => Promise<T>,
  now: () => number,
  limit_ms: number,
): (id: string) => Promise<T> {
  const answers = new Map<string, { readonly asked: number; readonly answer: Promise<T> }>();
  return (person) => {
    const id = person.toLowerCase();
    const known = answers.get(id);
    if (known !== undefined && now() - known.asked < limit_ms) return known.answer;
    const answer = ask(id);
    const entry = { asked: now(), answer };
    answers.delete(id);
    answers.set(id, entry);
    const [oldest] = answers.keys();
    if (answers.size > PEOPLE_MAX && oldest !== undefined) answers.delete(oldest);
    answer.catch(() => {
      if (answers.get(id) === entry) answers.delete(id);
    });
    return answer;
  };
}
