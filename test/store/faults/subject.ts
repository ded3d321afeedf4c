/** A store as the fault harness sees it: batches of names go in, and the names that are there come out. */

import type { FaultFileSystem } from './fault-file-system.ts';

export interface Subject {
  /** Names that one batch may hold: 1 where the store promises nothing about several at once. */
  readonly batchLimit: number;
  open(fileSystem: FaultFileSystem): Promise<OpenSubject>;
}

export interface OpenSubject {
  /** Answers when the store acknowledges the batch. */
  put(batch: readonly string[]): Promise<unknown>;
  /** Every name, in the order in which the store keeps them. */
  present(): readonly string[] | Promise<readonly string[]>;
  /** Lets what the store does by itself after a while happen now. */
  tick(): void;
  close(): Promise<unknown>;
}
