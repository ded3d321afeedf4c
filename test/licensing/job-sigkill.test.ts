import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LicenseJobs } from '../../licensing/license-jobs.ts';
import type { RowState } from '../../licensing/plan.ts';
import type { Heard } from '../../sandbox/graph/graph-emulator.ts';
import { type ServedGraph, serveGraph } from '../../sandbox/graph/serve-graph.ts';
import { crowdName, crowdTenant } from '../../sandbox/tenant/crowd-tenant.ts';
import { enliven } from '../../sandbox/tenant/enliven.ts';
import { openFileStore } from '../../store/file-store.ts';
import { realJobs } from './desk-process.ts';
import { OWNER, PHONE, PLAN } from './job-stage.ts';

const PEOPLE = 500;
/** Each process is killed when Graph has heard so many more of its changes. */
const KILLED_AFTER = [1, 30, 77, 20, 131];
const SCRIPT = fileURLToPath(new URL('desk-process.ts', import.meta.url));

describe('a plan of 500 people over HTTP and real files', () => {
  let folder: string;
  let graph: ServedGraph;
  let desk: ChildProcess | undefined;
  const tenant = enliven(crowdTenant(PEOPLE));
  /** By person, how often a change was called for, and how often one happened. */
  const called = new Map<string, number>();
  let left = Number.POSITIVE_INFINITY;

  function hear({ scope, method, path }: Heard): void {
    const id = /\/users\/([^/]+)\/assignLicense$/.exec(path)?.[1];
    if (scope !== 'item' || method !== 'POST' || id === undefined) return;
    called.set(id, (called.get(id) ?? 0) + 1);
    left -= 1;
    if (left === 0) desk?.kill('SIGKILL');
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'license-jobs-'));
    graph = await serveGraph(tenant, hear);
    graph.graph.weather.change({ latency_ms: 5 });
  });

  after(async () => {
    desk?.kill('SIGKILL');
    await graph.close();
    await rm(folder, { recursive: true });
  });

  async function atTheDesk<T>(work: (jobs: LicenseJobs) => Promise<T>): Promise<T> {
    const store = await openFileStore({ directory: folder });
    try {
      return await work(realJobs(store.documents, graph.base));
    } finally {
      await store.close();
    }
  }

  async function statesOf(planId: string): Promise<ReadonlyMap<string, RowState>> {
    return await atTheDesk(async (jobs) => {
      const states = new Map<string, RowState>();
      for await (const row of jobs.rows(planId, OWNER)) states.set(row.person?.id ?? '', row.state);
      return states;
    });
  }

  /** Answers with the signal that ended it. */
  async function live(planId: string): Promise<NodeJS.Signals | null> {
    const args = ['--import', 'tsx', SCRIPT, folder, graph.base, planId];
    desk = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code, signal] = await once(desk, 'exit');
    if (signal === null) assert.equal(code, 0);
    return signal;
  }

  it('ends as it was planned however often its process is killed, with one call for each person', async function () {
    this.timeout(60_000);
    const people = Array.from({ length: PEOPLE }, (_, at) => {
      const name = crowdName(at + 1);
      return { line: at + 1, given: name, name };
    });
    const plan = await atTheDesk((jobs) =>
      jobs.draft({
        owner: OWNER,
        name: 'Olivia',
        wanted: {
          add: [PHONE, PLAN],
          remove: [],
          connectivity: 'calling-plan',
          usageLocation: undefined,
        },
        people,
        source: 'file',
        sourceName: 'people.csv',
      }),
    );
    assert.equal(plan.counts.change, PEOPLE);
    for (const changes of KILLED_AFTER) {
      left = changes;
      assert.equal(await live(plan.id), 'SIGKILL');
      const settled = [...(await statesOf(plan.id))].filter(([, state]) => state === 'verified');
      for (const [id] of settled) assert.equal(called.get(id), 1);
    }
    left = Number.POSITIVE_INFINITY;
    assert.equal(await live(plan.id), null);
    assert.deepEqual(new Set((await statesOf(plan.id)).values()), new Set(['verified']));
    assert.equal(called.size, PEOPLE);
    assert.deepEqual(new Set(called.values()), new Set([1]));
    for (const { id } of tenant.tenant.people) {
      const held = tenant.person(id)?.licenses.map(({ skuId }) => skuId) ?? [];
      assert.ok(held.includes(PHONE) && held.includes(PLAN));
    }
  });
});
