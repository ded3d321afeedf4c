/** One small JSON file that is either the old or the new one, never half of each. */

import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SandboxError } from './sandbox-error.ts';

export interface KeptFile {
  /** Answers when the text would survive a power cut. Writes are carried out one after the other. */
  write(value: unknown): Promise<void>;
}

/** What the file holds; undefined where there is none. @throws SandboxError `DAMAGED_STATE` where it is no JSON */
export async function readKept(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SandboxError(
      'DAMAGED_STATE',
      `${path} is damaged. Start with --fresh for a new sandbox.`,
      { cause },
    );
  }
}

export function keptFile(path: string): KeptFile {
  let last: Promise<void> = Promise.resolve();
  return {
    write(value) {
      const text = JSON.stringify(value);
      last = last.catch(() => undefined).then(() => replace(path, text));
      return last;
    },
  };
}

async function replace(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = `${path}.new`;
  const file = await open(draft, 'w');
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
