/** An import with a record of who brought which file before it, and of what came of it after it. */

import type { AskedBy } from '../ledger/entry.ts';
import type { Account } from './account.ts';
import { recordAct } from './act.ts';
import type { FileImport } from './import-usage-file.ts';

export interface Brought {
  readonly by: string;
  readonly asked: AskedBy;
  /** The file's name. */
  readonly file: string;
}

/** @throws what the import throws: then its end is missing in the record, and what was taken in is there by its own */
export async function recordImport(
  account: Account,
  { by, asked, file }: Brought,
  read: () => Promise<FileImport>,
): Promise<FileImport> {
  const key = `usage-import:${account.now()}:${by}`.slice(0, 190);
  await recordAct(account, {
    act: 'usage-import-begun',
    key: `${key}:begun`,
    by,
    asked,
    detail: { file },
  });
  const imported = await read();
  await recordAct(account, {
    act: 'usage-import-ended',
    key: `${key}:ended`,
    by,
    asked,
    detail: { file, ...outcome(imported) },
  });
  return imported;
}

function outcome(imported: FileImport): Readonly<Record<string, string | number>> {
  if (!imported.ok) return { refused: imported.problem };
  const { rows, added, known, changed, bad } = imported.summary;
  return { rows, added, known, changed, bad };
}
