/**
 * How a backup lies in one file: what it is, each file with its name and length, and an end that proves all before it.
 *
 *     calling-desk-backup 1
 *     documents/operations.json 88
 *     …88 bytes…
 *     journal/000001.jsonl 4096
 *     …4096 bytes…
 *     end 2 17 HASH 1795251600000 SHA256
 *
 * The end names how many files there are, the journal's last entry with its hash, and when the backup was made. Its
 * SHA-256 covers every byte before it, so that a backup that was cut short or changed is told from a whole one.
 */

import { createHash, type Hash } from 'node:crypto';
import type { OpenFile } from './file-system.ts';
import type { Head } from './journal.ts';
import { StoreError } from './store-errors.ts';
import { readRange, writeAll } from './whole-file.ts';

const FIRST_LINE = 'calling-desk-backup 1\n';
/** Longer than any line of ours. */
const LINE_BYTES_MAX = 512;
const CHUNK_BYTES = 4_194_304;
const FILE_LINE = /^((?:journal|documents)\/[a-z0-9-]{1,64}(?:\.jsonl?)?) (\d{1,15})$/;
const END_LINE = /^end (\d{1,9}) (\d{1,15}) ([0-9a-f]{64}) (\d{1,15}) ([0-9a-f]{64})$/;

export interface BackupEnd {
  readonly files: number;
  /** The last entry of the journal that is in it. */
  readonly head: Head;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** Writes one file after the other into a file that is still empty. */
export class BackupWriter {
  readonly #file: OpenFile;
  readonly #hash = createHash('sha256');
  #at = 0;
  #files = 0;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  /** @param size exactly so many bytes have to follow, by {@link add} */
  async begin(name: string, size: number): Promise<void> {
    const first = this.#files === 0 ? FIRST_LINE : '\n';
    this.#files += 1;
    await this.add(Buffer.from(`${first}${name} ${size}\n`));
  }

  async add(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    await writeAll(this.#file, bytes, this.#at);
    this.#at += bytes.byteLength;
  }

  /** Answers the backup's size in bytes, once all of it would survive a power cut. */
  async end({ seq, hash }: Head, madeAt: number): Promise<number> {
    await this.add(Buffer.from(`\nend ${this.#files} ${seq} ${hash} ${madeAt} `));
    await this.add(Buffer.from(`${this.#hash.copy().digest('hex')}\n`));
    await this.#file.datasync();
    return this.#at;
  }
}

/** Gets each file of a backup in turn; `bytes` is its next stretch, of which `position` says where it belongs. */
export type TakeBytes = (name: string, bytes: Uint8Array, position: number) => Promise<void>;

/** Reads a backup from its first byte to its last. @throws StoreError `BACKUP_DAMAGED` */
export async function readBackup(
  file: OpenFile,
  path: string,
  take: TakeBytes,
): Promise<BackupEnd> {
  const reader = new BackupReader(file, path);
  if ((await reader.line()) !== FIRST_LINE.trimEnd()) throw reader.damaged('it is no backup');
  const names = new Set<string>();
  for (;;) {
    const proved = reader.digest();
    const line = await reader.line();
    const [, name, size] = FILE_LINE.exec(line) ?? [];
    if (name === undefined) return endOf(reader, line, proved, names.size);
    if (names.has(name)) throw reader.damaged(`${name} is in it twice`);
    names.add(name);
    await reader.bytes(Number(size), (bytes, position) => take(name, bytes, position));
    if ((await reader.line()) !== '') throw reader.damaged(`${name} has another length`);
  }
}

async function endOf(
  reader: BackupReader,
  line: string,
  before: Hash,
  found: number,
): Promise<BackupEnd> {
  const [, files, seq, hash = '', madeAt, stated] = END_LINE.exec(line) ?? [];
  if (stated === undefined) throw reader.damaged('its end is missing');
  const actual = before.update(line.slice(0, -stated.length)).digest('hex');
  if (actual !== stated) throw reader.damaged('its bytes are not those that were written');
  if (Number(files) !== found || !(await reader.isOver())) {
    throw reader.damaged('something was added to it');
  }
  return { files: found, head: { seq: Number(seq), hash }, madeAt: Number(madeAt) };
}

class BackupReader {
  readonly #file: OpenFile;
  readonly #path: string;
  readonly #hash = createHash('sha256');
  #at = 0;

  constructor(file: OpenFile, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Of all that was read so far. */
  digest(): Hash {
    return this.#hash.copy();
  }

  /** The next line, without its end. */
  async line(): Promise<string> {
    const bytes = await readRange(this.#file, this.#at, LINE_BYTES_MAX);
    const end = bytes.indexOf(0x0a);
    if (end === -1) throw this.damaged('it ends too early');
    this.#passed(bytes.subarray(0, end + 1));
    return bytes.toString('latin1', 0, end);
  }

  async bytes(
    size: number,
    take: (bytes: Uint8Array, position: number) => Promise<void>,
  ): Promise<void> {
    for (let position = 0; position < size || size === 0; ) {
      const wanted = Math.min(CHUNK_BYTES, size - position);
      const bytes = await readRange(this.#file, this.#at, wanted);
      if (bytes.length < wanted) throw this.damaged('it ends too early');
      this.#passed(bytes);
      await take(bytes, position);
      if (size === 0) return;
      position += bytes.length;
    }
  }

  async isOver(): Promise<boolean> {
    return (await readRange(this.#file, this.#at, 1)).length === 0;
  }

  damaged(why: string): StoreError {
    return new StoreError(
      'BACKUP_DAMAGED',
      `${this.#path} is not a whole backup: ${why}. Nothing was restored. Use another one.`,
    );
  }

  #passed(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#at += bytes.length;
  }
}
