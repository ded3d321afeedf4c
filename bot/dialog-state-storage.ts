/** botbuilder's storage promise, kept by our documents: where a conversation stands survives a restart. */

import type { Storage, StoreItems } from 'botbuilder';
import type { Collection } from '../store/documents.ts';

export class DialogStateStorage implements Storage {
  readonly #documents: Collection<unknown>;

  constructor(documents: Collection<unknown>) {
    this.#documents = documents;
  }

  /** Cheaper than to read it: most turns come where nothing is under way. */
  async holds(key: string | undefined): Promise<boolean> {
    return key !== undefined && (await this.#documents.get(key)) !== undefined;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    for (const key of keys) {
      const found = await this.#documents.get(key);
      if (found) items[key] = found.value;
    }
    return items;
  }

  /** The last writer wins, as botbuilder's own state asks for; money and operations are never kept here. */
  async write(changes: StoreItems): Promise<void> {
    for (const [key, value] of Object.entries(changes)) await this.#documents.put(key, value);
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) await this.#documents.delete(key);
  }
}
