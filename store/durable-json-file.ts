/** lowdb's door to the disk, kept by us: a write that was acknowledged is there after a power cut, and junk is refused. */

import type { Adapter } from 'lowdb';
import { type DocumentRow, isDocumentRow } from './document-row.ts';
import type { FileSystem } from './file-system.ts';
import { StoreError } from './store-errors.ts';
import { readWholeFile, replaceFile } from './whole-file.ts';

const FORMAT = 1;

/** A row is never changed, only replaced: of a thousand, those that a write changes are put into words, and no others. */
const worded = new WeakMap<DocumentRow, string>();

function wordsOf(row: DocumentRow): string {
  const known = worded.get(row);
  if (known !== undefined) return known;
  const words = JSON.stringify(row);
  worded.set(row, words);
  return words;
}

export class DurableJsonFile implements Adapter<readonly DocumentRow[]> {
  readonly #fileSystem: FileSystem;
  readonly #path: string;
  #writes = 0;

  constructor(fileSystem: FileSystem, path: string) {
    this.#fileSystem = fileSystem;
    this.#path = path;
  }

  /** Null where there is no file yet. @throws StoreError `DAMAGED` where it holds anything but documents */
  async read(): Promise<readonly DocumentRow[] | null> {
    const bytes = await readWholeFile(this.#fileSystem, this.#path);
    if (bytes === undefined) return null;
    const rows = rowsOf(parse(bytes));
    if (rows === undefined) {
      throw new StoreError(
        'DAMAGED',
        `${this.#path} does not hold documents. Nothing was changed. Restore it from a backup.`,
      );
    }
    return rows;
  }

  /** @throws ReplaceError */
  async write(rows: readonly DocumentRow[]): Promise<void> {
    this.#writes += 1;
    const lines = rows.map(wordsOf).join(',\n');
    const bytes = Buffer.from(`{"format":${FORMAT},"documents":[\n${lines}\n]}\n`);
    const temporary = `${this.#path}.${this.#writes}.tmp`;
    await replaceFile(this.#fileSystem, this.#path, temporary, bytes);
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function rowsOf(content: unknown): readonly DocumentRow[] | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { format, documents }: { format?: unknown; documents?: unknown } = content;
  if (format !== FORMAT || !Array.isArray(documents) || !documents.every(isDocumentRow)) {
    return undefined;
  }
  const unique = new Set(documents.map(({ id }) => id)).size === documents.length;
  return unique ? documents : undefined;
}
