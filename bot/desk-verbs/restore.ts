/** `desk restore FILE`: puts a backup back into an empty data directory. */

import { restoreBackup } from '../../store/backup-restore.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { assertFiles, type Operator, UsageError } from '../operator.ts';

export async function restore(operator: Operator, args: readonly string[]): Promise<void> {
  const { dataDir, print, speech } = operator;
  assertFiles(operator);
  const [from, ...more] = args;
  if (from === undefined || more.length > 0)
    throw new UsageError('Name one backup: npm run desk -- restore FILE');
  const { head, madeAt } = await restoreBackup({
    from,
    directory: dataDir,
    fileSystem: nodeFileSystem,
  });
  print(
    `${dataDir} holds everything up to entry ${speech.number(head.seq)}, as of ${speech.dateTime(madeAt)}.`,
  );
  print(`Last hash: ${head.hash}`);
}
