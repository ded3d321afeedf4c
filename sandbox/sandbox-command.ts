/** `npm run sandbox`, from the command line to the exit code. */

import type { StartDesk } from './desk.ts';
import { type RunningSandbox, runSandbox } from './run-sandbox.ts';
import { SandboxError } from './sandbox-error.ts';
import { readSandboxSettings } from './sandbox-settings.ts';
import { welcomeText } from './welcome-text.ts';

export interface CommandSurroundings {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly startDesk: StartDesk;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Settles when the person wants it to end. */
  readonly ended: Promise<void>;
}

/** Closing takes this long at most; what has not stopped by then is left to the end of the process. */
const CLOSE_DEADLINE_MS = 15_000;

/** Answers the exit code: 0 after a wanted end, 1 where it could not start. */
export async function sandboxCommand(surroundings: CommandSurroundings): Promise<0 | 1> {
  const { args, env, startDesk, print, complain, ended } = surroundings;
  let stopped = false;
  const wanted = ended.then(() => {
    stopped = true;
  });
  try {
    const settings = readSandboxSettings(args, env);
    print('Starting the sandbox…');
    const running = await runSandbox({ settings, startDesk, report: complain });
    if (!stopped) print(welcomeText(running));
    await wanted;
    print('Stopping…');
    await closeInTime(running);
    return 0;
  } catch (cause) {
    complain(sentenceOf(cause));
    return 1;
  }
}

async function closeInTime(running: RunningSandbox): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  await Promise.race([
    running.close(),
    new Promise<void>((resolve) => {
      late = setTimeout(resolve, CLOSE_DEADLINE_MS);
    }),
  ]);
  clearTimeout(late);
}

/** A sentence, never a stack: errors of the product's own carry one beside a stable code. */
function sentenceOf(cause: unknown): string {
  if (cause instanceof SandboxError) return cause.message;
  const message = cause instanceof Error ? cause.message : String(cause);
  return `The sandbox could not start. ${message}`;
}
