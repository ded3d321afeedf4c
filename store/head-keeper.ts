/**
 * Keeps the head file near the journal's end without making an append wait for it.
 *
 * It follows at most {@link HEAD_DELAY_MS} behind, and is exact after a clean close and after every opening. It is
 * written only after the entries it names are safe, so it is never ahead of an undamaged journal. Records that vanish
 * from the end within that delay of a crash are not noticed; all others are.
 */

import type { FileSystem } from './file-system.ts';
import { writeHead } from './head-file.ts';
import type { Head } from './journal.ts';

export const HEAD_DELAY_MS = 1_000;

/** Runs `task` once, later; answers how to call it off. */
export type Later = (task: () => void, delay_ms: number) => () => void;

export class HeadKeeper {
  readonly #fileSystem: FileSystem;
  readonly #directory: string;
  readonly #later: Later;
  readonly #onError: (cause: unknown) => void;
  #written: Head;
  #wanted: Head;
  #callOff: (() => void) | undefined;
  #writing: Promise<void> | undefined;
  #stopped = false;
  #failure: { readonly cause: unknown } | undefined;

  constructor(
    fileSystem: FileSystem,
    directory: string,
    written: Head,
    later: Later,
    onError: (cause: unknown) => void,
  ) {
    this.#fileSystem = fileSystem;
    this.#directory = directory;
    this.#written = written;
    this.#wanted = written;
    this.#later = later;
    this.#onError = onError;
  }

  /** The journal has come this far. */
  follow(head: Head): void {
    this.#wanted = head;
    if (this.#stopped || this.#callOff !== undefined || this.#writing !== undefined) return;
    this.#callOff = this.#later(() => {
      this.#callOff = undefined;
      this.#writing = this.#writeAndGoOn();
    }, HEAD_DELAY_MS);
  }

  /** Writes no more by itself; brings the file up to `head`, or leaves it as it is where `head` is null. */
  async close(head: Head | null): Promise<void> {
    this.#stopped = true;
    this.#callOff?.();
    await this.#writing;
    if (head === null) return;
    if (this.#failure !== undefined) throw this.#failure.cause;
    this.#wanted = head;
    await this.#write();
  }

  async #writeAndGoOn(): Promise<void> {
    try {
      await this.#write();
    } catch (cause) {
      this.#stopped = true;
      this.#failure = { cause };
      this.#onError(cause);
    }
    this.#writing = undefined;
    if (this.#wanted.seq !== this.#written.seq) this.follow(this.#wanted);
  }

  async #write(): Promise<void> {
    const head = this.#wanted;
    if (head.seq === this.#written.seq) return;
    await writeHead(this.#fileSystem, this.#directory, head);
    this.#written = head;
  }
}
