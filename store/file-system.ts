/** The few calls by which the store reaches a disk: few enough that a test can fail each one of them. */

/** Every call may throw an Error with Node's `code` (`ENOENT`, `ENOSPC`, `EIO` …). */
export interface OpenFile {
  /** Fills `into` from `position` on; answers how many bytes came, 0 at the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Answers how many bytes were taken, which may be fewer than were given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** After it the bytes written so far survive a power cut. The file's name does so only after {@link FileSystem.syncDirectory}. */
  datasync(): Promise<void>;
  /** In bytes. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** `read`: must be there. `update`: must be there, may be written. `create`: must not be there. */
export type OpenMode = 'read' | 'update' | 'create';

export interface FileSystem {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  /** Takes the place of what `to` names, as one step. */
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** One level. */
  makeDirectory(path: string): Promise<void>;
  /** Up to `length` bytes from `position` on, at once: for what was asked for in the middle of an answer. */
  readNow(path: string, position: number, length: number): Uint8Array;
  /** The names in a directory, in no order. */
  list(path: string): Promise<readonly string[]>;
  /** After it the names in the directory survive a power cut. */
  syncDirectory(path: string): Promise<void>;
}

/** Node's name for what the system said, such as `ENOENT`; empty where the error carries none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
