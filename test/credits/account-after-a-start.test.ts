/** An account over files says the same after any start as a fold of all that was ever acknowledged. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openAccount } from '../../credits/journal-account.ts';
import { type Entry, factOf } from '../../ledger/entry.ts';
import { addDays, type Instant } from '../../ledger/instant.ts';
import { createProjection } from '../../ledger/projection.ts';
import type { Journal } from '../../store/journal.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { CURRENCY } from '../ledger/facts.ts';
import { aHistory, entriesOf } from '../ledger/histories.ts';
import { FaultDisk } from '../store/faults/fault-file-system.ts';
import { openJournalOn } from '../store/faults/journal-disk.ts';

const SMALL = { segmentBytesMax: 2_000 };
const RUNS = 40;

const accountOver = (journal: Journal, now: Instant) =>
  openAccount(journal, { now: () => now }, CURRENCY);

/** Everything that a person can ask of it. */
function said(journal: Journal, now: Instant) {
  const account = accountOver(journal, now);
  const entries = journal.entries();
  const middle = entries[entries.length >> 1]?.recordedAt ?? now;
  return {
    entries,
    view: account.view(),
    before: account.view(now, middle),
    earlier: account.view(addDays(now, -40)),
    forecast: account.forecast(),
    last: account.lastMovements(7),
    statement: account.statement(addDays(now, -60), now),
    between: [...account.entriesBetween(addDays(now, -60), now)],
    found: entries.map(({ key }) => account.find(key)),
    lastEntry: account.lastEntry(),
  };
}

describe('an account after a start', () => {
  it('says what the same history says in memory, however the starts cut it', async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, fc.integer({ min: 1, max: 12 }), async (moves, size) => {
        const entries = entriesOf(moves);
        const end = (entries.at(-1)?.recordedAt ?? 0) as Instant;
        const memory = createMemoryJournal();
        const disk = new FaultDisk();
        for (let from = 0; from < entries.length; from += size) {
          const batch = entries.slice(from, from + size);
          const recordedAt = batch.at(-1)?.recordedAt ?? end;
          const journal = await openJournalOn(disk, SMALL);
          await journal.append(batch.map(factOf), recordedAt);
          await memory.append(batch.map(factOf), recordedAt);
          await journal.close();
        }
        const journal = await openJournalOn(disk, SMALL);
        assert.deepEqual(said(journal, end), said(memory, end));
        assertFoldedOneByOne(journal.entries(), accountOver(journal, end), end);
        await journal.close();
      }),
      { numRuns: RUNS },
    );
  });
});

function assertFoldedOneByOne(
  entries: readonly Entry[],
  account: ReturnType<typeof openAccount>,
  end: Instant,
): void {
  const projection = createProjection(CURRENCY);
  for (const entry of entries) projection.extend([entry]);
  assert.deepEqual(account.view(end), projection.viewAt(end));
}
