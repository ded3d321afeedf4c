/** What can be drafted from a plan that ran: the failed ones once more, or the way back. */

import type { LicenseDirectory } from '../directory/license-directory.ts';
import { AHEAD, SLICE } from './job-draft.ts';
import type { Line } from './line.ts';
import type { Plan, PlanRow, RowState } from './plan.ts';
import type { PlanBook } from './plan-book.ts';
import type { PlanHeader } from './plan-header.ts';
import { readAhead } from './read-ahead.ts';
import type { Wanted } from './wanted.ts';
import { retryLines, wayBack } from './way-back.ts';

/** Unknown ones too: they are read before anything is drafted, and whoever is as asked by then is told so. */
const TO_RETRY: ReadonlySet<RowState> = new Set(['failed', 'skipped', 'unknown']);
const TO_UNDO: ReadonlySet<RowState> = new Set(['verified', 'settled', 'unknown']);

export async function linesToRetry(book: PlanBook, header: PlanHeader): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const rows of slicesOf(book, header, TO_RETRY))
    lines.push(...retryLines(rows.map(asFailed)));
  return lines;
}

/** @throws DirectoryError */
export async function linesToUndo(
  book: PlanBook,
  header: PlanHeader,
  directory: LicenseDirectory,
  signal: AbortSignal | undefined,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const read = async (rows: readonly PlanRow[]) => {
    signal?.throwIfAborted();
    const ids = rows.flatMap(({ person }) => (person ? [person.id] : []));
    return wayBack(rows, await directory.licensedPeople(ids, signal && { signal }));
  };
  const slices = slicesOf(book, header, TO_UNDO);
  for await (const back of readAhead(slices, AHEAD, read)) lines.push(...back);
  return lines;
}

function asFailed(row: PlanRow): PlanRow {
  return row.state === 'unknown' ? { ...row, state: 'failed' } : row;
}

/** For the card: what was added is taken away, and the other way round. */
export function reversed({ wanted }: Plan): Wanted {
  return { ...wanted, add: wanted.remove, remove: wanted.add };
}

async function* slicesOf(
  book: PlanBook,
  header: PlanHeader,
  states: ReadonlySet<RowState>,
): AsyncGenerator<readonly PlanRow[]> {
  let slice: PlanRow[] = [];
  for await (const row of book.rows(header)) {
    if (!states.has(row.state)) continue;
    slice.push(row);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
