/** Looks at a data directory, brings a file into it and starts the desk on it, as an operator would, in one process. */

import { deskCommand } from '../../bot/desk-command.ts';

const [dataDir = '', file = ''] = process.argv.slice(2);

for (const args of [['balance'], ['verify'], ['export'], ['import-usage', file]]) {
  const said: string[] = [];
  const code = await deskCommand({
    args,
    env: { DATA_DIR: dataDir },
    now: Date.now,
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
    progress: undefined,
  });
  process.stdout.write(`${args[0]} ${code} ${JSON.stringify(said.join(' '))}\n`);
}
process.env.DATA_DIR = dataDir;
await import('../../bot/main.ts');
