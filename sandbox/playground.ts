/** Starts the Microsoft 365 Agents Playground without a browser and stops it again, whatever happens to us. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { playgroundConfig } from './playground-config.ts';
import { requireFreePort } from './port-check.ts';
import { SandboxError } from './sandbox-error.ts';
import type { Tenant } from './tenant/tenant.ts';

export interface PlaygroundOptions {
  readonly port: number;
  /** `http://127.0.0.1:3978/api/messages` */
  readonly endpoint: string;
  readonly tenant: Tenant;
  /** Its configuration and its log are written here. */
  readonly folder: string;
  /** Called once where it ends although nobody stopped it, with a whole sentence. */
  readonly died: (sentence: string) => void;
}

export interface Playground {
  readonly url: string;
  stop(): Promise<void>;
}

const READY_DEADLINE_MS = 30_000;
const STOP_DEADLINE_MS = 5_000;
const POLL_MS = 100;

/** Ends the Playground when the channel to its parent closes, which no way of dying can prevent. */
const END_WITH_PARENT =
  "data:text/javascript,process.on('disconnect',()=>process.exit());process.channel?.unref()";

/** @throws SandboxError `PORT_BUSY`, `PLAYGROUND_FAILED` */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  // It would quietly take another port.
  await requireFreePort(options.port, 'PLAYGROUND_PORT');
  await mkdir(options.folder, { recursive: true });
  const config = join(options.folder, 'playground.yml');
  const log = join(options.folder, 'playground.log');
  // JSON is YAML.
  await writeFile(config, JSON.stringify(playgroundConfig(options.tenant), undefined, 2));
  const child = await launch(options, config, log);

  let stopping = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://localhost:${options.port}`;
  try {
    await ready(options.port, child, log);
  } catch (cause) {
    await stop();
    throw cause;
  }
  child.once('exit', () => {
    if (!stopping) options.died(`The Agents Playground has ended; ${log} may say why.`);
  });

  async function stop(): Promise<void> {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    signalGroup(child, 'SIGTERM');
    const late = new AbortController();
    await Promise.race([ended, wait(STOP_DEADLINE_MS, undefined, { signal: late.signal })]).catch(
      () => undefined,
    );
    late.abort();
    if (child.exitCode === null && child.signalCode === null) signalGroup(child, 'SIGKILL');
    await ended;
  }

  return { url, stop };
}

async function launch(
  { port, endpoint }: PlaygroundOptions,
  config: string,
  log: string,
): Promise<ChildProcess> {
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const output = await open(`${log}.out`, 'w');
  try {
    return spawn(
      process.execPath,
      ['--import', END_WITH_PARENT, cli, 'start', '-e', endpoint, '-p', String(port), '--dt'],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          TEAMSAPPTESTER_BROWSER: 'none',
          M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
          M365_AGENTS_PLAYGROUND_LOGFILE: log,
        },
        stdio: ['ignore', output.fd, output.fd, 'ipc'],
        detached: true,
      },
    );
  } finally {
    await output.close();
  }
}

async function ready(port: number, child: ChildProcess, log: string): Promise<void> {
  const deadline = performance.now() + READY_DEADLINE_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const told = await readFile(log, 'utf8').catch(() => '');
      throw new SandboxError(
        'PLAYGROUND_FAILED',
        `The Agents Playground did not start. ${reasonIn(told)}`.trim(),
      );
    }
    if (await answers(`http://127.0.0.1:${port}/_debug/ping`)) return;
    await wait(POLL_MS);
  }
  throw new SandboxError(
    'PLAYGROUND_FAILED',
    `The Agents Playground did not answer within ${READY_DEADLINE_MS / 1000} seconds; ${log} may say why.`,
  );
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** The line of its log that names the reason, or the last one. */
function reasonIn(log: string): string {
  const lines = log.trim().split('\n');
  const line = lines.find((each) => each.startsWith('error Reason:')) ?? lines.at(-1) ?? '';
  return line.replace(/^error (?:Reason: )?/, '').slice(0, 300);
}
