/** The account for those who only look: beside a running bot, without its lock. */

import type { Account } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { type Clock, instant } from '../../ledger/instant.ts';
import { journalDirectory } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { readFileJournal } from '../../store/read-file-journal.ts';
import type { Operator } from '../operator.ts';

/** @throws StoreError where the journal is not there or cannot be trusted */
export async function accountToRead({ dataDir, currency, now }: Operator): Promise<Account> {
  const directory = journalDirectory(dataDir);
  const journal = await readFileJournal({ fileSystem: nodeFileSystem, directory });
  return openAccount(journal, clockOf(now), currency);
}

export function clockOf(now: () => number): Clock {
  return { now: () => instant(now()) };
}
