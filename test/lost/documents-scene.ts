/** Documents that several change at a time: what was acknowledged is there at its version, what was refused is not, a retry counts once. */

import assert from 'node:assert/strict';
import type { Collection, CollectionName } from '../../store/documents.ts';
import { StoreError } from '../../store/store-errors.ts';
import type { FaultFileSystem } from '../store/faults/fault-file-system.ts';
import type { Scene } from './scene.ts';

interface Content {
  /** The number of the change that wrote it. */
  readonly change: number;
}

export interface DocumentsUnderTest {
  collection(name: CollectionName): Pick<Collection<Content>, 'get' | 'put' | 'delete'>;
  close(): Promise<void>;
}

/** Undefined: there is no such document. */
type Standing = { readonly change: number; readonly version: number } | undefined;

interface Witness {
  /** By collection and id: what it may be, the last acknowledged first. */
  readonly may: Map<string, readonly Standing[]>;
  promises: number;
  changes: number;
}

interface Change {
  readonly in: CollectionName;
  readonly id: string;
  readonly do: 'put' | 'delete';
}

const put = (name: CollectionName, id: string): Change => ({ in: name, id, do: 'put' });
const erase = (name: CollectionName, id: string): Change => ({ in: name, id, do: 'delete' });

/** Those of a row are called for at the same time. */
const STEPS: readonly (readonly Change[])[] = [
  [put('operations', 'a'), put('operations', 'b'), put('deliveries', 'lane')],
  [put('operations', 'a')],
  [erase('operations', 'b'), put('deliveries', 'lane'), put('deliveries', 'part')],
  [put('operations', 'b'), put('operations', 'a'), erase('deliveries', 'part')],
];

const TRIES = 3;

export function documentsScene(
  name: string,
  open: (process: FaultFileSystem) => Promise<DocumentsUnderTest>,
): Scene<Witness> {
  async function carryOut(documents: DocumentsUnderTest, one: Change, witness: Witness) {
    const key = `${one.in} ${one.id}`;
    const collection = documents.collection(one.in);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [sure, ...others] = witness.may.get(key) ?? [undefined];
      witness.changes += 1;
      const change = witness.changes;
      const version = (sure?.version ?? 0) + 1;
      const wanted: Standing = one.do === 'put' ? { change, version } : undefined;
      // From here on a crash leaves the one or the other.
      witness.may.set(key, [sure, ...others, wanted]);
      try {
        if (one.do === 'delete') await collection.delete(one.id, sure?.version);
        else assert.equal((await collection.put(one.id, { change }, version - 1)).version, version);
        witness.may.set(key, [wanted]);
        witness.promises += 1;
        return;
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        assert.ok(['WRITE_FAILED', 'READ_ONLY'].includes(error.code), error.message);
        const found = standingOf(await collection.get(one.id));
        assert.deepEqual(found, sure, `${key}: memory is ahead of the disk`);
        const isKnown = error.code === 'READ_ONLY' || !error.message.includes('until a restart');
        if (isKnown) witness.may.set(key, [sure, ...others]);
      }
    }
  }

  /** What is there from now on is what was promised. */
  async function look(documents: DocumentsUnderTest, witness: Witness) {
    for (const [key, may] of witness.may) {
      const [name, id = ''] = key.split(' ') as [CollectionName, string];
      const found = standingOf(await documents.collection(name).get(id));
      const fits = may.some((one) => JSON.stringify(one) === JSON.stringify(found));
      assert.ok(fits, `${key} is ${show(found)} and was promised to be ${may.map(show)}`);
      witness.may.set(key, [found]);
    }
  }

  return {
    name,
    world: () => ({ may: new Map(), promises: 0, changes: 0 }),
    promised: ({ promises }) => promises,
    async live(process, witness) {
      let documents = await open(process);
      for (const [at, step] of STEPS.entries()) {
        if (at === 2) {
          await documents.close();
          documents = await open(process);
          await look(documents, witness);
        }
        await Promise.all(step.map((one) => carryOut(documents, one, witness)));
      }
      await documents.close();
    },
    async afterwards(process, witness) {
      const documents = await open(process);
      await look(documents, witness);
      const onward: Change = put('operations', 'a');
      await carryOut(documents, onward, witness);
      await documents.close();
    },
  };
}

function standingOf(
  found: { readonly value: Content; readonly version: number } | undefined,
): Standing {
  return found && { change: found.value.change, version: found.version };
}

function show(standing: Standing): string {
  return standing === undefined ? 'gone' : `change ${standing.change} v${standing.version}`;
}
