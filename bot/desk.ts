/** `npm run desk`: hands the process over to the operator's tool. */

import { deskCommand } from './desk-command.ts';
import { environment } from './settings.ts';

const { stdout, stderr } = process;

process.exitCode = await deskCommand({
  args: process.argv.slice(2),
  env: environment(),
  now: Date.now,
  print: (text) => stdout.write(`${text}\n`),
  complain: (text) => stderr.write(`${text}\n`),
  // On the line that the next one overwrites, and only where a person watches.
  progress: stderr.isTTY ? (line) => stderr.write(`\r${line}\u{1B}[K`) : undefined,
});
if (stderr.isTTY) stderr.write('\r\u{1B}[K');
