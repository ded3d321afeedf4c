/** Where questions are kept: the least of a collection of documents that their books need. */

export interface QuestionShelf {
  get(id: string): Promise<{ readonly value: unknown; readonly version: number } | undefined>;
  /** @throws an error whose `code` is `VERSION_CONFLICT` where `expected` is not what is there; 0: nothing is */
  put(id: string, value: unknown, expected?: number): Promise<unknown>;
  delete(id: string): Promise<boolean>;
  /** In order of id. */
  list(
    limit: number,
  ): Promise<readonly { readonly id: string; readonly document: { readonly value: unknown } }[]>;
}

/** Somebody else was quicker: to be read again. */
export function isConflict(cause: unknown): boolean {
  return (cause as { code?: unknown } | null)?.code === 'VERSION_CONFLICT';
}
