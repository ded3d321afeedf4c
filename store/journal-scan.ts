/** Reads a journal from its first byte to its last and believes nothing that it cannot prove. */

import { Chain, type KeyIndex } from './chain.ts';
import type { FileSystem } from './file-system.ts';
import { headPath, readHead } from './head-file.ts';
import type { Head } from './journal.ts';
import { isInterrupted } from './journal-tail.ts';
import { readLines } from './line-reader.ts';
import { listSegments, segmentName, segmentPath } from './segment-files.ts';
import { StoreError } from './store-errors.ts';
import type { SummaryKeeper } from './summary-keeper.ts';
import { readRange } from './whole-file.ts';

/** Lines between two reports of progress. */
const PROGRESS_LINES = 10_000;

/** A commit at the very end that a crash interrupted: it was never acknowledged. */
export interface Interrupted {
  readonly segment: number;
  /** Where it begins, in bytes. */
  readonly offset: number;
  readonly bytes: Buffer;
}

export interface Scan {
  readonly head: Head;
  /** The head that is kept apart; undefined only where nothing was ever appended. */
  readonly keptHead: Head | undefined;
  /** 0 where there is none yet. */
  readonly lastSegment: number;
  /** Where the last whole commit of the last segment begins and ends, in bytes. */
  readonly lastCommit: Span;
  readonly interrupted: Interrupted | undefined;
  /** Of all segments, without what was interrupted. */
  readonly bytes: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Progress {
  readonly entries: number;
  readonly bytes: number;
}

export interface ScanOptions {
  readonly fileSystem: FileSystem;
  readonly directory: string;
  /** Gets each entry of each whole commit, in order. */
  readonly index: KeyIndex;
  /** Recalls finished segments by their summaries, and makes those that are missing; left out, every record is read. */
  readonly summaries?: SummaryKeeper | undefined;
  readonly onProgress?: ((soFar: Progress) => void) | undefined;
}

/**
 * The head kept apart is read first: while another process appends, the journal may turn out longer, never shorter.
 * @throws StoreError `DAMAGED`, `TAIL_MISSING`, `NO_JOURNAL`
 */
export async function scanJournal(options: ScanOptions): Promise<Scan> {
  const { fileSystem, directory, index } = options;
  const keptHead = await readHead(fileSystem, directory);
  const segments = await listSegments(fileSystem, directory);
  if (segments === undefined) {
    throw new StoreError('NO_JOURNAL', `There is no journal in ${directory}.`);
  }
  const chain = new Chain(index, keptHead ?? null);
  let last: Segment = { commit: { start: 0, end: 0 }, interrupted: undefined };
  let bytes = 0;
  for (const number of segments) {
    last = await scanSegment(options, chain, number, number === segments.length, bytes);
    bytes += last.commit.end;
    if (number === 1) options.summaries?.expect(chain.head.seq * segments.length);
  }
  if (keptHead === undefined && segments.length > 0) throw headMissing(directory, chain.head);
  if (keptHead !== undefined && keptHead.seq > chain.head.seq) {
    throw tailMissing(directory, keptHead, chain.head, last.interrupted);
  }
  return {
    head: chain.head,
    keptHead,
    lastSegment: segments.length,
    lastCommit: last.commit,
    interrupted: last.interrupted,
    bytes,
  };
}

interface Segment {
  readonly commit: Span;
  readonly interrupted: Interrupted | undefined;
}

async function scanSegment(
  { fileSystem, directory, summaries, onProgress }: ScanOptions,
  chain: Chain,
  number: number,
  isLast: boolean,
  bytesBefore: number,
): Promise<Segment> {
  const file = await fileSystem.open(segmentPath(directory, number), 'read');
  try {
    // The last one may be in the middle of a commit, and is still written to.
    if (!isLast && (await summaries?.recall(number, file, chain))) {
      const size = await file.size();
      onProgress?.({ entries: chain.head.seq, bytes: bytesBefore + size });
      return { commit: { start: 0, end: size }, interrupted: undefined };
    }
    summaries?.begin(number, chain.head);
    let commit = { start: 0, end: 0 };
    let lines = 0;
    let flaw: string | null = null;
    // Where another process appends at this moment, what comes after this many bytes is not looked at.
    const size = await file.size();
    const stopped = await readLines(file, size, (line, offset) => {
      flaw = chain.take(line);
      if (flaw !== null) return false;
      summaries?.proved(line, offset, chain.whole);
      lines += 1;
      if (chain.whole) commit = { start: commit.end, end: offset + line.length + 1 };
      if (lines % PROGRESS_LINES === 0) {
        onProgress?.({ entries: chain.head.seq, bytes: bytesBefore + offset });
      }
      return true;
    });
    if (size === commit.end) {
      if (!isLast) summaries?.finish();
      return { commit, interrupted: undefined };
    }

    const bytes = await readRange(file, commit.end, size - commit.end);
    const interrupted = { segment: number, offset: commit.end, bytes };
    if (isLast && isInterrupted(bytes, commit.end, chain.head.seq + 1)) {
      summaries?.settled();
      return { commit, interrupted };
    }
    throw new StoreError(
      'DAMAGED',
      `The journal in ${directory} is damaged at entry ${chain.nextSeq} (${segmentName(number)}, line ${lines + 1}, ` +
        `byte ${stopped}): ${flaw ?? 'the file ends in the middle of it'}. ` +
        'Nothing was changed. Restore the file from a backup.',
    );
  } finally {
    await file.close();
  }
}

function tailMissing(
  directory: string,
  kept: Head,
  found: Head,
  interrupted: Interrupted | undefined,
): StoreError {
  const how = interrupted === undefined ? '' : ', in the middle of the next one';
  return new StoreError(
    'TAIL_MISSING',
    `The journal in ${directory} ends after entry ${found.seq}${how}, but ${headPath(directory)} says that entry ` +
      `${kept.seq} was acknowledged. Nothing was changed. Restore the missing entries from a backup.`,
  );
}

function headMissing(directory: string, found: Head): StoreError {
  return new StoreError(
    'TAIL_MISSING',
    `${headPath(directory)} is missing, so nobody can tell whether entries are missing from the end of the journal. ` +
      `Put it back from a backup; or, where you know that the last entry is ${found.seq}, write this line into it: ` +
      `${found.seq} ${found.hash}`,
  );
}
