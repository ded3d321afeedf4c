/** Reads and changes the documents of operations: each change replaces the version that it has seen. */

import type { Collection } from '../store/documents.ts';
import {
  type FoundOperation,
  readOperation,
  type StoredOperation,
  writeOperation,
} from './stored-operation.ts';

const TRIES_MAX = 5;

export interface OperationDocuments {
  find(id: string): Promise<FoundOperation | undefined>;
  /**
   * Tried again where somebody else wrote meanwhile.
   * @param to what becomes of it; undefined where there is nothing to change
   * @returns whether it was changed
   */
  change(id: string, to: (value: StoredOperation) => StoredOperation | undefined): Promise<boolean>;
}

export function operationDocuments(documents: Collection<unknown>): OperationDocuments {
  const find = async (id: string) => readOperation(await documents.get(id));
  return {
    find,
    async change(id, to) {
      for (let tries = 0; tries < TRIES_MAX; tries += 1) {
        const found = await find(id);
        const changed = found && to(found.value);
        if (!found || !changed) return false;
        if (await writeOperation(documents, id, changed, found.version)) return true;
      }
      return false;
    },
  };
}
