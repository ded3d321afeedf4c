/** The sentences of documents that were not written, the same whatever keeps them. */

import { COLLECTION_LIMIT } from './documents.ts';
import { StoreError } from './store-errors.ts';

export function versionConflict(
  collection: string,
  id: string,
  present: number,
  expected: number,
): StoreError {
  return new StoreError(
    'VERSION_CONFLICT',
    `"${id}" in "${collection}" is at version ${present}, not ${expected}.`,
  );
}

export function collectionFull(collection: string): StoreError {
  return new StoreError(
    'COLLECTION_FULL',
    `"${collection}" holds ${COLLECTION_LIMIT} documents already.`,
  );
}

export function leaseLost(work: string): StoreError {
  return new StoreError('LEASE_LOST', `The work "${work}" is not this instance's any more.`);
}

export function documentsClosed(): StoreError {
  return new StoreError('CLOSED', 'The documents are closed.');
}
