/** The desk's process as one file that starts quickly; made once for all who start it here. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** How to start it: `node`'s arguments up to the options. */
export type Program = readonly string[];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUN = fileURLToPath(new URL('run-bundle.cjs', import.meta.url));
const ENTRY = fileURLToPath(new URL('desk-process.ts', import.meta.url));
const LOADED_MS_MAX = 60_000;

export interface DeskPrograms {
  readonly whole: Program;
  /** Knows no articles: reading them is most of an opening, and matters where nobody asks and many are opened. */
  readonly withoutArticles: Program;
}

let made: Promise<DeskPrograms> | undefined;

export function deskPrograms(): Promise<DeskPrograms> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<DeskPrograms> {
  const directory = await mkdtemp(join(tmpdir(), 'calling-desk-program-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const outfile = join(directory, 'desk.cjs');
  await symlink(join(ROOT, 'node_modules'), join(directory, 'node_modules'));
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifyWhitespace: true,
    logLevel: 'error',
    // Optional to those that ask for them, and never installed.
    external: ['dtrace-provider', '@aws-sdk/client-s3'],
    plugins: [
      {
        name: 'files know where they are',
        setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, located),
      },
    ],
  });
  await writeFile(outfile, inAscii(outputFiles[0]?.text ?? ''));
  await keepCompiled([RUN, outfile]);

  async function programBeside(name: string, articles: string): Promise<Program> {
    const file = join(directory, name, 'desk.cjs');
    await mkdir(join(directory, name, 'answers'), { recursive: true });
    await symlink(articles, join(directory, name, 'answers/articles'));
    await mkdir(join(directory, name, 'store'), { recursive: true });
    await symlink(join(ROOT, 'store/migrations'), join(directory, name, 'store/migrations'));
    await symlink(outfile, file);
    await symlink(`${outfile}.cache`, `${file}.cache`);
    return [RUN, file];
  }
  const none = await mkdtemp(join(directory, 'none-'));
  return {
    whole: await programBeside('whole', join(ROOT, 'answers/articles')),
    withoutArticles: await programBeside('without', none),
  };
}

/** A text of one byte a letter is read and kept the fastest; patterns alone are left as they are by the bundler. */
function inAscii(text: string): string {
  return text.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Its files lie beside the bundle as they lie beside it in the house. */
async function located({ path }: { readonly path: string }) {
  const text = await readFile(path, 'utf8');
  const below = JSON.stringify(`/${relative(ROOT, path)}`);
  const here = `require('node:url').pathToFileURL(__dirname + ${below}).href`;
  return { loader: 'ts' as const, contents: text.replaceAll('import.meta.url', here) };
}

async function keepCompiled([run = '', ...rest]: Program): Promise<void> {
  const child = fork(run, [...rest, JSON.stringify({ waits: true })], { execArgv: [] });
  const gone = once(child, 'exit');
  await once(child, 'message', { signal: AbortSignal.timeout(LOADED_MS_MAX) });
  child.send('keep');
  const [code] = await gone;
  if (code !== 0) throw new Error(`what was compiled is not kept (${code})`);
}
