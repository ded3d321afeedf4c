/** Files into a zip and out of it again; the same files give the same bytes on every machine. */

import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { PackageFiles } from './app-package.ts';

/** A zip knows local time only, so this is a local date: the same digits everywhere. */
const longAgo = () => new Date(2020, 0, 1);

/** Far above what Teams takes; a guard for reading a file that somebody else made. */
const FILE_BYTES_MAX = 5_000_000;
const FILES_MAX = 50;

/** Stored, not deflated: the files are small, and compressors differ between versions of Node. */
export async function zip(files: PackageFiles): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of files) {
    archive.addBuffer(content, name, {
      mtime: longAgo(),
      mode: 0o100644,
      compress: false,
      forceDosTimestamp: true,
    });
  }
  archive.end();
  return buffer(archive.outputStream);
}

/** @throws Error where it is no zip, a file in it is damaged, or it holds more than a package can. */
export async function unzip(bytes: Buffer): Promise<PackageFiles> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry()) {
    if (files.size === FILES_MAX) throw new Error(`more than ${FILES_MAX} files in the zip`);
    if (entry.uncompressedSize > FILE_BYTES_MAX) {
      throw new Error(`${entry.fileName} is larger than ${FILE_BYTES_MAX} bytes`);
    }
    const content = await buffer(await archive.openReadStreamPromise(entry));
    if (crc32(content) !== entry.crc32) throw new Error(`${entry.fileName} is damaged in the zip`);
    files.set(entry.fileName, content);
  }
  return files;
}
