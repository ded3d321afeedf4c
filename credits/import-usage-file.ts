/** Takes a usage report from the disk into the account: whole files are refused as a whole, good rows are kept. */

import { open } from 'node:fs/promises';
import { type ImportProgress, importReport } from '../usage/import-report.ts';
import type { ImportSummary } from '../usage/import-summary.ts';
import { openReportFile } from '../usage/report-file.ts';
import { OPERATOR_LIMITS, UPLOAD_LIMITS } from '../usage/report-limits.ts';
import type { FileProblem } from '../usage/usage-row.ts';
import type { Account } from './account.ts';

export type { ImportProgress, ImportSummary };

export interface FileRefused {
  readonly ok: false;
  readonly problem: FileProblem;
  /** Needed columns that the header lacks. */
  readonly missing: readonly string[];
  readonly limit_bytes: number;
}

export type FileImport = { readonly ok: true; readonly summary: ImportSummary } | FileRefused;

export interface FileImportOptions {
  /** Who brought the file: a person's object id, or `operator`. */
  readonly actor: string;
  /** `chat` for a file that was dropped on the bot, `terminal` for one that an operator named. */
  readonly from: 'chat' | 'terminal';
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** What a file that is dropped on the bot may weigh. */
export const CHAT_FILE_BYTES_MAX = UPLOAD_LIMITS.file_bytes;

/** @throws what the disk and the account throw; the batches before that stay in */
export async function importUsageFile(
  path: string,
  account: Account,
  { from, ...options }: FileImportOptions,
): Promise<FileImport> {
  const limits = from === 'chat' ? UPLOAD_LIMITS : OPERATOR_LIMITS;
  const file = await open(path);
  try {
    const reading = await openReportFile(file, limits);
    if (reading.ok)
      return { ok: true, summary: await importReport(reading.report, account, options) };
    const { problem, missing } = reading;
    return { ok: false, problem, missing, limit_bytes: limits.file_bytes };
  } finally {
    await file.close();
  }
}
