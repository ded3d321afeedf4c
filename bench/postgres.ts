/** What an append to PostgreSQL costs beside a bare insert of one row, and how many share one commit. */

import { instant } from '../ledger/instant.ts';
import { openDatabase } from '../store/postgres-pool.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import { usage } from '../test/store/facts.ts';
import { anyTenant, startPostgres } from '../test/store/postgres/server.ts';
import type { BenchResult } from './bench-result.ts';

const ROUNDS = 5;
const SINGLES = 300;
const WRITERS = 64;
const APPENDS_PER_WRITER = 60;
const NOW = instant(Date.UTC(2026, 10, 16, 12));

/** On a server that syncs each commit, over loopback. */
export async function benchPostgres(): Promise<BenchResult[]> {
  const server = await startPostgres({ durable: true });
  const database = openDatabase({ url: server.url });
  const tenantId = anyTenant();
  const { journal, close } = await openPostgresStore({ url: server.url, tenantId });
  try {
    await database.query(
      'CREATE TABLE bare (tenant_id text, seq bigint, record text, PRIMARY KEY (tenant_id, seq))',
      [],
    );
    const bare: number[] = [];
    const single: number[] = [];
    const bareShared: number[] = [];
    const shared: number[] = [];
    const looks: number[] = [];
    let seq = 0;
    const record = JSON.stringify(usage('a')).repeat(2);
    const insert = () => {
      seq += 1;
      return database.query('INSERT INTO bare VALUES ($1, $2, $3)', [tenantId, seq, record]);
    };
    const append = () => {
      seq += 1;
      return journal.append([usage(`n${seq}`)], NOW);
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await typical(insert));
      single.push(await typical(append));
      looks.push(await typical(() => journal.refresh()));
      bareShared.push(await together(insert));
      shared.push(await together(append));
    }
    return [
      figure('one append to PostgreSQL, p50', 'ms', single, bare),
      figure('a look for the others’ entries, p50', 'ms', looks),
      figure(`appends to PostgreSQL by ${WRITERS} writers`, 'appends/s', shared, bareShared),
    ];
  } finally {
    await close();
    await database.close();
    await server.stop();
  }
}

/** Milliseconds of the one in the middle. */
async function typical(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < SINGLES; count += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}

/** Of all writers, per second. */
async function together(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  const writer = async () => {
    for (let count = 0; count < APPENDS_PER_WRITER; count += 1) await work();
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return (WRITERS * APPENDS_PER_WRITER * 1_000) / (performance.now() - begun);
}

function figure(
  name: string,
  unit: string,
  values: readonly number[],
  floors?: readonly number[],
): BenchResult {
  const value = median(values);
  const spread = (Math.max(...values) - Math.min(...values)) / value;
  if (floors === undefined) return { name, unit, value, spread };
  const floor = median(floors);
  return { name, unit, value, floor, ratio: value / floor, spread };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
