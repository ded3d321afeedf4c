/** One collection of one tenant in PostgreSQL: each change is one statement, which the version and the lease are part of. */

import { collectionFull, leaseLost, versionConflict } from './document-errors.ts';
import {
  BY_ALL,
  COUNT,
  type DocumentStatements,
  FENCED,
  GET,
  LIST,
} from './document-statements.ts';
import {
  COLLECTION_LIMIT,
  type Collection,
  type CollectionName,
  type Document,
} from './documents.ts';
import { fromOrderedText, orderedText } from './ordered-text.ts';
import { plainJson } from './plain-json.ts';
import type { Database } from './postgres-pool.ts';
import type { RowCounts } from './row-counts.ts';
import { StoreError } from './store-errors.ts';

/** A lease by which documents are written. */
export interface WriteRight {
  readonly work: string;
  readonly holder: string;
  readonly token: number;
  /** Whether this instance still believes in it: then the database is asked as well. */
  readonly isLost: () => boolean;
}

export interface PostgresCollectionOptions {
  readonly database: Database;
  readonly tenantId: string;
  readonly name: CollectionName;
  /** Undefined: everybody may write. */
  readonly right: WriteRight | undefined;
  readonly counts: RowCounts;
  /** Runs a change, so that the closing can wait for it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Characters of an id as it is kept: an index takes no more than some 2,700 bytes for a whole key. */
const ID_LENGTH_MAX = 2_000;
/** Looks at a document that changes under our eyes. */
const LOOKS_MAX = 5;

interface Row {
  readonly version: string;
  readonly value: string;
}

interface Written {
  readonly allowed: boolean;
  readonly written: string | null;
  readonly present: string | null;
}

export class PostgresCollection<T> implements Collection<T> {
  readonly #options: PostgresCollectionOptions;
  readonly #statements: DocumentStatements;

  constructor(options: PostgresCollectionOptions) {
    this.#options = options;
    this.#statements = options.right === undefined ? BY_ALL : FENCED;
  }

  async get(id: string): Promise<Document<T> | undefined> {
    const { database, tenantId, name } = this.#options;
    const kept = orderedText(id);
    if (kept.length > ID_LENGTH_MAX) return undefined;
    const { rows } = await database.read<Row>(GET, [tenantId, name, kept]);
    return rows[0] && documentOf<T>(rows[0]);
  }

  async list(limit: number): Promise<readonly { id: string; document: Document<T> }[]> {
    const { database, tenantId, name } = this.#options;
    const { rows } = await database.read<Row & { id: string }>(LIST, [
      tenantId,
      name,
      Math.max(0, limit),
    ]);
    return rows.map((row) => ({ id: fromOrderedText(row.id), document: documentOf<T>(row) }));
  }

  async put(id: string, value: T, expected?: number): Promise<Document<T>> {
    const text = plainJson(this.#options.name, id, value);
    return this.#options.write(async () => {
      const version = await this.#put(id, text, expected);
      return { value: JSON.parse(text), version };
    });
  }

  async delete(id: string, expected?: number): Promise<boolean> {
    return this.#options.write(() => this.#delete(id, expected));
  }

  async #put(id: string, text: string, expected: number | undefined): Promise<number> {
    const { putAny, putNew, replaceAny, replace } = this.#statements;
    const { counts, name } = this.#options;
    if (expected !== undefined && expected > 0) {
      const { written, present } = await this.#change(replace, id, [text, expected]);
      if (written !== null) return Number(written);
      throw versionConflict(name, id, Number(present ?? 0), expected);
    }
    if (await counts.isFull(() => this.#count())) {
      const { written, present } =
        expected === 0 ? await this.#look(id) : await this.#change(replaceAny, id, [text]);
      if (written !== null) return Number(written);
      throw present === null ? collectionFull(name) : versionConflict(name, id, Number(present), 0);
    }
    const { written, present } = await this.#change(expected === 0 ? putNew : putAny, id, [text]);
    if (written === null) throw versionConflict(name, id, Number(present ?? 1), 0);
    if (Number(written) === 1) counts.added();
    return Number(written);
  }

  async #delete(id: string, expected: number | undefined): Promise<boolean> {
    const { deleteAny, delete: deleteVersion } = this.#statements;
    for (let left = LOOKS_MAX; ; left -= 1) {
      const { written, present } =
        expected === undefined
          ? await this.#change(deleteAny, id, [])
          : await this.#change(deleteVersion, id, [expected]);
      if (written !== null) return true;
      if (present === null || expected === undefined) return false;
      // It was the expected one when the statement began: somebody else has just replaced it, or taken it away.
      if (Number(present) !== expected || left <= 1)
        throw versionConflict(this.#options.name, id, Number(present), expected);
    }
  }

  async #change(statement: string, id: string, values: readonly unknown[]): Promise<Written> {
    const { database, tenantId, name, right } = this.#options;
    const kept = orderedText(id);
    if (kept.length > ID_LENGTH_MAX) {
      throw new StoreError('NOT_STORABLE', `An id in "${name}" is too long to be kept.`);
    }
    if (right?.isLost()) throw leaseLost(right.work);
    const { work = null, holder = null, token = null } = right ?? {};
    const { rows } = await database.query<Written>(statement, [
      tenantId,
      name,
      kept,
      work,
      holder,
      token,
      ...values,
    ]);
    const [row] = rows;
    if (row === undefined || !row.allowed) throw leaseLost(right?.work ?? '');
    return row;
  }

  async #look(id: string): Promise<Pick<Written, 'written' | 'present'>> {
    const present = await this.get(id);
    return { written: null, present: present === undefined ? null : String(present.version) };
  }

  async #count(): Promise<number> {
    const { database, tenantId, name } = this.#options;
    const { rows } = await database.read<{ count: string }>(COUNT, [
      tenantId,
      name,
      COLLECTION_LIMIT,
    ]);
    return Number(rows[0]?.count ?? 0);
  }
}

function documentOf<T>({ version, value }: Row): Document<T> {
  return { value: JSON.parse(value), version: Number(version) };
}
