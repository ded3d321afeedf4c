import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileStoreOptions, openFileStore } from '../../store/file-store.ts';
import type { FileSystem } from '../../store/file-system.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { StoreError } from '../../store/store-errors.ts';
import { least } from '../bot/least-settings.ts';
import { NOON, usage } from '../store/facts.ts';
import { ERRORS, FaultDisk, systemError } from '../store/faults/fault-file-system.ts';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { runOnReadOnly } from './mounted-to-be-read.ts';
import { openStoreOn } from './open-store.ts';

const PROGRAM = fileURLToPath(new URL('./read-only-program.ts', import.meta.url));
const LOADER = createRequire(import.meta.url).resolve('tsx');
const SENTENCE =
  /The data directory \S+ cannot be written to \((EROFS|EACCES|EPERM)\)\. Give .* or set DATA_DIR to another place\./;

const isStoreError = (code: string) => (error: unknown) =>
  error instanceof StoreError && error.code === code;

/** The machine's own disk, which a test mounts to be read and to be written. */
function mountable(): FileSystem & { isReadOnly: boolean } {
  const unless = <T>(name: string, run: () => Promise<T>): Promise<T> =>
    disk.isReadOnly ? Promise.reject(systemError('EROFS', name)) : run();
  const disk: FileSystem & { isReadOnly: boolean } = {
    ...nodeFileSystem,
    isReadOnly: false,
    async open(path, mode) {
      if (mode !== 'read' && disk.isReadOnly) throw systemError('EROFS', path);
      const file = await nodeFileSystem.open(path, mode);
      return {
        ...file,
        write: (bytes, position) => unless('write', () => file.write(bytes, position)),
        truncate: (length) => unless('truncate', () => file.truncate(length)),
        datasync: () => unless('datasync', () => file.datasync()),
      };
    },
    rename: (from, to) => unless('rename', () => nodeFileSystem.rename(from, to)),
    unlink: (path) => unless('unlink', () => nodeFileSystem.unlink(path)),
    makeDirectory: (path) => unless('mkdir', () => nodeFileSystem.makeDirectory(path)),
  };
  return disk;
}

describe('a data directory that cannot be written to', () => {
  const temporary = temporaryDirectories();

  const withOneEntry = async (more: Partial<FileStoreOptions> = {}) => {
    const directory = join(await temporary(), 'data');
    const store = await openFileStore({ directory, ...more });
    await store.journal.append([usage('one')], NOON);
    return { directory, store };
  };

  it('is read all the same; whoever would write is refused in one sentence with a code', async function () {
    this.timeout(60_000);
    const { directory, store } = await withOneEntry();
    await store.close();
    const place = await mkdtemp(join(await temporary(), 'mount-'));
    const file = join(await temporary(), 'usage.csv');
    await writeFile(file, '');
    const command = (dataDir: string) => [
      process.execPath,
      '--import',
      LOADER,
      PROGRAM,
      dataDir,
      file,
    ];
    const env = { PATH: process.env.PATH, ...least };
    const { text, code, isWhole } = await runOnReadOnly(place, directory, command, env);
    const line = (verb: string) => text.split('\n').find((one) => one.startsWith(`${verb} `)) ?? '';
    if (isWhole)
      for (const verb of ['balance', 'verify', 'export']) assert.match(line(verb), / 0 /, text);
    assert.match(line('import-usage'), SENTENCE);
    assert.match(line('import-usage'), /^import-usage 1 .*\(NOT_WRITABLE\)"$/);
    const start = text.split('\n').filter((one) => one.startsWith('The bot does not start: '));
    assert.equal(start.length, 1, text);
    assert.match(start[0] ?? '', SENTENCE);
    assert.match(start[0] ?? '', /\(NOT_WRITABLE\)$/);
    assert.doesNotMatch(text, /\n\s+at /, 'no stack');
    assert.equal(code, 1);
  });

  it('is refused whichever call of the opening says so, and opens once it can be written to', async () => {
    const process = new FaultDisk().boot();
    await (await openStoreOn(process)).close();
    const codes = ERRORS.filter((code) => code !== 'EIO');
    const refused = new Set<string>();
    for (const [index, call] of process.trace.entries()) {
      const kind = codes[index % codes.length] ?? 'EROFS';
      const disk = new FaultDisk();
      const opened = await openStoreOn(disk.boot({ kind, at: index + 1 })).catch((cause) => {
        assert.ok(isStoreError('NOT_WRITABLE')(cause), `${call}: ${String(cause)}`);
        assert.match(cause.message, new RegExp(`/data cannot be written to \\(${kind}\\)`));
        refused.add(kind);
      });
      await opened?.close().catch(() => undefined);
      await (await openStoreOn(disk.boot())).close();
    }
    assert.deepEqual([...refused].sort(), [...codes].sort());
  });

  it('is told by the store while it runs; documents go on by themselves, the journal after a restart', async () => {
    const fileSystem = mountable();
    const { directory, store } = await withOneEntry({ fileSystem });
    const operations = store.documents.collection<number>('operations');
    await operations.put('a', 1);
    await store.assertWritable();

    fileSystem.isReadOnly = true;
    await assert.rejects(operations.put('a', 2), isStoreError('WRITE_FAILED'));
    await assert.rejects(store.assertWritable(), isStoreError('NOT_WRITABLE'));
    assert.equal((await operations.get('a'))?.value, 1);
    assert.ok(store.journal.find('one'));
    fileSystem.isReadOnly = false;
    await store.assertWritable();
    assert.equal((await operations.put('a', 3)).version, 2);

    fileSystem.isReadOnly = true;
    await assert.rejects(store.journal.append([usage('two')], NOON), isStoreError('WRITE_FAILED'));
    fileSystem.isReadOnly = false;
    await assert.rejects(store.journal.append([usage('three')], NOON), (cause) => {
      assert.ok(isStoreError('READ_ONLY')(cause));
      assert.match(String(cause), /until a restart/);
      return true;
    });
    await store.close();

    const next = await openFileStore({ directory, fileSystem });
    await next.journal.append([usage('four')], NOON);
    assert.deepEqual(
      next.journal.entries().map(({ key }) => key),
      ['one', 'four'],
    );
    assert.equal((await next.documents.collection<number>('operations').get('a'))?.value, 3);
    await next.close();
  });
});
