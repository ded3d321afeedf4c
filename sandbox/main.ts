/** Start here for a whole tenant on this machine: `npm run sandbox`. */

import { learnAnswersAhead } from './product.ts';
import { sandboxCommand } from './sandbox-command.ts';
import { startDesk } from './start-desk.ts';

learnAnswersAhead(() =>
  process.stdout.write('Learning the help desk’s answers, once: some seconds…\n'),
);

const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});

process.exitCode = await sandboxCommand({
  args: process.argv.slice(2),
  env: process.env,
  startDesk,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  ended,
});
process.exit();
