/** A confirmed plan of one person to its end: waited for as long as a click may take, told on the card when it comes later. */

import { type Press, settledAnswer, standing } from './assign-license-standing.ts';
import { failureAnswer } from './guarded.ts';
import { type AfterAnswer, answerInTime } from './in-time.ts';
import { ANSWER_WITHIN_MS } from './license-parts-reading.ts';
import { stateAnswer } from './license-parts-state.ts';
import type { Answer } from './turn.ts';

/** What Graph took may show only after minutes: when it is looked for again, each after the one before. */
const LOOK_AGAIN_AFTER_MS = [15_000, 45_000, 120_000];

export async function follow(press: Press): Promise<Answer> {
  const { parts, turn, planId, owner } = press;
  const present = await settledAnswer(press, await parts.jobs.look(planId, owner));
  return answerInTime(parts, turn, {
    name: 'licenses',
    within_ms: parts.answerWithin_ms ?? ANSWER_WITHIN_MS,
    work: (after, signal) =>
      end(press, after, signal).catch((cause: unknown) => failureAnswer(turn, cause, parts.report)),
    meanwhile: () => present,
    // The plan goes on all the same: the card's own button tells how far it is.
    busy: async () => present,
  });
}

async function end(press: Press, after: AfterAnswer, signal: AbortSignal): Promise<Answer> {
  const { parts, turn, planId, owner } = press;
  const ended = await Promise.race([parts.jobs.ended(planId), told(signal)]);
  // The desk closes: the plan goes on with the next process, which tells its end.
  if (signal.aborted) return settledAnswer(press, await parts.jobs.look(planId, owner));
  if (ended === undefined) return stateAnswer('gone', turn.speech);
  if (ended.plan.counts.unknown > 0) after.keepTelling((stop) => lookAgain(press, stop));
  return standing(parts, ended, owner, turn.speech);
}

async function lookAgain(press: Press, signal: AbortSignal): Promise<Answer | undefined> {
  const { parts, planId, owner } = press;
  for (const wait_ms of parts.lookAgainAfter_ms ?? LOOK_AGAIN_AFTER_MS) {
    await pause(wait_ms, signal);
    if (signal.aborted) return undefined;
    const answer = await parts.jobs.look(planId, owner);
    if (answer.kind === 'ok' && answer.progress.plan.counts.unknown > 0) continue;
    return settledAnswer(press, answer);
  }
  return undefined;
}

async function pause(wait_ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, wait_ms);
  });
  await Promise.race([over, told(signal)]);
  clearTimeout(timer);
}

/** Answers when it is told to stop. */
function told(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
