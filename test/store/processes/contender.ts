/** A process that wants the writer's lock again and again, and leaves it by letting go or by dying. */

import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../../store/store-errors.ts';
import { takeWriterLock } from '../../../store/writer-lock.ts';

const TRIES = 400;
const HOLD_MS = 1;

const [directory = '', end = ''] = process.argv.slice(2);
const mark = join(directory, 'mark');
let won = 0;

for (let tries = 0; tries < TRIES && won < 5; tries += 1) {
  try {
    const lock = await takeWriterLock(directory);
    won += 1;
    // Fails where another holder's mark is there.
    closeSync(openSync(mark, 'wx'));
    await new Promise((resolve) => setTimeout(resolve, HOLD_MS));
    unlinkSync(mark);
    writeSync(1, 'won\n');
    if (end === 'die') process.kill(process.pid, 'SIGKILL');
    await lock.release();
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'LOCKED') throw error;
  }
}
