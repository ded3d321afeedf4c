/** The echo bot as plain JavaScript, the way that it would be deployed: nothing translates it while it runs. */

import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @returns what to start with `node` */
export async function echoProgram(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(new URL('echo-bot.ts', import.meta.url), 'utf8');
  const { code } = await transform(text, { loader: 'ts', format: 'esm', target: 'node20' });
  const file = join(folder, 'echo-bot.mjs');
  await writeFile(file, code);
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return [file];
}
