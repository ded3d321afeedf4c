/** The account for those who only look: beside a running bot, without its lock. */

import type { Account } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { type Clock, instant } from '../../ledger/instant.ts';
import { assertFilesNotMoved } from '../../store/file-move-mark.ts';
import { journalDirectory } from '../../store/file-store.ts';
import type { Journal } from '../../store/journal.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import { readPostgresJournal } from '../../store/read-postgres-journal.ts';
import type { Operator } from '../operator.ts';

/** @throws StoreError where the journal is not there, goes on elsewhere or cannot be trusted */
export async function accountToRead(operator: Operator): Promise<Account> {
  return openAccount(await journalToRead(operator), clockOf(operator.now), operator.currency);
}

async function journalToRead({ dataDir, database }: Operator): Promise<Journal> {
  if (database !== undefined) return readPostgresJournal(database);
  await assertFilesNotMoved(nodeFileSystem, dataDir);
  return readFileJournal({ fileSystem: nodeFileSystem, directory: journalDirectory(dataDir) });
}

export function clockOf(now: () => number): Clock {
  return { now: () => instant(now()) };
}
