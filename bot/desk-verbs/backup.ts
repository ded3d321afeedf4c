/** `desk backup FILE`: the journal and the documents in one file, also beside a running bot. */

import { makeBackup } from '../../store/backup-make.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { assertFiles, type Operator, UsageError } from '../operator.ts';

export async function backup(operator: Operator, args: readonly string[]): Promise<void> {
  const { dataDir, now, print, progress, speech } = operator;
  assertFiles(operator);
  const [to, ...more] = args;
  if (to === undefined || more.length > 0)
    throw new UsageError('Name one file that is not there yet: npm run desk -- backup FILE');
  const { head, bytes } = await makeBackup({
    directory: dataDir,
    to,
    fileSystem: nodeFileSystem,
    madeAt: now(),
    onProgress:
      progress && (({ entries }) => progress(`${speech.number(entries)} entries verified`)),
  });
  print(
    `${to} holds everything up to entry ${speech.number(head.seq)}: ${speech.number(bytes)} bytes.`,
  );
  print(`Last hash: ${head.hash}`);
}
