/** Puts a row into the page on the disk, so that two soaks at the same time both find theirs there. */

import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { pageOf, rowsIn, type SoakRow, withRow } from './reliability-page.ts';
import type { SoakPart } from './soak-part.ts';

const WAIT_MS = 20;
/** Longer than any writer holds it: whoever held it is gone. */
const HELD_MS_MAX = 30_000;

/** @returns whether the row was taken: a shorter run that held is not */
export async function keepRow(
  file: string,
  row: SoakRow,
  parts: readonly Pick<SoakPart, 'name' | 'proves'>[],
): Promise<boolean> {
  const lock = `${file}.lock`;
  await take(lock);
  try {
    const rows = withRow(rowsIn(await textOf(file)), row);
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, pageOf(rows, parts));
    await rename(draft, file);
    return rows.includes(row);
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      await (await open(lock, 'wx')).close();
      return;
    } catch (cause) {
      if (!isCode(cause, 'EEXIST')) throw cause;
    }
    const since_ms = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since_ms > HELD_MS_MAX) await rm(lock, { force: true });
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    if (isCode(cause, 'ENOENT')) return '';
    throw cause;
  });
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
