/** Programs for child processes, compiled once: a round of start and kill has no time to compile its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const COMPILE_TIMEOUT_MS = 60_000;

export interface Compiled {
  /** The path of a program of the folder, by name without its ending. */
  program(name: string): string;
  remove(): Promise<void>;
}

/** Compiles the programs of a folder, with what they import, into a temporary directory. */
export async function compilePrograms(
  names: readonly string[],
  folder: string = 'test/store/processes',
): Promise<Compiled> {
  const directory = await mkdtemp(join(tmpdir(), 'calling-desk-programs-'));
  const config = {
    extends: join(ROOT, 'tsconfig.build.json'),
    compilerOptions: {
      outDir: directory,
      rootDir: ROOT,
      typeRoots: [join(ROOT, 'node_modules/@types')],
    },
    include: [],
    files: names.map((name) => join(ROOT, folder, `${name}.ts`)),
  };
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const child = spawn(process.execPath, [compiler, '-p', directory], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: COMPILE_TIMEOUT_MS,
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the programs do not compile (${code})`);
  // What the desk knows is text and not compiled.
  await mkdir(join(directory, 'answers'), { recursive: true });
  await symlink(join(ROOT, 'answers/articles'), join(directory, 'answers/articles'));
  return {
    program: (name) => join(directory, folder, `${name}.js`),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
