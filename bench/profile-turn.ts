/** `tsx bench/profile-turn.ts`: where a balance turn’s time goes, sixteen at a time, as a picture and as shares for `docs/performance.md`. */

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDesk } from '../test/door/running-desk.ts';
import { writePage } from './performance-page.ts';
import { prepareLoad } from './turn/desk-under-load.ts';
import { drawFlame } from './turn/draw-flame.ts';
import { type CpuProfile, flameOf, sharesOf } from './turn/profile.ts';
import { runTurns } from './turn/turn-load.ts';

const AT_ONCE = 16;
const TURNS = 8_000;
const SAMPLE_US = 500;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = fileURLToPath(new URL('../docs/pictures/turn.svg', import.meta.url));
const SHARES = fileURLToPath(new URL('results/turn-profile.json', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'calling-desk-profile-'));
const profiles = join(folder, 'profiles');
const { outside, options } = await prepareLoad(folder, AT_ONCE);
try {
  const flags = ['--cpu-prof', `--cpu-prof-interval=${SAMPLE_US}`, `--cpu-prof-dir=${profiles}`];
  // File by file, not as one bundle: the picture names files.
  const program = ['--import', 'tsx', ...flags, join(ROOT, 'test/door/desk-process.ts')];
  const desk = await startDesk(options, program);
  await runTurns(outside, { port: desk.port, atOnce: AT_ONCE, turns: TURNS, signed: true });
  await desk.stop();
  const flame = flameOf(await largestOf(profiles), ROOT);
  const title = `A balance turn, ${AT_ONCE} at a time: where the processor’s time goes, by file`;
  await writeFile(PICTURE, drawFlame(flame, title));
  await writeFile(SHARES, `${JSON.stringify(sharesOf(flame), null, 2)}\n`);
  await writePage();
} finally {
  await outside.close();
  await rm(folder, { recursive: true, force: true });
}

/** The loader's own thread writes one too, a small one. */
async function largestOf(directory: string): Promise<CpuProfile> {
  const files = (await readdir(directory)).map((name) => join(directory, name));
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, size: (await stat(file)).size })),
  );
  const [largest] = sizes.sort((one, other) => other.size - one.size);
  if (largest === undefined) throw new Error('no profile was written');
  return JSON.parse(await readFile(largest.file, 'utf8')) as CpuProfile;
}
