/** A lock for a disk that only one process ever sees. */

import type { WriterLock } from '../../../store/writer-lock.ts';

export const heldLock: WriterLock = {
  assertHeld: () => undefined,
  release: async () => undefined,
};
