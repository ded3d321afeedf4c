/** The store as it is watched: appends to the journal, writes of documents, and what the disk takes to make them last. */

import { sep } from 'node:path';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Collection, Documents } from '../../store/documents.ts';
import type { FileSystem, OpenFile } from '../../store/file-system.ts';
import type { Journal } from '../../store/journal.ts';
import { codeOf, type Tracks } from './tracks.ts';

export interface StoreWatch {
  disk(fileSystem: FileSystem): FileSystem;
  journal(journal: Journal): Journal;
  documents(documents: Documents): Documents;
}

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

export function watchStore(registry: Registry, tracks: Tracks): StoreWatch {
  const registers = [registry];
  const appends = new Histogram({
    name: 'desk_journal_append_seconds',
    help: 'Time of an append to the journal, from the call until it would survive a power cut, by outcome.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const entries = new Counter({
    name: 'desk_journal_entries_total',
    help: 'Entries that this run has taken into the journal, by kind; repeated facts are not counted.',
    labelNames: ['kind'],
    registers,
  });
  const syncs = new Histogram({
    name: 'desk_store_sync_seconds',
    help: 'Time that the disk takes to make what was written last, by what was written.',
    labelNames: ['of'],
    buckets: SECONDS,
    registers,
  });
  const writes = new Histogram({
    name: 'desk_document_write_seconds',
    help: 'Time of a write to a collection of documents, by outcome.',
    labelNames: ['collection', 'outcome'],
    buckets: SECONDS,
    registers,
  });

  async function timed<T>(
    work: () => Promise<T>,
    tell: (outcome: string, seconds: number) => void,
  ) {
    const startedAt = performance.now();
    const seconds = () => (performance.now() - startedAt) / 1_000;
    try {
      const result = await work();
      tell('done', seconds());
      return result;
    } catch (failure) {
      tell(codeOf(failure), seconds());
      throw failure;
    }
  }

  const synced = (of: string, work: () => Promise<void>) =>
    timed(work, (_, seconds) => syncs.observe({ of }, seconds));

  function file(of: string, open: OpenFile): OpenFile {
    return {
      read: (into, position) => open.read(into, position),
      write: (bytes, position) => open.write(bytes, position),
      truncate: (length) => open.truncate(length),
      datasync: () => synced(of, () => open.datasync()),
      size: () => open.size(),
      close: () => open.close(),
    };
  }

  function collection<T>(name: string, kept: Collection<T>): Collection<T> {
    const write = <R>(work: () => Promise<R>): Promise<R> =>
      tracks.step('store write', { 'desk.collection': name }, () =>
        timed(work, (outcome, seconds) => writes.observe({ collection: name, outcome }, seconds)),
      );
    return {
      get: (id) => kept.get(id),
      list: (limit) => kept.list(limit),
      put: (id, value, expected) => write(() => kept.put(id, value, expected)),
      delete: (id, expected) => write(() => kept.delete(id, expected)),
    };
  }

  return {
    disk: (fileSystem) => ({
      open: async (path, mode) => file(partOf(path), await fileSystem.open(path, mode)),
      rename: (from, to) => fileSystem.rename(from, to),
      unlink: (path) => fileSystem.unlink(path),
      makeDirectory: (path) => fileSystem.makeDirectory(path),
      readNow: (path, position, length) => fileSystem.readNow(path, position, length),
      list: (path) => fileSystem.list(path),
      syncDirectory: (path) => synced('directory', () => fileSystem.syncDirectory(path)),
    }),
    journal(journal) {
      new Gauge({
        name: 'desk_journal_writable',
        help: '1 where the journal takes entries, 0 after a write that failed: until a restart has verified it.',
        registers,
        collect() {
          this.set(journal.status().state === 'writable' ? 1 : 0);
        },
      });
      new Gauge({
        name: 'desk_journal_head',
        help: 'The number of the last entry of the journal.',
        registers,
        collect() {
          this.set(journal.head().seq);
        },
      });
      return {
        entries: (afterSeq, wanted) => journal.entries(afterSeq, wanted),
        ...(journal.register && { register: journal.register }),
        find: (key) => journal.find(key),
        head: () => journal.head(),
        status: () => journal.status(),
        refresh: () => journal.refresh(),
        close: () => journal.close(),
        append: (facts, now, decidedOn) =>
          tracks.step('journal append', { 'desk.facts': facts.length }, async () => {
            const appended = await timed(
              () => journal.append(facts, now, decidedOn),
              (outcome, seconds) => appends.observe({ outcome }, seconds),
            );
            for (const { entry, repeated } of appended)
              if (!repeated) entries.inc({ kind: entry.kind });
            return appended;
          }),
      };
    },
    documents: (documents) => ({
      collection: (name) => collection(name, documents.collection(name)),
      status: () => documents.status(),
      close: () => documents.close(),
    }),
  };
}

function partOf(path: string): string {
  return path.includes(`${sep}journal${sep}`) ? 'journal' : 'documents';
}
