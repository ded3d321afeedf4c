/** A real file system that is mounted to be read, where the system lets us mount one; else a folder that nobody may write to. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The mount goes with its process. */
const ON_A_MOUNT = `
mount -t tmpfs -o size=4m none "$1" && cp -R "$2" "$1/data" && mount -o remount,ro "$1" &&
shift 2 && echo whole && exec "$@"`;
/** Root may write to any folder of a disk, but not to the kernel's own. */
const IN_A_FOLDER = `
chmod -R a-w "$2"
shift 2
exec "$@"`;
const KERNELS_OWN = '/sys/calling-desk';

export interface Told {
  readonly text: string;
  readonly code: number | null;
  /** Whether what lies in `data` could be seen. */
  readonly isWhole: boolean;
}

/**
 * @param place an empty folder to mount it on
 * @param data what shall be on it
 * @param program its command line, given where the data lies
 */
export async function runOnReadOnly(
  place: string,
  data: string,
  program: (dataDir: string) => readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Told> {
  const mounted = await run(
    'unshare',
    ['-r', '-m', 'sh', '-c', ON_A_MOUNT, 'sh', place, data, ...program(`${place}/data`)],
    env,
  );
  if (mounted.text.includes('whole\n')) return { ...mounted, isWhole: true };
  const isRoot = process.getuid?.() === 0;
  const dataDir = isRoot ? KERNELS_OWN : data;
  const args = ['-c', IN_A_FOLDER, 'sh', place, data, ...program(dataDir)];
  return { ...(await run('sh', args, env)), isWhole: !isRoot };
}

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  child.on('error', () => undefined);
  const [code] = (await once(child, 'close')) as [number | null];
  return { text, code };
}
