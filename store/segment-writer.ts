/** Writes commits to the end of the last segment and begins a new one where it has become large. */

import type { FileSystem, OpenFile } from './file-system.ts';
import { segmentPath } from './segment-files.ts';
import { writeAll } from './whole-file.ts';

export interface SegmentPosition {
  /** 0 where there is no segment yet. */
  readonly number: number;
  /** In bytes. */
  readonly size: number;
}

export class SegmentWriter {
  readonly #fileSystem: FileSystem;
  readonly #directory: string;
  readonly #segmentBytesMax: number;
  #file: OpenFile | undefined;
  #number: number;
  #size: number;

  constructor(
    fileSystem: FileSystem,
    directory: string,
    segmentBytesMax: number,
    { number, size }: SegmentPosition,
  ) {
    this.#fileSystem = fileSystem;
    this.#directory = directory;
    this.#segmentBytesMax = segmentBytesMax;
    this.#number = number;
    this.#size = size;
  }

  /** Answers when the bytes, and the name of the file that holds them, would survive a power cut: with where they begin. */
  async append(commit: Buffer): Promise<SegmentPosition> {
    const file = await this.#fileFor(commit.length);
    await writeAll(file, commit, this.#size);
    await file.datasync();
    const begin = { number: this.#number, size: this.#size };
    this.#size += commit.length;
    return begin;
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  async #fileFor(bytes: number): Promise<OpenFile> {
    const full = this.#size > 0 && this.#size + bytes > this.#segmentBytesMax;
    if (this.#number === 0 || full) return this.#begin();
    this.#file ??= await this.#fileSystem.open(
      segmentPath(this.#directory, this.#number),
      'update',
    );
    return this.#file;
  }

  async #begin(): Promise<OpenFile> {
    await this.close();
    const number = this.#number + 1;
    const file = await this.#fileSystem.open(segmentPath(this.#directory, number), 'create');
    this.#file = file;
    this.#number = number;
    this.#size = 0;
    await this.#fileSystem.syncDirectory(this.#directory);
    return file;
  }
}
