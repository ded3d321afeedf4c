/** One measured plan, or the seed's way, in a process of its own: `tsx bench/licenses-run.ts plan|seed BASE FROM UNTIL FOLDER`. */

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createGraphLicenseDirectory } from '../directory/graph-license-directory.ts';
import { createGraphClient } from '../directory/microsoft-graph-client.ts';
import { instant } from '../ledger/instant.ts';
import { createLicenseJobs } from '../licensing/durable-license-jobs.ts';
import { crowdName } from '../sandbox/tenant/crowd-tenant.ts';
import { openFileStore } from '../store/file-store.ts';
import { LICENSES } from './licenses.ts';

const [way = '', base = '', from = '', until = '', folder = ''] = process.argv.slice(2);
const names = Array.from({ length: Number(until) - Number(from) }, (_, at) =>
  crowdName(Number(from) + at),
);

/** Milliseconds, and bytes that the process grew by while the plan ran. */
async function runPlan() {
  const store = await openFileStore({ directory: folder });
  const graph = createGraphClient(base, { getToken: async () => 'bench' });
  const jobs = createLicenseJobs({
    directory: createGraphLicenseDirectory(graph),
    documents: store.documents,
    clock: { now: () => instant(Date.now()) },
    now: () => performance.now(),
    randomId: randomUUID,
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => {}),
    stillMay: async () => true,
    onFailure: (what, cause) => {
      throw new Error(what, { cause });
    },
  });
  const owner = { personId: 'bench', tenantId: 'bench', conversationId: 'bench' };
  const drafted = performance.now();
  const plan = await jobs.draft({
    owner,
    name: 'bench',
    wanted: {
      add: LICENSES,
      remove: [],
      connectivity: 'calling-plan',
      usageLocation: undefined,
    },
    people: names.map((name, at) => ({ line: at + 1, given: name, name })),
    source: 'file',
    sourceName: 'bench.csv',
  });
  const preview_ms = performance.now() - drafted;
  await say({ at: 'preview', preview_ms });
  const before_bytes = process.memoryUsage.rss();
  const started = performance.now();
  await jobs.confirm(plan.id, owner);
  const ended = await jobs.ended(plan.id);
  const time_ms = performance.now() - started;
  const growth_bytes = process.memoryUsage.rss() - before_bytes;
  await store.close();
  return { verified: ended?.plan.counts.verified, time_ms, growth_bytes };
}

/** One call for each person and license, one after another, waiting where Graph asks for it. */
async function runSeed() {
  const started = performance.now();
  for (const name of names) for (const skuId of LICENSES) await assign(name, skuId);
  return { verified: names.length, time_ms: performance.now() - started, growth_bytes: 0 };
}

async function assign(name: string, skuId: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${base}/users/${name}/assignLicense`, {
      method: 'POST',
      headers: { authorization: 'Bearer bench', 'content-type': 'application/json' },
      body: JSON.stringify({ addLicenses: [{ skuId, disabledPlans: [] }], removeLicenses: [] }),
    });
    await answer.text();
    if (answer.ok) return;
    if (answer.status !== 429) throw new Error(`Graph said ${answer.status}.`);
    await wait(Number(answer.headers.get('retry-after')) * 1_000);
  }
}

/** Answers when the one who measures has looked, too. */
async function say(message: object): Promise<void> {
  const heard = new Promise((resolve) => process.once('message', resolve));
  process.send?.(message);
  await heard;
}

await say({ at: 'end', ...(await (way === 'plan' ? runPlan() : runSeed())) });
process.disconnect();
