/** The whole sandbox in this process, with a desk of a few lines in it and free ports. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSandbox, runSandbox } from '../../sandbox/run-sandbox.ts';
import type { SandboxSettings } from '../../sandbox/sandbox-settings.ts';
import { type NaiveDesk, startNaiveDesk } from './naive-desk.ts';

export interface TriedSandbox extends RunningSandbox {
  readonly desk: NaiveDesk;
  readonly reports: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field.
  ask(name: string, body?: unknown): Promise<{ readonly status: number; readonly body: any }>;
}

/** Every call since the sandbox opened, as Graph reports it. */
export async function addedCalls(sandbox: RunningSandbox) {
  const rows = [];
  let next: string | undefined =
    `${sandbox.controls}/v1.0/communications/callRecords/getPstnCalls(fromDateTime=2026-11-16,toDateTime=2026-12-31)`;
  while (next !== undefined) {
    const response = await fetch(next, { headers: { Authorization: 'Bearer any' } });
    // biome-ignore lint/suspicious/noExplicitAny: a page as Graph gives it.
    const page = (await response.json()) as any;
    rows.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return rows;
}

export interface SandboxFolder {
  readonly path: string;
  start(settings?: Partial<SandboxSettings>): Promise<TriedSandbox>;
  /** Closes what was started and removes the folder. */
  remove(): Promise<void>;
}

export async function sandboxFolder(): Promise<SandboxFolder> {
  const path = await mkdtemp(join(tmpdir(), 'calling-desk-sandbox-'));
  const started: RunningSandbox[] = [];
  return {
    path,
    async start(settings = {}) {
      const reports: string[] = [];
      let desk: NaiveDesk | undefined;
      const running = await runSandbox({
        settings: {
          port: 0,
          sandboxPort: 0,
          playgroundPort: 0,
          dataDir: path,
          playground: false,
          fresh: false,
          funding: 'observed',
          eventsSecret: undefined,
          ...settings,
        },
        startDesk: async (surroundings) => {
          desk = await startNaiveDesk(surroundings);
          return desk;
        },
        report: (sentence) => reports.push(sentence),
      });
      started.push(running);
      if (!desk) throw new Error('the desk was not started');
      return {
        ...running,
        desk,
        reports,
        async ask(name, body) {
          const response = await fetch(`${running.controls}/sandbox/${name}`, {
            method: body === undefined ? 'GET' : 'POST',
            ...(body !== undefined && {
              body: typeof body === 'string' ? body : JSON.stringify(body),
            }),
          });
          return { status: response.status, body: await response.json() };
        },
      };
    },
    async remove() {
      for (const running of started) await running.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}
