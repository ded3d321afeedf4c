/** Measures a plan of 10,000 people with two licenses each over a Graph that is far away and crowded, beside the seed's way. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './bench-result.ts';

const PEOPLE = 10_000;
/** The seed's way takes so long that a part of it is measured, over other people, and scaled up. */
const SEED_PEOPLE = 200;
const LATENCY_MS = 50;
const THROTTLE_SHARE = 0.01;

/** Teams Phone Standard and the domestic Calling Plan. */
export const LICENSES = [
  'e43b5b99-8dfb-405f-9987-dc307f34bcbd',
  '0dab259f-bf13-4952-b7f8-7db8f131b28d',
];

interface Heard {
  readonly requests: number;
  readonly held: readonly number[];
}

interface Run {
  readonly preview: { readonly requests: number; readonly time_ms: number };
  readonly requests: number;
  readonly time_ms: number;
  readonly growth_bytes: number;
}

/** Both ways in the same run, against the same emulator in a process of its own. */
export async function benchLicenses(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'licenses-'));
  const graph = start('licenses-graph.ts', [PEOPLE + SEED_PEOPLE, LATENCY_MS, THROTTLE_SHARE]);
  try {
    const { base } = await heardFrom<{ base: string }>(graph);
    const plan = await measured(graph, ['plan', base, 1, PEOPLE + 1, folder], PEOPLE);
    const seed = await measured(
      graph,
      ['seed', base, PEOPLE + 1, PEOPLE + SEED_PEOPLE + 1, folder],
      SEED_PEOPLE,
    );
    return results(plan, seed);
  } finally {
    graph.kill();
    await rm(folder, { recursive: true });
  }
}

function results(plan: Run, seed: Run): BenchResult[] {
  const seed_ms = (seed.time_ms * PEOPLE) / SEED_PEOPLE;
  const seedWay = `the seed’s way, scaled from ${SEED_PEOPLE} people`;
  return [
    { name: `plan of ${PEOPLE} people`, unit: 's', value: plan.time_ms / 1_000 },
    { name: seedWay, unit: 's', value: seed_ms / 1_000 },
    { name: 'times as fast as the seed’s way', unit: '', value: seed_ms / plan.time_ms },
    { name: 'plan, requests per person', unit: '', value: plan.requests / PEOPLE },
    { name: 'the seed’s way, requests per person', unit: '', value: seed.requests / SEED_PEOPLE },
    { name: 'preview', unit: 's', value: plan.preview.time_ms / 1_000 },
    { name: 'preview, requests per person', unit: '', value: plan.preview.requests / PEOPLE },
    { name: 'plan, memory added', unit: 'MB', value: plan.growth_bytes / 1024 / 1024 },
  ];
}

async function measured(
  graph: ChildProcess,
  args: readonly (string | number)[],
  people: number,
): Promise<Run> {
  const before = await ask(graph);
  const desk = start('licenses-run.ts', args);
  let preview = { requests: 0, time_ms: 0 };
  for (;;) {
    const said = await heardFrom<Record<string, number> & { at: string }>(desk);
    const now = await ask(graph);
    desk.send('heard');
    if (said.at === 'preview') {
      preview = { requests: now.requests - before.requests, time_ms: said.preview_ms ?? 0 };
      continue;
    }
    if (
      said.verified !== people ||
      now.held.some((held, at) => held !== (before.held[at] ?? 0) + people)
    ) {
      throw new Error('Not everybody has what was asked for.');
    }
    return {
      preview,
      requests: now.requests - before.requests - preview.requests,
      time_ms: said.time_ms ?? Number.NaN,
      growth_bytes: said.growth_bytes ?? Number.NaN,
    };
  }
}

async function ask(graph: ChildProcess): Promise<Heard> {
  graph.send(LICENSES);
  return await heardFrom<Heard>(graph);
}

function start(script: string, args: readonly (string | number)[]): ChildProcess {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return fork(path, args.map(String), { execArgv: ['--import', 'tsx'] });
}

/** @throws Error where it ended before it said anything */
async function heardFrom<T>(child: ChildProcess): Promise<T> {
  const told = new AbortController();
  const ended = once(child, 'exit', { signal: told.signal }).then(() => {
    throw new Error('A process ended before it was done.');
  });
  const heard = once(child, 'message', { signal: told.signal });
  try {
    const [message] = await Promise.race([heard, ended]);
    return message as T;
  } finally {
    told.abort();
    await Promise.allSettled([heard, ended]);
  }
}
