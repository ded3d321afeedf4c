/** One document as a collection keeps it. */

export interface DocumentRow {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  /** Plain JSON that nobody else holds. */
  readonly value: unknown;
}

export function isDocumentRow(value: unknown): value is DocumentRow {
  if (typeof value !== 'object' || value === null) return false;
  const { id, version, value: held }: Partial<Record<keyof DocumentRow, unknown>> = value;
  return (
    typeof id === 'string' &&
    Number.isSafeInteger(version) &&
    Number(version) >= 1 &&
    held !== undefined
  );
}
