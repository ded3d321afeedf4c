/** The entries of the files' journal, each read from its segment where it is asked for, and proved once more. */

import { uint32 } from '../ledger/column.ts';
import type { Entry } from '../ledger/entry.ts';
import type { EntryRecords } from './entry-records.ts';
import type { FileSystem } from './file-system.ts';
import { decodeRecord } from './journal-record.ts';
import { RecentEntries } from './recent-entries.ts';
import { segmentName, segmentPath } from './segment-files.ts';
import { StoreError } from './store-errors.ts';

/** Two generations of these take some ten megabytes. */
const RECENT_MAX = 4096;
/** Read at once where neighbors are asked for, one after the other. */
const WINDOW_BYTES = 65_536;
/** Read at once where somebody asks for this or that. */
const GLANCE_BYTES = 2_048;

interface Stretch {
  readonly segment: number;
  readonly firstRow: number;
  /** Where its last record ends in the segment, in bytes. */
  end: number;
}

interface Window {
  readonly segment: number;
  readonly start: number;
  readonly bytes: Uint8Array;
}

export class SegmentRecords implements EntryRecords {
  readonly #fileSystem: FileSystem;
  readonly #directory: string;
  /** One for each segment that holds anything, in order. */
  readonly #stretches: Stretch[] = [];
  /** Where each record begins in its segment, in bytes. */
  readonly #offsets = uint32();
  #placed = 0;
  readonly #recent = new RecentEntries(RECENT_MAX);
  #added = 0;
  #window: Window | undefined;

  constructor(fileSystem: FileSystem, directory: string) {
    this.#fileSystem = fileSystem;
    this.#directory = directory;
  }

  /** The next record lies there, from `offset` to `end`. */
  place(segment: number, offset: number, end: number): void {
    const last = this.#stretches.at(-1);
    if (last?.segment === segment) last.end = end;
    else this.#stretches.push({ segment, firstRow: this.#placed, end });
    this.#offsets.push(offset);
    this.#placed += 1;
  }

  /** The next records are all of a segment. */
  placeAll(segment: number, offsets: Uint32Array, end: number): void {
    this.#stretches.push({ segment, firstRow: this.#placed, end });
    this.#offsets.pushAll(offsets);
    this.#placed += offsets.length;
    this.#added += offsets.length;
  }

  offsets(from: number, to: number): Uint32Array {
    return this.#offsets.slice(from, to);
  }

  /** Forgets the places of what was never added: a commit that a crash interrupted. @param end of what counts in that segment */
  forgetUnadded(segment: number, end: number): void {
    this.#offsets.truncate(this.#added);
    this.#placed = this.#added;
    while ((this.#stretches.at(-1)?.firstRow ?? -1) >= this.#added) this.#stretches.pop();
    const last = this.#stretches.at(-1);
    if (last?.segment === segment) last.end = end;
  }

  add(entry: Entry): void {
    this.#recent.put(this.#added, entry);
    this.#added += 1;
  }

  entry(row: number): Entry {
    const recent = this.#recent.get(row);
    if (recent !== undefined) return recent;
    const entry = this.#read(row);
    this.#recent.put(row, entry);
    return entry;
  }

  range(from: number, to: number): readonly Entry[] {
    return Array.from(
      { length: Math.max(0, to - from) },
      (_, index) => this.#recent.get(from + index) ?? this.#read(from + index),
    );
  }

  #read(row: number): Entry {
    const [stretch, next] = this.#stretchOf(row);
    const offset = this.#offsets.at(row);
    const isLast = row + 1 === (next?.firstRow ?? this.#placed);
    const end = isLast ? stretch.end : this.#offsets.at(row + 1);
    const line = this.#bytes(stretch, offset, end - 1);
    const record = decodeRecord(line, { seq: row, hash: null });
    if (typeof record !== 'string') return record.entry;
    this.#window = undefined;
    throw new StoreError(
      'DAMAGED',
      `Entry ${row + 1} in ${segmentPath(this.#directory, stretch.segment)}, byte ${offset}, was whole at the start and has ` +
        `changed: ${record}. Restore ${segmentName(stretch.segment)} from a backup.`,
    );
  }

  /** The one that holds the row, and the one after it. */
  #stretchOf(row: number): readonly [Stretch, Stretch | undefined] {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#stretches[middle]?.firstRow ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const stretch = this.#stretches[low - 1];
    if (stretch === undefined || row < 0 || row >= this.#placed) {
      throw new RangeError(`there is no entry ${row + 1}`);
    }
    return [stretch, this.#stretches[low]];
  }

  #bytes({ segment, end: segmentEnd }: Stretch, from: number, to: number): Buffer {
    const known = this.#window;
    const knownEnd = known === undefined ? 0 : known.start + known.bytes.length;
    const isNear =
      known?.segment === segment && from >= known.start && from <= knownEnd + WINDOW_BYTES;
    const ahead = isNear ? WINDOW_BYTES : GLANCE_BYTES;
    const window =
      known !== undefined && isNear && to <= knownEnd
        ? known
        : this.#look(segment, from, Math.max(to, Math.min(segmentEnd, from + ahead)));
    return Buffer.from(window.bytes.buffer, window.bytes.byteOffset, window.bytes.length).subarray(
      from - window.start,
      to - window.start,
    );
  }

  #look(segment: number, start: number, end: number): Window {
    const path = segmentPath(this.#directory, segment);
    const bytes = this.#fileSystem.readNow(path, start, end - start);
    this.#window = { segment, start, bytes };
    return this.#window;
  }
}
