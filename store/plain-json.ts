/** A document's value as it will be kept, out of reach of whoever gave it. */

import { StoreError } from './store-errors.ts';

/** @throws StoreError `NOT_STORABLE` */
export function plainJson(collection: string, id: string, value: unknown): string {
  const text = textOf(value);
  if (typeof text !== 'string') {
    throw new StoreError('NOT_STORABLE', `"${id}" in "${collection}" is not plain JSON.`);
  }
  return text;
}

function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
