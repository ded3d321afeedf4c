/** An alert to a thousand conversations at once: how near to the allowed rate it goes out, and that nothing is refused. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredTarget } from '../alerts/targets.ts';
import { TENANT_WINDOWS } from '../bot/send-budget.ts';
import { openAccount } from '../credits/journal-account.ts';
import { DAY_MS, instant } from '../ledger/instant.ts';
import { micros } from '../ledger/money.ts';
import { openFileStore } from '../store/file-store.ts';
import { startOutside } from '../test/door/outside.ts';
import { startDesk } from '../test/door/running-desk.ts';
import type { BenchResult } from './bench-result.ts';
import { startTeamsService, type TeamsService } from './fan-out/teams-service.ts';
import { CURRENCY } from './ledger/journals.ts';

const TARGETS = 1_000;
const LATENCY_MS = 300;
const ALLOWED = TENANT_WINDOWS[0]?.count ?? Number.NaN;
const ALL_SENT_MS_MAX = 180_000;

/** The whole product, its outbox on the disk, beside a service in another process. */
export async function benchFanOut(targets = TARGETS): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-fan-out-'));
  const outside = await startOutside(join(folder, 'outside'), []);
  const service = await startTeamsService(LATENCY_MS);
  try {
    const dataDir = join(folder, 'data');
    await fill(dataDir, service.url, outside.tenant.tenant.id, targets);
    const desk = await startDesk(
      outside.deskOptions({ port: 0, dataDir, serviceOrigin: service.url }),
    );
    try {
      await allSent(service, targets);
      const processor_ms = await desk.processor_ms();
      return results(service, targets, processor_ms);
    } finally {
      await desk.stop();
    }
  } finally {
    await service.close();
    await outside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function results({ arrivals, refused }: TeamsService, targets: number, processor_ms: number) {
  const [first = Number.NaN] = arrivals;
  const last = arrivals.at(-1) ?? Number.NaN;
  const value = (arrivals.length - 1) / ((last - first) / 1_000);
  return [
    {
      name: `an alert to ${targets} conversations, service answers after ${LATENCY_MS} ms`,
      unit: 'sends/s',
      value,
      floor: ALLOWED,
      ratio: value / ALLOWED,
    },
    { name: 'refused with 429', unit: 'sends', value: refused },
    { name: 'processor time of the desk, start included', unit: 's', value: processor_ms / 1_000 },
  ];
}

/** A recharge that succeeded, and the conversations that asked before it to be told. */
async function fill(directory: string, serviceUrl: string, tenantId: string, targets: number) {
  const now = instant(Date.now());
  const store = await openFileStore({ directory });
  try {
    const account = openAccount(store.journal, { now: () => now }, CURRENCY);
    await account.append([
      {
        kind: 'fund',
        key: 'recharge',
        effectiveAt: instant(now - DAY_MS / 24),
        currency: CURRENCY,
        actor: 'bench',
        reason: '',
        amount: micros(500_000_000),
        source: 'recharge',
        reference: 'invoice 1',
      },
    ]);
    const kept = store.documents.collection<StoredTarget>('alert-targets');
    await Promise.all(
      Array.from({ length: targets }, (_, index) => {
        const target = targetOf(index, serviceUrl, tenantId);
        return kept.put(target.id, target);
      }),
    );
  } finally {
    await store.close();
  }
}

function targetOf(index: number, serviceUrl: string, tenantId: string): StoredTarget {
  return {
    id: `19:channel-${index}@thread.tacv2`,
    scope: 'channel',
    serviceUrl,
    tenantId,
    botId: '28:desk',
    personId: undefined,
    name: `Channel ${index}`,
    locale: 'en-US',
    addedBy: { personId: 'bench', name: 'Bench' },
    addedAt: instant(0),
    state: { living: true },
    since: 0,
    missedFrom: 0,
  };
}

async function allSent(service: TeamsService, targets: number): Promise<void> {
  const late = Date.now() + ALL_SENT_MS_MAX;
  while (service.conversations.size < targets) {
    if (Date.now() > late) throw new Error(`${service.arrivals.length} of ${targets} were sent.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
