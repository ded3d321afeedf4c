/** Finds the usage reports in a zip as the Teams admin center hands it out (`Calls.Export.[id].zip`). */

import type { FileHandle } from 'node:fs/promises';
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';
import { type FileRefusal, refusal } from './content-check.ts';
import type { ReportContent } from './report-content.ts';
import { RATIO_FREE_BYTES, type ReportLimits } from './report-limits.ts';

export type ZipReading =
  | { readonly ok: true; readonly contents: readonly ReportContent[] }
  | ({ readonly ok: false } & FileRefusal);

const PSTN_REPORT = /^PSTN\.calls\..*\.csv$/i;
const DIRECT_ROUTING_REPORT = /^DirectRouting\.calls\..*\.csv$/i;
const ANY_CSV = /^[^.].*\.csv$/i;

/**
 * Several PSTN reports in one zip are read in the order of their names, that is of their dates. Nothing is unpacked
 * here. The handle stays open and stays the caller's.
 */
export async function openZipReport(
  file: FileHandle | Buffer,
  limits: ReportLimits,
): Promise<ZipReading> {
  const entries: Entry[] = [];
  let zip: ZipFile;
  try {
    // Nobody else closes the zip; without autoClose its reader is a number or a buffer, and nothing leaks.
    const options = { lazyEntries: true, autoClose: false };
    zip = Buffer.isBuffer(file)
      ? await fromBufferPromise(file, options)
      : await fromFdPromise(file.fd, options);
    if (zip.entryCount > limits.zipEntries) return refusal('zip-bomb');
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    return refusal('damaged-zip');
  }
  const reports = reportsAmong(entries);
  if (reports.length === 0) {
    const direct = entries.some((entry) => DIRECT_ROUTING_REPORT.test(baseName(entry)));
    return refusal(direct ? 'direct-routing' : 'no-usage-in-zip');
  }
  if (reports.some((entry) => entry.isEncrypted())) return refusal('encrypted-zip');
  if (isBomb(reports, limits)) return refusal('zip-bomb');
  const name = (entry: Entry) => (reports.length > 1 ? baseName(entry) : '');
  return { ok: true, contents: reports.map((entry) => contentOf(zip, entry, name(entry))) };
}

/** By the documented names; where somebody has renamed the file, the only CSV there is. */
function reportsAmong(entries: readonly Entry[]): readonly Entry[] {
  const named = entries.filter((entry) => PSTN_REPORT.test(baseName(entry)));
  if (named.length > 0) {
    return named.sort((a, b) => (baseName(a) < baseName(b) ? -1 : 1));
  }
  const others = entries.filter(
    (entry) =>
      ANY_CSV.test(baseName(entry)) &&
      !DIRECT_ROUTING_REPORT.test(baseName(entry)) &&
      !entry.fileName.startsWith('__MACOSX/'),
  );
  return others.length === 1 ? others : [];
}

function baseName(entry: Entry): string {
  return entry.fileName.slice(entry.fileName.lastIndexOf('/') + 1);
}

function isBomb(entries: readonly Entry[], limits: ReportLimits): boolean {
  const total_bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed_bytes = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (total_bytes > limits.unpacked_bytes) return true;
  return total_bytes > RATIO_FREE_BYTES && total_bytes > packed_bytes * limits.ratio;
}

function contentOf(zip: ZipFile, entry: Entry, name: string): ReportContent {
  return {
    name,
    size_bytes: entry.uncompressedSize,
    crc32: entry.crc32,
    async *read() {
      // yauzl counts the bytes and refuses more or fewer than the zip declares; the check sum is for the reader.
      yield* await zip.openReadStreamPromise(entry);
    },
  };
}
