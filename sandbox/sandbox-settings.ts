/** What the sandbox is told: seven settings of the environment and two switches of the command line. */

import { resolve } from 'node:path';
import { approvalLimit, eventsSecret, type Micros } from './product.ts';
import { SandboxError } from './sandbox-error.ts';

export interface SandboxSettings {
  readonly port: number;
  readonly sandboxPort: number;
  readonly playgroundPort: number;
  readonly dataDir: string;
  readonly playground: boolean;
  readonly fresh: boolean;
  /** Who charges the card: the desk through the emulated gateway, or, merely observed, Microsoft. */
  readonly funding: 'stripe' | 'observed';
  /** What spends more than this needs a second person; undefined: nothing does. */
  readonly approvalLimit?: Micros | undefined;
  /** `whsec_…`; undefined: the desk takes no events from outside. */
  readonly eventsSecret: string | undefined;
}

export const USAGE = `npm run sandbox                     everything on this machine, no account needed
npm run sandbox -- --no-playground  without the Agents Playground
npm run sandbox -- --fresh          with new data`;

const SWITCHES = ['--no-playground', '--fresh'];

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SandboxError `BAD_SETTING` or `BAD_ARGUMENT`, naming what is wrong */
export function readSandboxSettings(args: readonly string[], env: Environment): SandboxSettings {
  const unknown = args.find((each) => !SWITCHES.includes(each));
  if (unknown !== undefined) {
    throw new SandboxError('BAD_ARGUMENT', `The sandbox knows no "${unknown}".\n\n${USAGE}`);
  }
  const settings = {
    port: port(env, 'PORT', 3978),
    sandboxPort: port(env, 'SANDBOX_PORT', 3979),
    playgroundPort: port(env, 'PLAYGROUND_PORT', 56150),
    dataDir: resolve(env.DATA_DIR || './data/sandbox'),
    playground: !args.includes('--no-playground'),
    fresh: args.includes('--fresh'),
    funding: funding(env),
    approvalLimit: limit(env),
    eventsSecret: secret(env),
  };
  const ports = [settings.port, settings.sandboxPort, settings.playgroundPort].filter(Boolean);
  if (new Set(ports).size < ports.length) {
    throw new SandboxError(
      'BAD_SETTING',
      'PORT, SANDBOX_PORT and PLAYGROUND_PORT must be three different ports.',
    );
  }
  return settings;
}

function funding(env: Environment): SandboxSettings['funding'] {
  const text = env.FUNDING || 'stripe';
  if (text === 'stripe' || text === 'observed') return text;
  throw new SandboxError('BAD_SETTING', 'FUNDING must be stripe or observed.');
}

function limit(env: Environment): Micros | undefined {
  const parsed = approvalLimit.optional().safeParse(env.APPROVAL_LIMIT || undefined);
  if (parsed.success) return parsed.data;
  throw new SandboxError('BAD_SETTING', `APPROVAL_LIMIT ${parsed.error.issues[0]?.message}`);
}

function secret(env: Environment): string | undefined {
  const parsed = eventsSecret.optional().safeParse(env.EVENTS_SECRET || undefined);
  if (parsed.success) return parsed.data;
  throw new SandboxError('BAD_SETTING', `EVENTS_SECRET ${parsed.error.issues[0]?.message}`);
}

/** Zero stands for any free port. */
function port(env: Environment, name: string, otherwise: number): number {
  const text = env[name] || String(otherwise);
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= 65_535) return value;
  throw new SandboxError(
    'BAD_SETTING',
    `${name} must be a port from 0 to 65535, not "${text.slice(0, 40)}".`,
  );
}
