/** What an append costs beside a bare write and sync, how many share one sync, and how long a start takes. */

import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fact } from '../ledger/entry.ts';
import { instant } from '../ledger/instant.ts';
import { micros } from '../ledger/money.ts';
import { openFileStore } from '../store/file-store.ts';
import type { FileSystem } from '../store/file-system.ts';
import { nodeFileSystem } from '../store/node-file-system.ts';
import type { BenchResult } from './bench-result.ts';

const ROUNDS = 5;
const SINGLE_APPENDS = 400;
const WRITERS = 64;
const APPENDS_PER_WRITER = 150;
const REPLAYED = 1_000_000;
const NOW = instant(Date.UTC(2026, 10, 16, 12));

export async function benchAppend(replayed = REPLAYED): Promise<BenchResult[]> {
  const directory = await mkdtemp(join(tmpdir(), 'calling-desk-bench-'));
  try {
    const single = [];
    const bare = [];
    const shared = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      bare.push(await bareWrites(join(directory, `bare-${round}`)));
      single.push(await singleAppends(join(directory, `single-${round}`)));
      shared.push(await sharedAppends(join(directory, `shared-${round}`)));
    }
    const floor = median(bare);
    const value = median(single);
    const perSecond = shared.map((round) => round.appends);
    return [
      {
        name: 'one append, p50',
        unit: 'ms',
        value,
        floor,
        ratio: value / floor,
        spread: spread(single),
      },
      {
        name: `appends by ${WRITERS} writers`,
        unit: 'appends/s',
        value: median(perSecond),
        spread: spread(perSecond),
      },
      {
        name: `syncs under ${WRITERS} writers`,
        unit: 'syncs/s',
        value: median(shared.map((round) => round.syncs)),
      },
      await replay(join(directory, 'replay'), replayed),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The p50 of writing as many bytes as one record has, and syncing them. */
async function bareWrites(path: string): Promise<number> {
  const record = Buffer.alloc(400, 0x61);
  const file = await open(path, 'w');
  const times = [];
  for (let index = 0; index < SINGLE_APPENDS; index += 1) {
    const begin = performance.now();
    await file.write(record, 0, record.length, index * record.length);
    await file.datasync();
    times.push(performance.now() - begin);
  }
  await file.close();
  return median(times);
}

async function singleAppends(directory: string): Promise<number> {
  const { journal, close } = await openFileStore({ directory });
  const times = [];
  for (let index = 0; index < SINGLE_APPENDS; index += 1) {
    const begin = performance.now();
    await journal.append([call(`one-${index}`)], NOW);
    times.push(performance.now() - begin);
  }
  await close();
  return median(times);
}

async function sharedAppends(directory: string): Promise<{ appends: number; syncs: number }> {
  const counting = countSyncs(nodeFileSystem);
  const { journal, close } = await openFileStore({ directory, fileSystem: counting.fileSystem });
  const begin = performance.now();
  const before = counting.count();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let index = 0; index < APPENDS_PER_WRITER; index += 1) {
        await journal.append([call(`${writer}-${index}`)], NOW);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1_000;
  const syncs = counting.count() - before;
  await close();
  return { appends: (WRITERS * APPENDS_PER_WRITER) / seconds, syncs: syncs / seconds };
}

async function replay(directory: string, entries: number): Promise<BenchResult> {
  const filled = await openFileStore({ directory });
  for (let index = 0; index < entries; index += 10_000) {
    const size = Math.min(10_000, entries - index);
    const facts = Array.from({ length: size }, (_, offset) => call(`call-${index + offset}`));
    await filled.journal.append(facts, NOW);
  }
  await filled.close();
  const begin = performance.now();
  const reopened = await openFileStore({ directory });
  const seconds = (performance.now() - begin) / 1_000;
  await reopened.close();
  return { name: `start over ${entries} entries`, unit: 's', value: seconds };
}

function countSyncs(fileSystem: FileSystem) {
  let syncs = 0;
  const counted: FileSystem = {
    ...fileSystem,
    async open(path, mode) {
      const file = await fileSystem.open(path, mode);
      return {
        ...file,
        datasync() {
          syncs += 1;
          return file.datasync();
        },
      };
    },
  };
  return { fileSystem: counted, count: () => syncs };
}

function call(key: string): Fact {
  return {
    kind: 'usage',
    key: `9c4984c7-6c3c-427d-a30c-bd0b2eacee90-${key}`,
    effectiveAt: NOW,
    currency: 'USD',
    actor: 'usage-feed',
    reason: '',
    amount: micros(13_000),
    call: {
      destination: 'Japan (Tokyo)',
      type: 'user_out',
      user: 'adele.vance@contoso.example',
      duration_s: 61,
      chargeText: '0.013',
    },
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await benchAppend();
  console.table(results);
  for (const result of results) console.log(JSON.stringify(result));
}
