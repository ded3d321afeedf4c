/** What one tenant needs in a database, measured: the demonstration tenant, people who talk to it, and a real server. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '../ledger/instant.ts';
import { openFilePlace } from '../store/file-moving-place.ts';
import { moveStore } from '../store/move-store.ts';
import { nodeFileSystem } from '../store/node-file-system.ts';
import { openPostgresPlace } from '../store/postgres-moving-place.ts';
import { type Database, openDatabase } from '../store/postgres-pool.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import { startOutside } from '../test/door/outside.ts';
import { startDesk } from '../test/door/running-desk.ts';
import { startSandbox } from '../test/journeys/running-sandbox.ts';
import { ROLE, startTeamsClient } from '../test/journeys/teams-client.ts';
import { usage } from '../test/store/facts.ts';
import { startPostgres } from '../test/store/postgres/server.ts';
import type { BenchResult } from './bench-result.ts';
import { MEASURED, PAGE, RHYTHM } from './sizing/kept-figures.ts';
import type { Measured } from './sizing/sizing-model.ts';
import { withFigures } from './sizing/sizing-page.ts';

const TENANT = 'one';
/** Copies of the tenant's rows, so that the pages of tables and indexes are full. */
const COPIES = 200;
const ROUNDS = 5;
const WRITERS = 10;
const WRITE_MS = 3_000;
const TEXTS = [
  ...['balance', 'statement', 'seats', 'help', 'why did my balance change', 'audit'],
  ...['set auto-recharge to 500 when below 200', 'add funds 250', 'assign calling license'],
  ...['assign licenses in bulk', 'which license replaces MCOPSTNPP?', 'when do credits expire?'],
  ...['good morning', 'cancel'],
];

/** Keeps what it measures, and writes the page's figures anew. */
export async function benchSizing(): Promise<BenchResult[]> {
  const measured = await measure();
  await writeFile(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(PAGE, withFigures(await readFile(PAGE, 'utf8'), measured, RHYTHM));
  return [
    { name: 'an entry in the database', unit: 'bytes', value: measured.entryBytes },
    { name: 'a document in the database', unit: 'bytes', value: measured.documentBytes },
    {
      name: 'documents written by a message',
      unit: 'documents',
      value: measured.documentWritesPerTurn,
    },
    { name: 'a desk at rest', unit: 'bytes', value: measured.deskBytes },
    { name: `commits of ${WRITERS} tenants`, unit: 'commits/s', value: measured.commitsPerSecond },
  ];
}

async function measure(): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-sizing-'));
  const server = await startPostgres({ durable: true });
  const database = openDatabase({ url: server.url });
  try {
    const talked = await talk(folder);
    await moveInto(server.url, folder);
    const rows = await bytesPerRow(database);
    const { rows: versions } = await database.read<{ server_version: string }>(
      'SHOW server_version',
      [],
    );
    return {
      node: process.version,
      postgres: versions[0]?.server_version ?? '',
      ...rows,
      ...talked,
      deskBytes: await deskAtRest(folder),
      commitsPerSecond: await commitsPerSecond(server.url),
    };
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What people write to a desk, and what it writes therefore. */
async function talk(folder: string) {
  const sandbox = await startSandbox({ folder });
  try {
    const teams = await startTeamsClient(sandbox);
    const chat = teams.chat(await teams.personWith(ROLE.billing));
    const count = async () => {
      const text = await (await fetch(`${sandbox.bot}/metrics`)).text();
      return {
        writes: sum(text, /^desk_document_write_seconds_count\{.*\} (\d+)$/gm),
        entries: sum(text, /^desk_journal_entries_total\{.*\} (\d+)$/gm),
      };
    };
    const before = await count();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const text of TEXTS) {
        const answered = await chat.send({ text });
        if (!answered.ok) throw new Error(`“${text}” was answered with ${answered.status}.`);
      }
    const after = await count();
    await teams.close();
    const turns = ROUNDS * TEXTS.length;
    return {
      turns,
      documentWritesPerTurn: (after.writes - before.writes) / turns,
      entriesPerTurn: (after.entries - before.entries) / turns,
    };
  } finally {
    await sandbox.stop();
  }
}

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0);
}

async function moveInto(url: string, directory: string): Promise<void> {
  const source = await openFilePlace({ directory, fileSystem: nodeFileSystem });
  const target = await openPostgresPlace({ url, tenantId: TENANT });
  try {
    await moveStore({ source, target, now: () => instant(Date.now()) });
  } finally {
    await target.close();
    await source.close();
  }
}

async function bytesPerRow(database: Database) {
  const copied = async (table: string, columns: string) => {
    await database.query(
      `INSERT INTO ${table} (tenant_id, ${columns})
       SELECT tenant_id || copy, ${columns} FROM ${table}, generate_series(1, $1) AS copy WHERE tenant_id = '${TENANT}'`,
      [COPIES],
    );
    await database.query(`VACUUM ${table}`, []);
    const { rows } = await database.read<{ bytes: string; count: string }>(
      `SELECT pg_total_relation_size('${table}') AS bytes, (SELECT count(*) FROM ${table}) AS count`,
      [],
    );
    const [row] = rows;
    return { bytes: Number(row?.bytes) / Number(row?.count), count: Number(row?.count) };
  };
  const entries = await copied('desk_journal_entries', 'seq, key_digest, body_digest, record');
  const documents = await copied('desk_documents', 'collection, id, version, value');
  return {
    entryBytes: Math.round(entries.bytes),
    documentBytes: Math.round(documents.bytes),
    documents: Math.round(documents.count / (COPIES + 1)),
  };
}

async function deskAtRest(folder: string): Promise<number> {
  const outside = await startOutside(join(folder, 'outside'));
  try {
    const desk = await startDesk(outside.deskOptions({ port: 0, dataDir: join(folder, 'rest') }));
    const { rss } = await desk.memory();
    await desk.stop();
    return rss;
  } finally {
    await outside.close();
  }
}

async function commitsPerSecond(url: string): Promise<number> {
  const stores = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) =>
      openPostgresStore({ url, tenantId: `writer-${index}`, connectionsMax: 2 }),
    ),
  );
  const from_ms = performance.now();
  const appended = await Promise.all(
    stores.map(async ({ journal }) => {
      let done = 0;
      for (; performance.now() - from_ms < WRITE_MS; done += 1)
        await journal.append([usage(`call ${done}`)], instant(0));
      return done;
    }),
  );
  const seconds = (performance.now() - from_ms) / 1_000;
  for (const store of stores) await store.close();
  return Math.round(appended.reduce((total, done) => total + done, 0) / seconds);
}
