/** What one desk keeps its things in, and what is left of it for the next desk: over memory, over files on a disk in memory, and as a database is seen by each of several desks. */

import type { Documents } from '../../store/documents.ts';
import { openFileStore } from '../../store/file-store.ts';
import type { FileSystem } from '../../store/file-system.ts';
import type { Journal } from '../../store/journal.ts';
import type { Leases } from '../../store/leases.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { StoreError } from '../../store/store-errors.ts';
import { FaultDisk } from '../store/faults/fault-file-system.ts';
import { JournalTruth, LaggingJournal } from './lagging-journal.ts';
import { atSeams, type Life } from './loom.ts';
import { LeaseTable } from './shared-leases.ts';

export interface OpenStore {
  readonly journal: Journal;
  readonly documents: Documents;
  /** Undefined where this desk is the only one that keeps up with the place. */
  readonly leases?: Leases;
  close(): Promise<void>;
}

/** Outlives every desk that is opened on it. */
export interface StorePlace {
  readonly name: string;
  /** Whether two desks may be open on it at the same time. */
  readonly isShared: boolean;
  /** It is beyond a socket, which no moved time reaches. */
  readonly isReal?: true;
  /** @throws StoreError `LOCKED` where another desk is open on it and only one may be */
  open(life: Life): Promise<OpenStore>;
}

export function memoryPlace(): StorePlace {
  const journal = createMemoryJournal();
  const documents = createMemoryDocuments();
  return {
    name: 'memory',
    isShared: true,
    open: async (life) => ({
      journal: atSeams(journal, life, ['append']),
      documents: seenFrom(documents, life),
      close: async () => undefined,
    }),
  };
}

/** As over a database: each desk knows of the others' entries what it has asked for, and agrees with them by leases. */
export function laggingPlace(): StorePlace & { readonly truth: JournalTruth } {
  const truth = new JournalTruth();
  const documents = createMemoryDocuments();
  const table = new LeaseTable();
  return {
    name: 'a database',
    isShared: true,
    truth,
    open: async (life) => {
      const seen = seenFrom(documents, life);
      const leases = table.of(life, documents, (fenced) => seenFrom(fenced, life));
      return {
        journal: atSeams(new LaggingJournal(truth), life, ['append', 'refresh']),
        documents: seen,
        leases,
        close: () => leases.close(),
      };
    },
  };
}

export function seenFrom(documents: Documents, life: Life): Documents {
  return {
    collection: (name) =>
      atSeams(documents.collection(name), life, ['get', 'put', 'delete', 'list']),
    status: () => documents.status(),
    close: async () => undefined,
  };
}

/** A process that is killed leaves its writes where they were, and its lock free. */
export function filePlace(): StorePlace {
  const disk = new FaultDisk();
  const holders = new Set<object>();
  return {
    name: 'files',
    isShared: false,
    open: async (life) =>
      openFileStore({
        directory: '/desk',
        fileSystem: mortal(disk.boot(), life),
        takeLock: async () => {
          if (holders.size > 0) throw new StoreError('LOCKED', 'Another desk is open here.');
          const holder = {};
          holders.add(holder);
          const release = async () => void holders.delete(holder);
          void life.killed.then(release);
          return { assertHeld: () => undefined, release };
        },
      }),
  };
}

/** Each of its calls waits for its turn, and none is begun after the end. */
function mortal(system: FileSystem, life: Life): FileSystem {
  const calls = ['open', 'rename', 'unlink', 'makeDirectory', 'list', 'syncDirectory'] as const;
  return atSeams(
    {
      ...boundTo(system),
      async open(path, mode) {
        const file = await system.open(path, mode);
        return atSeams(file, life, ['read', 'write', 'truncate', 'datasync']);
      },
    },
    life,
    calls,
  );
}

function boundTo(system: FileSystem): FileSystem {
  return {
    open: (path, mode) => system.open(path, mode),
    rename: (from, to) => system.rename(from, to),
    unlink: (path) => system.unlink(path),
    makeDirectory: (path) => system.makeDirectory(path),
    readNow: (path, position, length) => system.readNow(path, position, length),
    list: (path) => system.list(path),
    syncDirectory: (path) => system.syncDirectory(path),
  };
}
