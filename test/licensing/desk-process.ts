/** License jobs over real files and a Graph on a port, in a process that may be killed: `tsx desk-process.ts FOLDER BASE PLAN`. */

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createGraphLicenseDirectory } from '../../directory/graph-license-directory.ts';
import { createGraphClient } from '../../directory/microsoft-graph-client.ts';
import { instant } from '../../ledger/instant.ts';
import { createLicenseJobs } from '../../licensing/durable-license-jobs.ts';
import type { LicenseJobs } from '../../licensing/license-jobs.ts';
import type { Documents } from '../../store/documents.ts';
import { openFileStore } from '../../store/file-store.ts';
import { OWNER } from './job-stage.ts';

export function realJobs(documents: Documents, base: string): LicenseJobs {
  const graph = createGraphClient(base, { getToken: async () => 'token' });
  return createLicenseJobs({
    directory: createGraphLicenseDirectory(graph),
    documents,
    clock: { now: () => instant(Date.now()) },
    now: () => performance.now(),
    randomId: randomUUID,
    sleep: (milliseconds, signal) =>
      wait(milliseconds, undefined, { signal }).catch(() => undefined),
    stillMay: () => Promise.resolve(true),
    onFailure: (_, cause) => {
      throw cause;
    },
  });
}

async function live(directory: string, base: string, planId: string): Promise<void> {
  const store = await openFileStore({ directory });
  const jobs = realJobs(store.documents, base);
  await jobs.resumeAll();
  await jobs.confirm(planId, OWNER);
  await jobs.ended(planId);
  await jobs.close();
  await store.close();
}

const [, , directory, base, planId] = process.argv;
if (directory && base && planId && import.meta.filename === process.argv[1]) {
  await live(directory, base, planId);
}
