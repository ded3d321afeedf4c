/** `npm run soak`: the long runs one after the other, and a row in docs/reliability.md for each. */

import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { keepRow } from './keep-row.ts';
import { createProgress } from './progress.ts';
import { rowOf } from './reliability-page.ts';
import { readSoakCommand, type SoakAsked, USAGE } from './soak-command.ts';
import type { SoakOutcome } from './soak-part.ts';
import { SOAK_PARTS } from './soak-parts.ts';

const PAGE = 'docs/reliability.md';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function soak({ parts, seed, into }: SoakAsked): Promise<boolean> {
  const commit = await commitNow();
  let isWell = true;
  for (const { part, length } of parts) {
    const start_ms = performance.now();
    const { name, unit } = part;
    const done = createProgress({ name, length, unit, say, now: () => performance.now() });
    say(`${name}: seed ${seed}`);
    const { holds, figures } = await part
      .run({ length, seed, say, done })
      .catch((cause: unknown): SoakOutcome => {
        say(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
        return { holds: false, figures: { happened: firstLine(cause) } };
      });
    isWell &&= holds;
    const row = rowOf({
      part,
      length,
      seed,
      holds,
      figures,
      seconds: (performance.now() - start_ms) / 1_000,
      at: new Date(),
      node: process.version,
      processors: availableParallelism(),
      commit,
    });
    const isKept = await keepRow(into ?? join(ROOT, PAGE), row, SOAK_PARTS);
    say(`${name} ${row.result}: ${row.figures}`);
    if (!isKept) say(`${PAGE} keeps its row of a longer run.`);
  }
  return isWell;
}

function firstLine(cause: unknown): string {
  const [line = ''] = String(cause).split('\n');
  return line.slice(0, 200);
}

async function commitNow(): Promise<string> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: ROOT })).stdout.trim();
  try {
    const commit = await git('rev-parse', '--short', 'HEAD');
    const changed = await git('status', '--porcelain', '--', '.', `:!${PAGE}`);
    return changed === '' ? commit : `${commit}+`;
  } catch {
    // Out of a parcel that has no history.
    return 'unknown';
  }
}

const asked = readSoakCommand(process.argv.slice(2), SOAK_PARTS, Math.trunc(Date.now() / 1_000));
if (typeof asked === 'string') {
  say(`${asked}\n${USAGE}`);
  process.exitCode = 2;
} else if (!(await soak(asked))) process.exitCode = 1;
