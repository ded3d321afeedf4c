/** Waits for what has to come about, with caps that only what never does can reach. */

import assert from 'node:assert/strict';

/** Long enough for a machine that is ten times slower and does much else. */
export const WAIT_MS_MAX = 300_000;
const LOOK_EVERY_MS = 50;

/** @param deadline asked each time: what goes on may put it off */
export async function until(
  isSo: () => Promise<boolean>,
  stands = () => '',
  deadline: () => number = ends(WAIT_MS_MAX),
): Promise<void> {
  while (!(await isSo())) {
    assert.ok(Date.now() < deadline(), `what was waited for never came about ${stands()}`);
    await pause(LOOK_EVERY_MS);
  }
}

function ends(wait_ms: number): () => number {
  const at = Date.now() + wait_ms;
  return () => at;
}

export async function within(work: Promise<unknown>, says: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(says())), WAIT_MS_MAX);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export function pause(time_ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time_ms));
}
