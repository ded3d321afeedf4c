/** Takes the rows of a usage report into an account: in batches, once each, as often as you like. */

import type { Fact } from '../ledger/entry.ts';
import type { Currency } from '../ledger/money.ts';
import { type ImportSummary, ImportTally } from './import-summary.ts';
import type { Find } from './row-history.ts';
import { factsFor, type RowFacts } from './usage-facts.ts';
import type { ReadRow, UsageRow } from './usage-row.ts';

/** What an import needs of an account. */
export interface UsageAccount {
  readonly currency: Currency;
  readonly find: Find;
  /** All or none. @throws an error that {@link isConflict} knows where another import was faster with another charge */
  append(facts: readonly Fact[]): Promise<unknown>;
}

export interface ImportProgress {
  readonly rows: number;
  readonly read_bytes: number;
  readonly size_bytes: number;
}

export interface ImportOptions {
  /** A person's object id, or the part of the product that reads the report. */
  readonly actor: string;
  /** Stops after the batch that is under way; what has gone in stays in. */
  readonly signal?: AbortSignal;
  /** After each batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Rows, some at a time, and how far they have been read. */
export interface RowSource {
  readonly size_bytes: number;
  readonly read_bytes: number;
  rows(): AsyncIterable<readonly ReadRow[]>;
}

/** Facts that one append of an import holds at most. */
export const IMPORT_BATCH_FACTS_MAX = 2_000;

const BATCH_ROWS = IMPORT_BATCH_FACTS_MAX;
const CONFLICTS_MAX = 3;

/** @throws what the account or the source throws; the batches before that stay in */
export async function importReport(
  source: RowSource,
  account: UsageAccount,
  options: ImportOptions,
): Promise<ImportSummary> {
  const tally = new ImportTally(account.currency);
  let batch: UsageRow[] = [];
  const flush = async () => {
    let left: readonly UsageRow[] = batch;
    batch = [];
    while (left.length > 0) {
      const taken = await takeIn(left, account, options.actor);
      left = left.slice(taken.length);
      for (const row of taken) tally.tookIn(row);
    }
    const { read_bytes, size_bytes } = source;
    options.onProgress?.({ rows: tally.rows, read_bytes, size_bytes });
  };
  const stopped = async () => {
    await flush();
    return tally.summary(false);
  };
  for await (const rows of source.rows()) {
    for (const row of rows) {
      if (options.signal?.aborted) return stopped();
      tally.read(row);
      if (row.ok) batch.push(row.row);
      if (batch.length === BATCH_ROWS) await flush();
    }
  }
  await flush();
  return tally.summary(true);
}

/** As many of the rows as one append holds, from the first on; the facts of one row stay together. */
async function takeIn(
  rows: readonly UsageRow[],
  account: UsageAccount,
  actor: string,
): Promise<readonly RowFacts[]> {
  for (let conflicts = 0; ; conflicts++) {
    const taken = fittingRows(factsFor(rows, account.find, account.currency, actor));
    const facts = taken.flatMap((row) => row.facts);
    if (facts.length === 0) return taken;
    try {
      await account.append(facts);
      return taken;
    } catch (error) {
      // Another import has taken in the same call with another charge meanwhile: look again and correct that one.
      if (!isConflict(error) || conflicts === CONFLICTS_MAX) throw error;
    }
  }
}

function fittingRows(rows: readonly RowFacts[]): readonly RowFacts[] {
  let facts = 0;
  const first = rows.findIndex((row) => {
    facts += row.facts.length;
    return facts > IMPORT_BATCH_FACTS_MAX;
  });
  return first === -1 ? rows : rows.slice(0, first);
}

/** The journal has the key with another charge, or the ledger knows that somebody else has undone the charge. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === 'KEY_CONFLICT') return true;
  return 'refusal' in error && error.refusal === 'target-already-reversed';
}
