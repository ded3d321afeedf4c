/** Asks now and then whether whoever confirmed a plan still may: who lost the role calls nothing more. */

import type { PlanHalt } from './plan.ts';

const EVERY_MS = 60_000;

/** Answers why the plan has to pause; undefined where it may go on. Never rejects. */
export function createPermission(
  stillMay: () => Promise<boolean>,
  now: () => number,
): () => Promise<PlanHalt | undefined> {
  let askedAt_ms = Number.NEGATIVE_INFINITY;
  let answer: Promise<PlanHalt | undefined> = Promise.resolve(undefined);

  async function ask(): Promise<PlanHalt | undefined> {
    try {
      return (await stillMay()) ? undefined : { code: 'may-no-longer' };
    } catch {
      return { code: 'cannot-check' };
    }
  }

  return () => {
    if (now() - askedAt_ms >= EVERY_MS) {
      askedAt_ms = now();
      answer = ask();
    }
    return answer;
  };
}
