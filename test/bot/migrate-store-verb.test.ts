/** `desk migrate-store` between a data folder and a real PostgreSQL server. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openFileStore } from '../../store/file-store.ts';
import { openPostgresStore } from '../../store/postgres-store.ts';
import { anyTenant } from '../store/postgres/server.ts';
import { databaseTerminal, fillAndClose, until } from './database-terminal.ts';

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const DESK = fileURLToPath(new URL('../../bot/desk.ts', import.meta.url));

describe('the verb migrate-store', function () {
  this.timeout(240_000);
  const { server, database, folder, tenantId, temporary, env, run, runWith, said } =
    databaseTerminal();

  it('moves everything there and back, and tells both ends alike', async () => {
    await fillAndClose(await openFileStore({ directory: folder() }));
    assert.equal(await run('migrate-store', '--to', 'postgres', '--check'), 0, said());
    assert.match(
      said(),
      /^entries +4 {2}[0-9a-f]{64}\nquestions +1 {2}[0-9a-f]{64}\nThere is room/,
    );
    assert.equal(await run('migrate-store', '--to', 'postgres'), 0, said());
    assert.match(said(), /Start the desk with DATABASE_URL/);
    assert.equal(await runWith({ DATABASE_URL: '' }, 'balance'), 1);
    assert.match(said(), /was moved to a database .*Set DATABASE_URL.* \(MOVED\)/);
    assert.equal(await run('balance'), 0);
    assert.match(said(), /\$107\.00/);
    assert.equal(await run('migrate-store', '--to', 'postgres', '--check'), 0, said());
    assert.match(said(), /The same lies in/);
    assert.equal(await run('migrate-store', '--to', 'postgres'), 1);
    assert.match(said(), /\(MOVED\)/);
    assert.equal(await run('migrate-store', '--to', 'postgres', '--undo'), 0, said());
    assert.match(said(), /in use again, up to entry 4\./);
    assert.equal(await run('migrate-store', '--to', 'postgres'), 0, said());
    assert.equal(await run('migrate-store', '--to', 'files'), 0, said());
    assert.match(said(), /Start the desk without DATABASE_URL/);
    assert.equal(await run('balance'), 1);
    assert.match(said(), /was moved to files .*Leave DATABASE_URL out.* \(MOVED\)/);
    assert.equal(await runWith({ DATABASE_URL: '' }, 'balance'), 0);
    assert.match(said(), /\$107\.00/);
  });

  it('says how it is asked to move', async () => {
    for (const args of [[], ['--to'], ['--to', 'mysql'], ['--to', 'files', '--force'], ['--check']])
      assert.equal(await run('migrate-store', ...args), 2, args.join(' '));
    assert.equal(await runWith({ DATABASE_URL: '' }, 'migrate-store', '--to', 'files'), 2);
    assert.match(said(), /Set DATABASE_URL as well/);
  });

  it('killed in the middle of a move, is whole after another run', async () => {
    await fillAndClose(await openFileStore({ directory: folder() }));
    const name = `slow_${tenantId().replaceAll('-', '')}`;
    await (await openPostgresStore({ url: server().url, tenantId: anyTenant() })).close();
    await database().query(
      `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN IF NEW.tenant_id = '${tenantId()}' AND NEW.collection = 'questions' THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END $$`,
      [],
    );
    await database().query(
      `CREATE TRIGGER ${name} BEFORE INSERT ON desk_documents FOR EACH ROW EXECUTE FUNCTION ${name}()`,
      [],
    );
    const child = spawn(
      process.execPath,
      ['--import', LOADER, DESK, 'migrate-store', '--to', 'postgres'],
      { cwd: await temporary(), env: { PATH: process.env.PATH, ...env() }, stdio: 'ignore' },
    );
    const sleeping = await until(child, async () => {
      const { rows } = await database().read<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
        [],
      );
      return rows[0]?.pid;
    });
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await database().query('SELECT pg_terminate_backend($1)', [sleeping]);
    await database().query(`DROP FUNCTION ${name} CASCADE`, []);

    assert.equal(await runWith({ DATABASE_URL: '' }, 'balance'), 0, 'the files are in use still');
    assert.equal(await run('balance'), 1);
    assert.match(said(), /was not finished.*Run it again.*\(MOVE_INCOMPLETE\)/);
    // The one that was killed is forgotten after a while, which the next run waits for.
    await database().query('UPDATE desk_leases SET until = now() WHERE tenant_id = $1', [
      tenantId(),
    ]);
    assert.equal(await run('migrate-store', '--to', 'postgres'), 0, said());
    assert.equal(await run('balance'), 0);
    assert.match(said(), /\$107\.00/);
  });
});
