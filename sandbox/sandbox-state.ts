/** What the sandbox itself remembers between starts: the time, the card, whether the account has been opened. */

import { join } from 'node:path';
import { z } from 'zod';
import { CARD_STATES, type CardState } from './desk.ts';
import { keptFile, readKept } from './kept-file.ts';
import { CLOCK_START } from './sandbox-clock.ts';
import { SandboxError } from './sandbox-error.ts';

const shape = z.object({
  clock: z.int().min(CLOCK_START),
  card: z.enum(CARD_STATES),
  opened: z.boolean(),
});
type Remembered = z.infer<typeof shape>;

export interface SandboxState {
  readonly clock: number;
  readonly card: CardState;
  /** The demo's purchases and calls have reached the account. */
  readonly opened: boolean;
  /** Answers when the change would survive a restart. */
  change(change: Partial<Remembered>): Promise<void>;
}

/** @throws SandboxError `DAMAGED_STATE` */
export async function openSandboxState(folder: string): Promise<SandboxState> {
  const path = join(folder, 'sandbox.json');
  const file = keptFile(path);
  const kept = await readKept(path);
  const parsed = shape.safeParse(kept ?? { clock: CLOCK_START, card: 'ok', opened: false });
  if (!parsed.success) {
    throw new SandboxError(
      'DAMAGED_STATE',
      `${path} cannot be read. Start with --fresh for a new sandbox.`,
      { cause: parsed.error },
    );
  }
  let state = parsed.data;
  return {
    get clock() {
      return state.clock;
    },
    get card() {
      return state.card;
    },
    get opened() {
      return state.opened;
    },
    async change(change) {
      state = { ...state, ...change };
      await file.write(state);
    },
  };
}
