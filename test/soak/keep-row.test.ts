/** Rows that several runs put into one page at the same time. */

import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { keepRow } from './keep-row.ts';
import { rowsIn, type SoakRow } from './reliability-page.ts';

const ROW: SoakRow = {
  part: 'one',
  length: 10,
  asked: '10 of it',
  result: 'holds',
  figures: 'done 10',
  seed: 1,
  took: '1 s',
  when: '2026-11-22 05:06',
  on: 'Node v20.20.2, 2 processors',
  commit: 'abc1234',
};

describe('a row that is put into the page', () => {
  const temporary = temporaryDirectories();

  it('is there beside those of others who wrote at the same moment', async () => {
    const directory = await temporary();
    const file = join(directory, 'page.md');
    const names = Array.from({ length: 12 }, (_, index) => `part-${index}`);
    await Promise.all(names.map((part) => keepRow(file, { ...ROW, part }, [])));
    const rows = rowsIn(await readFile(file, 'utf8'));
    assert.deepEqual(rows.map(({ part }) => part).sort(), [...names].sort());
    assert.deepEqual(await readdir(directory), ['page.md'], 'nothing else is left');
  });

  it('says whether it was taken', async () => {
    const file = join(await temporary(), 'page.md');
    assert.equal(await keepRow(file, ROW, []), true);
    assert.equal(await keepRow(file, { ...ROW, length: 9 }, []), false);
    assert.deepEqual(rowsIn(await readFile(file, 'utf8')), [ROW]);
  });

  it('does not wait for a run that was killed while it wrote', async () => {
    const file = join(await temporary(), 'page.md');
    await writeFile(`${file}.lock`, '');
    await utimes(`${file}.lock`, 1, 1);
    assert.equal(await keepRow(file, ROW, []), true);
  });
});
