/** `desk migrate-store --to postgres|files`: moves everything that must survive a restart, while no desk runs. */

import { instant } from '../../ledger/instant.ts';
import { openFilePlace } from '../../store/file-moving-place.ts';
import type { StoreKind } from '../../store/move-mark.ts';
import { checkMove, type MoveOptions, moveStore, undoMove } from '../../store/move-store.ts';
import type { MovingPlace } from '../../store/moving-place.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { openPostgresPlace } from '../../store/postgres-moving-place.ts';
import type { StoreTally } from '../../store/store-tally.ts';
import { type Operator, UsageError } from '../operator.ts';

const USE = 'Say where to: npm run desk -- migrate-store --to postgres, or --to files';

interface Asked {
  readonly to: StoreKind;
  readonly what: 'move' | 'check' | 'undo';
}

export async function migrateStore(operator: Operator, args: readonly string[]): Promise<void> {
  const { to, what } = askedBy(args);
  const { database, dataDir, now, progress, speech } = operator;
  if (database === undefined)
    throw new UsageError('Set DATABASE_URL as well: it names the database, DATA_DIR the files.');
  const files = await openFilePlace({ directory: dataDir, fileSystem: nodeFileSystem });
  try {
    const rows = await openPostgresPlace(database);
    try {
      const [source, target] = to === 'postgres' ? [files, rows] : [rows, files];
      const options: MoveOptions = {
        source,
        target,
        now: () => instant(now()),
        onProgress: progress && ((step, entries) => progress(`${speech.number(entries)} ${step}`)),
      };
      await DO[what](operator, options);
    } finally {
      await rows.close();
    }
  } finally {
    await files.close();
  }
}

type Do = (operator: Operator, options: MoveOptions) => Promise<void>;

const DO: Readonly<Record<Asked['what'], Do>> = {
  async move(operator, options) {
    tell(operator, await moveStore(options));
    operator.print(
      `All of this is in ${options.target.name} now, read again and compared. ${goOn(options.target)} ` +
        `What lies in ${options.source.name} was left as it was and marked, so that no desk starts on it.`,
    );
  },
  async check(operator, options) {
    const { source, target } = options;
    const { left, flaws } = await checkMove(options);
    tell(operator, left);
    if (flaws === undefined) operator.print(`There is room for all of this in ${target.name}.`);
    else if (flaws.length === 0)
      operator.print(`The same lies in ${source.name} and in ${target.name}.`);
    else operator.print(`There is something else in ${target.name}: ${flaws.join(', ')}.`);
  },
  async undo({ print, speech }, options) {
    const { seq } = await undoMove(options);
    print(
      `What lies in ${options.source.name} is in use again, up to entry ${speech.number(seq)}. ${goOn(options.source)}`,
    );
  },
};

/** What a person compares with what the other end says. */
function tell({ print, speech }: Operator, { head, collections }: StoreTally): void {
  print(`${'entries'.padEnd(20)}${speech.number(head.seq).padStart(12)}  ${head.hash}`);
  for (const [name, { count, sha256 }] of collections)
    if (count > 0) print(`${name.padEnd(20)}${speech.number(count).padStart(12)}  ${sha256}`);
}

function goOn({ kind }: MovingPlace): string {
  return kind === 'postgres'
    ? 'Start the desk with DATABASE_URL.'
    : 'Start the desk without DATABASE_URL.';
}

/** @throws UsageError */
function askedBy(args: readonly string[]): Asked {
  const rest = [...args];
  const at = rest.indexOf('--to');
  const [, to] = at < 0 ? [] : rest.splice(at, 2);
  const [option, ...more] = rest;
  if ((to !== 'postgres' && to !== 'files') || more.length > 0) throw new UsageError(USE);
  if (option === undefined) return { to, what: 'move' };
  if (option === '--check') return { to, what: 'check' };
  if (option === '--undo') return { to, what: 'undo' };
  throw new UsageError(USE);
}
