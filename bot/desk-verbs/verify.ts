/** `desk verify`: proves the journal and its hash chain, also beside a running bot. */

import { journalDirectory } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { verifyPostgresJournal } from '../../store/read-postgres-journal.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import type { Operator } from '../operator.ts';
import type { DatabasePlace } from '../settings.ts';

export async function verify(operator: Operator): Promise<void> {
  if (operator.database === undefined) await verifyFiles(operator);
  else await verifyRows(operator, operator.database);
}

async function verifyFiles({ dataDir, print, progress, speech }: Operator): Promise<void> {
  const { head, segments, bytes, interruptedBytes } = await verifyJournal({
    fileSystem: nodeFileSystem,
    directory: journalDirectory(dataDir),
    onProgress:
      progress && (({ entries }) => progress(`${speech.number(entries)} entries verified`)),
  });
  print(
    `The journal is whole: ${speech.number(head.seq)} entries, ${speech.number(bytes)} bytes in ${speech.number(segments)} files.`,
  );
  print(`Last hash: ${head.hash}`);
  if (interruptedBytes > 0) {
    print(
      `${speech.number(interruptedBytes)} bytes at the end belong to a write that was never acknowledged; the next start cuts them off.`,
    );
  }
}

async function verifyRows(
  { print, progress, speech }: Operator,
  database: DatabasePlace,
): Promise<void> {
  const { head, bytes } = await verifyPostgresJournal({
    ...database,
    onProgress:
      progress && ((entries: number) => progress(`${speech.number(entries)} entries verified`)),
  });
  print(
    `The journal is whole: ${speech.number(head.seq)} entries, ${speech.number(bytes)} bytes in the database.`,
  );
  print(`Last hash: ${head.hash}`);
}
