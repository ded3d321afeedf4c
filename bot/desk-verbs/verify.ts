/** `desk verify`: proves the journal and its hash chain, also beside a running bot. */

import { journalDirectory } from '../../store/file-store.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { verifyJournal } from '../../store/verify-journal.ts';
import type { Operator } from '../operator.ts';

export async function verify({ dataDir, print, progress, speech }: Operator): Promise<void> {
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
