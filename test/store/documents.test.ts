/** Every kind of documents under the suite for documents. */

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../../store/file-system.ts';
import { openLowdbDocuments } from '../../store/lowdb-documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { nodeFileSystem } from '../../store/node-file-system.ts';
import { documentsConformance } from './documents-conformance.ts';
import { FaultDisk, type FaultFileSystem } from './faults/fault-file-system.ts';
import { heldLock } from './faults/held-lock.ts';
import { temporaryDirectories } from './temporary-directory.ts';

documentsConformance('the documents in memory', async () => createMemoryDocuments());

it('documents of one process show nothing of a change before it is acknowledged', async () => {
  const documents = createMemoryDocuments();
  const notes = documents.collection('operations');
  const putting = notes.put('a', { text: 'one' });
  assert.equal(await notes.get('a'), undefined);
  await putting;
  const deleting = notes.delete('a');
  assert.equal((await notes.get('a'))?.version, 1);
  await deleting;
  assert.equal(await notes.get('a'), undefined);
  await documents.close();
});

describe('on the real disk', () => {
  const temporary = temporaryDirectories();
  const open = (directory: string) =>
    openLowdbDocuments({ directory, fileSystem: nodeFileSystem, lock: heldLock });

  documentsConformance('the documents in files', async () => open(await temporary()));

  it('documents are there after a restart, with their versions', async () => {
    const directory = await temporary();
    const before = await open(directory);
    await before.collection('operations').put('a', { text: 'one' });
    await before.collection('operations').put('a', { text: 'two' });
    await before.close();
    const after = await open(directory);
    assert.deepEqual(await after.collection('operations').get('a'), {
      value: { text: 'two' },
      version: 2,
    });
    await after.close();
  });

  const row = '{"id":"a","version":1,"value":{}}';
  const junk: readonly [string, string | Buffer][] = [
    ['null', 'null'],
    ['nothing', ''],
    ['zeros', Buffer.alloc(64)],
    ['text that ends too early', '{"format":1,"documents":['],
    ['a list without its format', `[${row}]`],
    ['a later format', `{"format":2,"documents":[${row}]}`],
    ['a document without a version', '{"format":1,"documents":[{"id":"a","value":{}}]}'],
    ['one id twice', `{"format":1,"documents":[${row},${row}]}`],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ];
  for (const [what, content] of junk) {
    it(`a collection's file that holds ${what} is refused, named and left as it is`, async () => {
      const directory = await temporary();
      const path = join(directory, 'operations.json');
      await mkdir(directory, { recursive: true });
      await writeFile(path, content);
      await assert.rejects(open(directory), { code: 'DAMAGED', message: /operations\.json/ });
      assert.deepEqual(await readFile(path), Buffer.from(content));
    });
  }
});

describe('documents whose write fails', () => {
  const directory = '/data/documents';
  const openOn = (fileSystem: FaultFileSystem) =>
    openLowdbDocuments({ directory, fileSystem, lock: heldLock });

  /** The calls of one put, and the number of the first of them. */
  async function callsOfPut() {
    const fileSystem = new FaultDisk().boot();
    const documents = await openOn(fileSystem);
    const before = fileSystem.trace.length;
    await documents.collection('operations').put('a', {});
    return { calls: fileSystem.trace.slice(before), first: before + 1 };
  }

  it('go on where the disk still holds the old file, and stop where nobody knows what it holds', async () => {
    const { calls, first } = await callsOfPut();
    const ends = [];
    for (const [index, call] of calls.entries()) {
      const fileSystem = new FaultDisk().boot({ at: first + index, kind: 'EIO' });
      const operations = (await openOn(fileSystem)).collection('operations');
      await assert.rejects(operations.put('a', {}), { code: 'WRITE_FAILED', message: /EIO/ });
      const next = await operations.put('b', {}).then(
        () => 'goes on',
        (error: unknown) => systemCode(error),
      );
      ends.push([call.split(' ')[0], next]);
    }
    assert.deepEqual(ends, [
      ['open', 'goes on'],
      ['write', 'goes on'],
      ['datasync', 'goes on'],
      ['close', 'goes on'],
      ['rename', 'READ_ONLY'],
      ['syncDirectory', 'READ_ONLY'],
    ]);
  });

  it('tell every caller of the write, and nobody else', async () => {
    const { calls, first } = await callsOfPut();
    const at = first + calls.findIndex((call) => call.startsWith('datasync'));
    const operations = (await openOn(new FaultDisk().boot({ at, kind: 'ENOSPC' }))).collection(
      'operations',
    );
    const putting = ['a', 'b', 'c'].map((id) => operations.put(id, {}));
    const results = await Promise.allSettled(putting);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    );
    await operations.put('d', {});
    assert.deepEqual(
      (await operations.list(9)).map(({ id }) => id),
      ['d'],
    );
  });
});
