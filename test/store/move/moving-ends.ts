/** Both ends of a move for tests: a data directory and one tenant's rows on a real server, filled, read and compared. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COLLECTIONS } from '../../../store/documents.ts';
import { openFilePlace } from '../../../store/file-moving-place.ts';
import { openFileStore } from '../../../store/file-store.ts';
import { type MoveOptions, moveStore } from '../../../store/move-store.ts';
import type { MovingPlace } from '../../../store/moving-place.ts';
import { nodeFileSystem } from '../../../store/node-file-system.ts';
import { openPostgresPlace } from '../../../store/postgres-moving-place.ts';
import { openPostgresStore } from '../../../store/postgres-store.ts';
import type { Store } from '../../../store/store.ts';
import { NOON, usage } from '../facts.ts';

export const SEGMENT_BYTES = 2_000;

export interface Ends {
  readonly directory: string;
  readonly url: string;
  readonly tenantId: string;
}

/** Commits of one, of several writers at once and of a whole batch; documents with ids and values of every kind. */
export async function fill(store: Store, name: string): Promise<void> {
  await store.journal.append([usage(`${name}:alone`, { reason: 'ñ 漢 \u{1f600} "quoted"' })], NOON);
  await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      store.journal.append([usage(`${name}:${index}:a`), usage(`${name}:${index}:b`)], NOON),
    ),
  );
  await store.journal.append(
    Array.from({ length: 20 }, (_, index) => usage(`${name}:batch:${index}`)),
    NOON,
  );
  const people = store.documents.collection<unknown>('people-lists');
  for (const id of ['z', 'a', '~', '\u{1f600}', '\uffff', 'a b', '漢']) {
    await people.put(`${name}${id}`, { 10: 1, 2: ['x', null, '\u0000', '\ud800'], of: id });
    await people.put(`${name}${id}`, { again: -0.5e-7, __of: id });
  }
  const operations = store.documents.collection<unknown>('operations');
  for (let index = 0; index < 12; index += 1) await operations.put(`${name}-${index}`, index);
  await operations.delete(`${name}-3`);
}

export function openFiles({ directory }: Ends): Promise<Store> {
  return openFileStore({ directory, segmentBytesMax: SEGMENT_BYTES });
}

export function openRows({ url, tenantId }: Ends): Promise<Store> {
  return openPostgresStore({ url, tenantId });
}

/** Everything that a store answers. */
export async function contentOf(store: Store): Promise<unknown> {
  const documents: Record<string, unknown> = {};
  for (const name of COLLECTIONS)
    documents[name] = await store.documents.collection(name).list(1_000);
  return { head: store.journal.head(), entries: store.journal.entries(), documents };
}

/** The bytes of the journal's files, and of each collection's with its rows by id; summaries, which a start makes, are left out. */
export async function bytesOf({ directory }: Ends): Promise<Record<string, string>> {
  const bytes: Record<string, string> = {};
  for (const part of ['journal', 'documents'])
    for (const name of await readdir(join(directory, part))) {
      if (name.endsWith('.summary')) continue;
      const text = await readFile(join(directory, part, name), 'utf8');
      bytes[name] =
        part === 'journal' ? text : text.replaceAll(/,$/gm, '').split('\n').sort().join('\n');
    }
  return bytes;
}

export async function withPlaces<T>(
  ends: Ends,
  work: (files: MovingPlace, rows: MovingPlace) => Promise<T>,
): Promise<T> {
  const { directory, url, tenantId } = ends;
  const files = await openFilePlace({
    directory,
    fileSystem: nodeFileSystem,
    segmentBytesMax: SEGMENT_BYTES,
  });
  try {
    const rows = await openPostgresPlace({ url, tenantId, wait_ms: 0 });
    try {
      return await work(files, rows);
    } finally {
      await rows.close();
    }
  } finally {
    await files.close();
  }
}

export type Direction = 'to postgres' | 'to files';

export function move(
  ends: Ends,
  direction: Direction,
  changed: (
    places: Pick<MoveOptions, 'source' | 'target'>,
  ) => Pick<MoveOptions, 'source' | 'target'> = (same) => same,
) {
  return withPlaces(ends, (files, rows) =>
    moveStore({
      ...changed(
        direction === 'to postgres'
          ? { source: files, target: rows }
          : { source: rows, target: files },
      ),
      now: () => NOON,
    }),
  );
}

export async function within<T>(
  ends: Ends,
  open: (ends: Ends) => Promise<Store>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await open(ends);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Fills a store and answers what it holds then. */
export function filledStore(
  ends: Ends,
  open: (ends: Ends) => Promise<Store>,
  name: string,
): Promise<unknown> {
  return within(ends, open, async (store) => {
    await fill(store, name);
    return contentOf(store);
  });
}
