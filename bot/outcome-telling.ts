/** Looks for outcomes that are still to be told only while there may be any: one look at a time, none after the end. */

import { oneAfterAnother } from '../credits/one-after-another.ts';

export interface OutcomeTelling {
  /** There may be something to tell from now on. */
  expect(): void;
  /** @throws what the store throws; then the next call looks again */
  tell(): Promise<void>;
  /** Answers when nothing is being told. */
  close(): Promise<void>;
}

/** @param tellAll answers whether something is left; what an earlier run of the product left is looked for first */
export function createOutcomeTelling(tellAll: () => Promise<boolean>): OutcomeTelling {
  let isExpected = true;
  let isClosed = false;
  const look = oneAfterAnother(async () => {
    if (!isExpected || isClosed) return;
    isExpected = false;
    try {
      if (await tellAll()) isExpected = true;
    } catch (cause) {
      isExpected = true;
      throw cause;
    }
  });
  return {
    expect() {
      isExpected = true;
    },
    tell: look,
    async close() {
      isClosed = true;
      await look();
    },
  };
}
