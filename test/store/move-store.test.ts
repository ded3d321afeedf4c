/** Moves between files and a real PostgreSQL server: there, back, and with something changed on the way. */

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { undoMove } from '../../store/move-store.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import type { Store } from '../../store/store.ts';
import { NOON, usage } from './facts.ts';
import { canOpen } from './move/mortal-place.ts';
import {
  bytesOf,
  contentOf,
  type Ends,
  fill,
  filledStore,
  move,
  openFiles,
  openRows,
  within as withinStore,
  withPlaces,
} from './move/moving-ends.ts';
import { anyTenant, sharedPostgres } from './postgres/server.ts';
import { temporaryDirectories } from './temporary-directory.ts';

describe('a move of the store', function () {
  this.timeout(240_000);
  const temporary = temporaryDirectories();
  let url: string;
  let database: Database;
  let ends: Ends;

  before(async () => {
    ({ url } = await sharedPostgres());
    database = openDatabase({ url });
  });
  after(() => database.close());
  beforeEach(async () => {
    ends = { directory: join(await temporary(), 'data'), url, tenantId: anyTenant() };
  });

  const within = <T>(open: (ends: Ends) => Promise<Store>, work: (store: Store) => Promise<T>) =>
    withinStore(ends, open, work);
  const filled = (open: (ends: Ends) => Promise<Store>, name = 'first') =>
    filledStore(ends, open, name);
  const sql = (text: string, ...values: unknown[]) =>
    database.query(text, [ends.tenantId, ...values]);

  it('brings every entry and document to the database, and all of it back byte for byte', async () => {
    const content = await filled(openFiles);
    const bytes = await bytesOf(ends);
    const left = await move(ends, 'to postgres');
    assert.equal(left.head.seq, 31);
    assert.deepEqual([...left.collections].map(([, { count }]) => count).filter(Boolean), [11, 7]);
    assert.deepEqual(await within(openRows, contentOf), content);
    assert.deepEqual(await bytesOf(ends), bytes, 'the source was touched');

    const elsewhere = { ...ends, directory: join(await temporary(), 'back') };
    const back = await move(elsewhere, 'to files');
    assert.deepEqual(back, left);
    assert.deepEqual(await bytesOf(elsewhere), bytes);
    ends = elsewhere;
    assert.deepEqual(await within(openFiles, contentOf), content);
  });

  it('leaves the source marked: a desk says where to go on', async () => {
    await filled(openFiles);
    await move(ends, 'to postgres');
    await assert.rejects(openFiles(ends), {
      code: 'MOVED',
      message:
        /was moved to a database on 2026-11-16.* at entry 31\. Set DATABASE_URL .*--to files$/,
    });
    await assert.rejects(move(ends, 'to postgres'), { code: 'MOVED' });
    await move(ends, 'to files');
    await assert.rejects(openRows(ends), {
      code: 'MOVED',
      message: /was moved to files .* Leave DATABASE_URL out .*--to postgres$/,
    });
    await assert.rejects(move(ends, 'to files'), { code: 'MOVED' });
  });

  it('goes to and fro between the same two places, with what was added in between', async () => {
    await filled(openFiles);
    await move(ends, 'to postgres');
    await filled(openRows, 'second');
    await move(ends, 'to files');
    const content = await filled(openFiles, 'third');
    await move(ends, 'to postgres');
    assert.deepEqual(await within(openRows, contentOf), content);
  });

  it('takes nothing away from a target that holds something else', async () => {
    await filled(openFiles);
    const other = await filled(openRows, 'other');
    await assert.rejects(move(ends, 'to postgres'), { code: 'NOT_EMPTY' });
    await assert.rejects(move(ends, 'to files'), { code: 'NOT_EMPTY' });
    assert.deepEqual(await within(openRows, contentOf), other);
    // Nor from what was moved away from there and never came here.
    await move({ ...ends, directory: join(await temporary(), 'third') }, 'to files');
    await assert.rejects(move(ends, 'to postgres'), { code: 'NOT_EMPTY' });
  });

  it('has nothing to move where nothing is', async () => {
    await assert.rejects(move(ends, 'to postgres'), { code: 'NO_JOURNAL' });
    await assert.rejects(move(ends, 'to files'), { code: 'NO_JOURNAL' });
    await (await openRows(ends)).close();
    await filled(openFiles);
    await move(ends, 'to postgres');
  });

  it('waits for no desk, and no desk begins while it is under way', async () => {
    await filled(openFiles);
    await within(openFiles, () => assert.rejects(move(ends, 'to postgres'), { code: 'LOCKED' }));
    await within(openRows, () => assert.rejects(move(ends, 'to postgres'), { code: 'LOCKED' }));
    await withPlaces(ends, async () => {
      await assert.rejects(openRows(ends), { code: 'LOCKED', message: /is being moved/ });
      await assert.rejects(openFiles(ends), { code: 'LOCKED' });
      await assert.rejects(move({ ...ends, directory: join(await temporary(), 'x') }, 'to files'), {
        code: 'LOCKED',
        message: /A move is under way/,
      });
    });
    await move(ends, 'to postgres');
  });

  it('shuts a desk out that slept through it', async () => {
    const asleep = await openRows(ends);
    await fill(asleep, 'first');
    const content = await contentOf(asleep);
    await sql("UPDATE desk_leases SET until = now() WHERE tenant_id = $1 AND work LIKE 'desk:%'");
    await move(ends, 'to files');
    await assert.rejects(asleep.journal.append([usage('late')], NOON), { code: 'WRITE_FAILED' });
    await asleep.close();
    assert.deepEqual(await within(openFiles, contentOf), content);
  });

  const changes: readonly [string, string][] = [
    ['a document', `UPDATE desk_documents SET value = '7' WHERE tenant_id = $1 AND id = 'first-5'`],
    ['a version', `UPDATE desk_documents SET version = 9 WHERE tenant_id = $1 AND id = 'first-5'`],
    ['a document less', `DELETE FROM desk_documents WHERE tenant_id = $1 AND id = 'first-5'`],
    ['a document more', `INSERT INTO desk_documents VALUES ($1, 'questions', 'stray', 1, '{}')`],
    [
      'a record',
      `UPDATE desk_journal_entries SET record = replace(record, 'Japan', 'Spain') WHERE tenant_id = $1 AND seq = 9`,
    ],
    [
      'an entry less at the end',
      'DELETE FROM desk_journal_entries WHERE tenant_id = $1 AND seq = 31',
    ],
    [
      'an entry less in the middle',
      'DELETE FROM desk_journal_entries WHERE tenant_id = $1 AND seq = 9',
    ],
  ];
  it('finds whatever is changed on the way, and begins anew', async () => {
    const content = await filled(openFiles);
    for (const [what, text] of changes) {
      await assert.rejects(
        move(ends, 'to postgres', ({ source, target }) => ({
          source,
          target: {
            ...target,
            async seal(head) {
              await target.seal(head);
              await sql(text);
            },
          },
        })),
        { name: 'StoreError', code: /^(MOVE_FAILED|DAMAGED)$/ },
        what,
      );
      assert.ok(await canOpen(openFiles, ends), what);
      await assert.rejects(openRows(ends), { code: 'MOVE_INCOMPLETE', message: /Run it again/ });
    }
    await move(ends, 'to postgres');
    assert.deepEqual(await within(openRows, contentOf), content);
  });

  it('does not begin with a source that is damaged', async () => {
    await filled(openFiles);
    const path = join(ends.directory, 'journal', '000001.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Japan', 'Spain'));
    await assert.rejects(move(ends, 'to postgres'), { code: 'DAMAGED' });
    await filled(openRows);
    await sql(
      `UPDATE desk_journal_entries SET record = replace(record, 'Japan', 'Spain') WHERE tenant_id = $1 AND seq = 9`,
    );
    const elsewhere = { ...ends, directory: join(await temporary(), 'elsewhere') };
    await assert.rejects(move(elsewhere, 'to files'), { code: 'DAMAGED' });
    await assert.rejects(openFiles(elsewhere), { code: 'MOVE_INCOMPLETE' });
  });

  it('is taken back where nothing has happened since, and only then', async () => {
    const undo = () =>
      withPlaces(ends, (source, target) => undoMove({ source, target, now: () => NOON }));
    const content = await filled(openFiles);
    await assert.rejects(undo(), { code: 'NO_JOURNAL' });
    await move(ends, 'to postgres');
    assert.equal((await undo()).seq, 31);
    assert.deepEqual(await within(openFiles, contentOf), content);
    await assert.rejects(openRows(ends), { code: 'MOVED' });
    await move(ends, 'to postgres');
    await within(openRows, (store) => store.documents.collection('questions').put('new', {}));
    await assert.rejects(undo(), {
      code: 'NOT_EMPTY',
      message: /1 documents in "questions", not 0/,
    });
    await assert.rejects(openFiles(ends), { code: 'MOVED' });
    await (await openRows(ends)).close();
  });
});
