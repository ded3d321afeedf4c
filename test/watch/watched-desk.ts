/** The whole product in this process, looked at from every side: its log, its traces and its metrics. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { createLog } from '../../bot/log.ts';
import { createTracks } from '../../bot/watch/tracks.ts';
import { runSandbox } from '../../sandbox/run-sandbox.ts';
import { startWatchedDesk as startInSandbox } from '../../sandbox/start-desk.ts';
import type { RunningSandbox } from '../journeys/running-sandbox.ts';
import {
  ROLE,
  type SandboxPerson,
  startTeamsClient,
  type TeamsClient,
} from '../journeys/teams-client.ts';

export interface WatchedDesk {
  readonly teams: TeamsClient;
  readonly bot: string;
  /** A billing administrator. */
  readonly admin: SandboxPerson;
  /** What has been printed, a line each. */
  readonly lines: readonly string[];
  spans(): readonly ReadableSpan[];
  /** Forgets lines and spans. */
  forget(): void;
  metrics(): Promise<Metrics>;
  close(): Promise<void>;
}

export interface Metrics {
  readonly text: string;
  /** The sum of all samples of this name whose labels hold these. Undefined where there is none. */
  value(name: string, labels?: Readonly<Record<string, string>>): number | undefined;
}

export async function startWatchedDesk(): Promise<WatchedDesk> {
  const endings: (() => Promise<unknown>)[] = [];
  const dataDir = await mkdtemp(join(tmpdir(), 'calling-desk-watch-'));
  endings.push(() => rm(dataDir, { recursive: true, force: true }));
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const tracks = createTracks(provider.getTracer('test'));
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
    marks: tracks.marks,
  });
  const sandbox = await runSandbox({
    settings: {
      port: 0,
      sandboxPort: 0,
      playgroundPort: 0,
      dataDir,
      playground: false,
      fresh: false,
      funding: 'stripe',
      eventsSecret: undefined,
    },
    startDesk: (surroundings) => startInSandbox(surroundings, { log, tracks }),
    report: () => undefined,
  });
  endings.push(sandbox.close);
  const bot = new URL(sandbox.bot).origin;
  const teams = await startTeamsClient({ ...sandbox, bot } as unknown as RunningSandbox);
  endings.push(teams.close);
  return {
    teams,
    bot,
    admin: await teams.personWith(ROLE.billing),
    lines,
    spans: () => exporter.getFinishedSpans(),
    forget() {
      lines.length = 0;
      exporter.reset();
    },
    async metrics() {
      return metricsOf(await (await fetch(`${bot}/metrics`)).text());
    },
    async close() {
      for (const end of endings.splice(0).reverse()) await end();
    },
  };
}

export function metricsOf(text: string): Metrics {
  const samples = [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(
    ([, name = '', labels = '', value = '']) => ({
      name,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text]),
      ),
      value: Number(value),
    }),
  );
  return {
    text,
    value(name, wanted = {}) {
      const found = samples.filter(
        (one) =>
          one.name === name &&
          Object.entries(wanted).every(([key, value]) => one.labels[key] === value),
      );
      return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
    },
  };
}
