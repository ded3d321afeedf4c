/** A CSV somewhere: alone in a file, in memory, or packed in a zip. It can be read more than once. */

export interface ReportContent {
  /** The file's name within its zip; empty where it is the file. */
  readonly name: string;
  /** Unpacked. */
  readonly size_bytes: number;
  /** The check sum that the zip holds for it. */
  readonly crc32?: number;
  /** From the start, each time it is called. */
  read(): AsyncIterable<Uint8Array>;
}
