/** Where files lie on their way between a chat and the account. */

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agent } from 'undici';
import { createFileTransfer, type FileHostPolicy, type FileTransfer } from './file-transfer.ts';

const FILE_TIMEOUT_MS = 60_000;

export interface Files {
  readonly transfer: FileTransfer;
  readonly directory: string;
}

/** What an earlier run left behind of its downloads is of no use to anyone. */
export async function openFiles(
  dataDir: string,
  hosts: FileHostPolicy,
  dispatcher: Agent,
): Promise<Files> {
  const directory = join(dataDir, 'files');
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const transfer = createFileTransfer({
    hosts,
    dispatcher,
    directory,
    timeout_ms: FILE_TIMEOUT_MS,
  });
  return { transfer, directory };
}
