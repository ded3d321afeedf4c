/** A process that appends as fast as it can and tells each acknowledgement, until somebody kills it. */

import { writeSync } from 'node:fs';
import { openFileStore } from '../../../store/file-store.ts';
import { StoreError } from '../../../store/store-errors.ts';
import { NOON, usage } from '../facts.ts';

const WRITERS = 8;
const BATCH_MAX = 3;

const [directory = '', round = ''] = process.argv.slice(2);

/** Written before anything else happens, so that a kill right afterwards finds it in the pipe. */
function tell(line: string): void {
  writeSync(1, `${line}\n`);
}

const { journal, documents } = await openFileStore({ directory, segmentBytesMax: 100_000 });
const conversations = documents.collection<{ readonly round: string }>('conversations');
tell('ready');

async function write(writer: number): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const size = 1 + ((writer + turn) % BATCH_MAX);
    const keys = Array.from(
      { length: size },
      (_, index) => `${round}.${writer}.${turn}.${index}.${size}`,
    );
    await journal.append(
      keys.map((key) => usage(key)),
      NOON,
    );
    tell(`entries ${keys.join(' ')}`);
  }
}

async function note(): Promise<void> {
  for (;;) {
    const { version } = await conversations.put('desk', { round });
    tell(`document ${version}`);
  }
}

try {
  await Promise.all([note(), ...Array.from({ length: WRITERS }, (_, writer) => write(writer))]);
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  tell(`stopped ${error.code} ${journal.status().state} ${error.message}`);
  process.exit(0);
}
