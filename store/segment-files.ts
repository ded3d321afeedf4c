/** How the journal's files are named: numbered segments from `000001.jsonl` on, and beside them what recovery cut off. */

import { join } from 'node:path';
import { type FileSystem, systemCode } from './file-system.ts';
import { StoreError } from './store-errors.ts';

const SEGMENT = /^(\d{6,})\.jsonl$/;

/** `000001.jsonl` */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`;
}

export function segmentPath(directory: string, number: number): string {
  return join(directory, segmentName(number));
}

/** `000001.jsonl.summary`: what a finished segment says in short. */
export function summaryPath(directory: string, number: number): string {
  return join(directory, `${segmentName(number)}.summary`);
}

/** `000001.jsonl.4096.cut`: what was cut off from byte 4096 on. */
export function cutPath(directory: string, number: number, offset: number): string {
  return join(directory, `${segmentName(number)}.${offset}.cut`);
}

/**
 * The segments' numbers, in order and without a gap; undefined where the directory is not there.
 * @throws StoreError `DAMAGED` where one is missing in the middle
 */
export async function listSegments(
  fileSystem: FileSystem,
  directory: string,
): Promise<readonly number[] | undefined> {
  let names: readonly string[];
  try {
    names = await fileSystem.list(directory);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const numbers = names
    .flatMap((name) => SEGMENT.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
  const missing = numbers.findIndex((number, index) => number !== index + 1);
  if (missing !== -1) {
    throw new StoreError(
      'DAMAGED',
      `The journal's segment ${segmentName(missing + 1)} is missing from ${directory}.`,
    );
  }
  return numbers;
}
