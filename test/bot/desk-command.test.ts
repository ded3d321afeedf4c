/** The operator's tool over a real data folder. */

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deskCommand } from '../../bot/desk-command.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import { openFileStore } from '../../store/file-store.ts';
import { call, csv } from '../journeys/usage-export.ts';
import { fund } from '../ledger/facts.ts';

const now = instantFromIso('2026-11-16T09:00:00Z');

describe('the operator’s tool', () => {
  let folder: string;
  let printed: string[];
  let complained: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'calling-desk-'));
    [printed, complained] = [[], []];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    deskCommand({
      args,
      env: { DATA_DIR: folder },
      now: () => now,
      print: (line) => printed.push(line),
      complain: (line) => complained.push(line),
      progress: undefined,
    });
  const withStore = async (work: (account: ReturnType<typeof openAccount>) => Promise<unknown>) => {
    const store = await openFileStore({ directory: folder });
    try {
      return await work(openAccount(store.journal, { now: () => now }, 'USD'));
    } finally {
      await store.close();
    }
  };
  const report = async (...rows: Parameters<typeof csv>[0]) => {
    const path = join(folder, 'report.csv');
    await writeFile(path, csv(rows));
    return path;
  };

  it('lists its verbs to whoever names none, or one that is not there', async () => {
    assert.equal(await run(), 2);
    assert.equal(await run('dance'), 2);
    assert.match(complained.join('\n'), /no verb “dance”[\s\S]*verify[\s\S]*import-usage/);
  });

  for (const verb of ['verify', 'balance', 'statement', 'export']) {
    it(`says that there is no journal where ${verb} finds none`, async () => {
      assert.equal(await run(verb), 1);
      assert.match(complained.join('\n'), /There is no journal in .* \(NO_JOURNAL\)/);
    });
  }

  it('takes a report in, tells the balance, explains it, exports it and proves it', async () => {
    await withStore((account) => account.append([fund('invoice-1', '2026-01-10', 100)]));
    assert.equal(
      await run('import-usage', await report(call({ Charge: '0.36' }), call({ Charge: 'x' }))),
      0,
      complained.join(),
    );
    assert.match(printed.join('\n'), /\$0\.36[\s\S]*Line 3[\s\S]*"x"/);
    printed = [];
    assert.equal(await run('balance'), 0);
    assert.match(printed.join('\n'), /\$99\.64/);
    assert.equal(await run('statement', '2026-11'), 0);
    assert.match(printed.join('\n'), /Closing balance\s+\$99\.64/);
    printed = [];
    assert.equal(await run('export'), 0);
    assert.equal(printed.join('\n').split('\r\n').length, 3, 'a header and two entries');
    assert.equal(await run('verify'), 0);
    assert.match(printed.join('\n'), /The journal is whole: 5 entries/);
  });

  it('takes nothing from a report twice', async () => {
    const path = await report(call({ Charge: '0.36' }));
    assert.equal(await run('import-usage', path), 0);
    assert.equal(await run('import-usage', path), 0);
    printed = [];
    await run('balance');
    assert.match(printed.join('\n'), /-\$0\.36/);
  });

  it('refuses a file as a whole, with the reason and that nothing was changed', async () => {
    const path = join(folder, 'empty.csv');
    await writeFile(path, '');
    assert.equal(await run('import-usage', path), 2);
    assert.match(complained.join('\n'), /The file is empty\. Nothing was changed\./);
    assert.equal(await run('import-usage', join(folder, 'none.csv')), 1);
    assert.match(complained.join('\n'), /ENOENT/);
    assert.equal(await run('import-usage'), 2);
  });

  it('reads beside a running bot, and leaves the writing to it', async () => {
    await withStore(async (account) => {
      await account.append([fund('first', '2026-01-10', 100)]);
      assert.equal(await run('balance'), 0);
      assert.equal(await run('verify'), 0);
      assert.equal(await run('import-usage', await report(call())), 1);
    });
    assert.match(complained.join('\n'), /LOCKED/);
    assert.doesNotMatch(complained.join('\n'), /\n\s+at /);
  });

  it('finds a changed byte', async () => {
    await withStore((account) =>
      account.append([fund('first', '2026-01-10', 100), fund('second', '2026-01-11', 7)]),
    );
    const path = join(folder, 'journal', '000001.jsonl');
    const bytes = await readFile(path);
    bytes[bytes.indexOf('100000000')] = 0x32;
    await writeFile(path, bytes);
    assert.equal(await run('verify'), 1);
    assert.match(complained.join('\n'), /DAMAGED/);
    assert.match(complained.join('\n'), /line 1/);
  });

  it('does not guess at a period', async () => {
    assert.equal(await run('statement', 'purple'), 2);
    assert.match(complained.join('\n'), /“purple” is no period/);
  });
});
