/** An import with a record of who brought which file before it, and of what came of it after it. */

import type { AskedBy } from '../ledger/entry.ts';
import type { Account } from './account.ts';
import { type Deed, recordAct } from './act.ts';
import type { FileImport } from './import-usage-file.ts';

export interface Brought {
  readonly by: string;
  readonly asked: AskedBy;
  /** The file's name. */
  readonly file: string;
  /** Names this one bringing: when it comes again, it has been written down. Left out: it comes once. */
  readonly bringing?: string;
}

/** @throws what the import throws: then its end is missing in the record, and what was taken in is there by its own */
export async function recordImport(
  account: Account,
  { by, asked, file, bringing = `${account.now()}:${by}` }: Brought,
  read: () => Promise<FileImport>,
): Promise<FileImport> {
  const key = `usage-import:${bringing}`.slice(0, 190);
  const deed = { by, asked };
  await recordOnce(account, {
    ...deed,
    act: 'usage-import-begun',
    key: `${key}:begun`,
    detail: { file },
  });
  const imported = await read();
  await recordOnce(account, {
    ...deed,
    act: 'usage-import-ended',
    key: `${key}:ended`,
    detail: { file, ...outcome(imported) },
  });
  return imported;
}

/** The first to write it down may be somebody else who was brought the same at the same moment. */
async function recordOnce(account: Account, deed: Deed): Promise<void> {
  if (account.find(deed.key) !== undefined) return;
  try {
    await recordAct(account, deed);
  } catch (cause) {
    if (account.find(deed.key) === undefined) throw cause;
  }
}

function outcome(imported: FileImport): Readonly<Record<string, string | number>> {
  if (!imported.ok) return { refused: imported.problem };
  const { rows, added, known, changed, bad } = imported.summary;
  return { rows, added, known, changed, bad };
}
