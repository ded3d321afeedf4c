/** A collection of documents in memory. */

import type { Collection, Document } from '../../store/documents.ts';

export class MemoryCollection<T> implements Collection<T> {
  readonly #documents = new Map<string, Document<T>>();

  async get(id: string): Promise<Document<T> | undefined> {
    return structuredClone(this.#documents.get(id));
  }

  async put(id: string, value: T): Promise<Document<T>> {
    const version = (this.#documents.get(id)?.version ?? 0) + 1;
    const document = structuredClone({ value, version });
    this.#documents.set(id, document);
    return document;
  }

  async delete(id: string): Promise<boolean> {
    return this.#documents.delete(id);
  }

  async list(limit: number) {
    return [...this.#documents]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([id, document]) => ({ id, document: structuredClone(document) }));
  }
}
