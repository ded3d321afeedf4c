/** Leases in PostgreSQL over time: kept while they are renewed, lost in time where they are not, and fenced by the database. */

import assert from 'node:assert/strict';
import sinon from 'sinon';
import { LEASE_MS } from '../../store/leases.ts';
import { createPostgresDocuments, type PostgresDocuments } from '../../store/postgres-documents.ts';
import { PostgresLeaseRows } from '../../store/postgres-lease-rows.ts';
import { createPostgresLeases } from '../../store/postgres-leases.ts';
import { migrate, readMigrations } from '../../store/postgres-migrations.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import { StoreError } from '../../store/store-errors.ts';
import { anyTenant, sharedPostgres } from './postgres/server.ts';

/** Milliseconds on a machine that has nothing else to do. */
const WAIT_S_MAX = 100;
const THIRD_MS = LEASE_MS / 3;

describe('leases in one PostgreSQL database', function () {
  this.timeout(240_000);
  let database: Database;
  let documents: PostgresDocuments;
  let tenantId: string;

  before(async () => {
    database = openDatabase({ url: (await sharedPostgres()).url });
    await migrate(database, await readMigrations());
  });

  after(() => database.close());

  beforeEach(() => {
    tenantId = anyTenant();
    documents = createPostgresDocuments({ database, tenantId });
  });

  afterEach(() => sinon.restore());

  const leasesOver = (over: Database = database) =>
    createPostgresLeases({ database: over, tenantId, documents });

  /** A lease whose term ended when it began, as of one that died. */
  async function lapsed(work: string) {
    const token = await new PostgresLeaseRows(database, tenantId, 0).take(work, 'the dead');
    return { work, holder: 'the dead', token: token ?? assert.fail(), isLost: () => false };
  }

  const rowOf = async (work: string) => {
    const { rows } = await database.read<{ until: Date; token: string }>(
      'SELECT until, token FROM desk_leases WHERE tenant_id = $1 AND work = $2',
      [tenantId, work],
    );
    return rows[0] ?? assert.fail('there is no row');
  };

  const fakeTime = () =>
    sinon.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'performance'],
      // Those of connections that were opened before.
      shouldClearNativeTimers: true,
    });

  /** Until `changed` says so, however long the database takes; the time of the leases stands still. */
  async function until(changed: () => Promise<boolean> | boolean): Promise<void> {
    const deadline = process.uptime() + WAIT_S_MAX;
    while (!(await changed())) {
      assert.ok(process.uptime() < deadline, 'what was waited for never came about');
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('go to one of several instances, and to another once they are given back', async () => {
    const [here, there] = [leasesOver(), leasesOver()];
    const both = await Promise.all([here.take('plan:1'), there.take('plan:1')]);
    const [first, ...others] = both.filter((lease) => lease !== undefined);
    assert.equal(others.length, 0);
    await first?.release();
    const second = (await there.take('plan:1')) ?? assert.fail();
    assert.ok(second.token > (first?.token ?? Number.POSITIVE_INFINITY));
    const elsewhere = createPostgresLeases({ database, tenantId: anyTenant(), documents });
    assert.ok(await elsewhere.take('plan:1'), 'another tenant’s work was taken for this one’s');
    await Promise.all([here.close(), there.close(), elsewhere.close()]);
  });

  it('pass on when a term ends, and the database refuses every write of whoever slept past it', async () => {
    const asleep = await lapsed('plan:1');
    const there = leasesOver();
    const stale = documents.heldBy(asleep).collection('operations');
    await documents.documents.collection('operations').put('a', { by: 'anybody' });
    const writes = () => [
      () => stale.put('a', { by: 'the dead' }),
      () => stale.put('a', { by: 'the dead' }, 1),
      () => stale.put('b', { by: 'the dead' }, 0),
      () => stale.delete('a'),
      () => stale.delete('a', 1),
    ];
    // Nobody has followed yet, and the term is over all the same.
    for (const write of writes()) await assert.rejects(write(), { code: 'LEASE_LOST' });
    const lease = (await there.take('plan:1')) ?? assert.fail();
    assert.ok(lease.token > asleep.token);
    for (const write of writes()) await assert.rejects(write(), { code: 'LEASE_LOST' });
    assert.deepEqual(await stale.list(9), [
      { id: 'a', document: { value: { by: 'anybody' }, version: 1 } },
    ]);
    await lease.documents.collection('operations').put('a', { by: 'the living' }, 1);
    await there.close();
  });

  it('do not pass on while a write of the holder is under way, even where the term ends meanwhile', async () => {
    const operations = documents.documents.collection('operations');
    const rows = new PostgresLeaseRows(database, tenantId, 500);
    await operations.put('a', { n: 1 });
    for (let writes = 0; writes === 0; ) {
      const work = anyTenant();
      const token = (await rows.take(work, 'slow')) ?? assert.fail();
      const slow = documents.heldBy({ work, holder: 'slow', token, isLost: () => false });
      let refused = false;
      let writing: Promise<unknown> | undefined;
      await database.transaction(async (query) => {
        // Somebody has the document's row, so that the write stands still where it already has the lease's.
        await query('SELECT 1 FROM desk_documents WHERE tenant_id = $1 FOR UPDATE', [tenantId]);
        const put = slow.collection('operations').put('a', { n: 2 });
        writing = put.catch(() => {
          // The term was over before the write began.
          refused = true;
        });
        const of = 'FROM desk_leases WHERE tenant_id = $1 AND work = $2';
        const free = `SELECT 1 ${of} FOR UPDATE SKIP LOCKED`;
        const held = async () => (await database.query(free, [tenantId, work])).count === 0;
        await until(async () => refused || (await held()));
        if (refused) return;
        const over = `SELECT 1 ${of} AND until <= clock_timestamp()`;
        await until(async () => (await database.query(over, [tenantId, work])).count === 1);
        assert.equal(await rows.take(work, 'next'), undefined);
        writes += 1;
      });
      await writing;
      if (writes > 0) assert.ok(await rows.take(work, 'next'));
    }
    assert.deepEqual((await operations.get('a'))?.value, { n: 2 });
  });

  it('are renewed at each third of the term, for as long as they are held', async () => {
    const clock = fakeTime();
    let answered = 0;
    const counting: Database = {
      ...database,
      query: async (text, values) => {
        const result = await database.query<never>(text, values);
        answered += 1;
        return result;
      },
    };
    const leases = leasesOver(counting);
    const lease = (await leases.take('plan:1')) ?? assert.fail();
    for (let round = 0; round < 6; round += 1) {
      const before = { ...(await rowOf('plan:1')), answered };
      await clock.tickAsync(THIRD_MS);
      await until(() => answered > before.answered);
      assert.ok((await rowOf('plan:1')).until > before.until);
    }
    assert.equal(lease.lost.aborted, false);
    await lease.release();
    const released = await rowOf('plan:1');
    await clock.tickAsync(LEASE_MS);
    assert.deepEqual(await rowOf('plan:1'), released);
    await leases.close();
  });

  it('are lost before the term ends where the database is out of reach', async () => {
    const clock = fakeTime();
    let reachable = true;
    const away: Database = {
      ...database,
      query: async (text, values) => {
        if (!reachable) throw new StoreError('UNREACHABLE', 'away');
        return database.query(text, values);
      },
    };
    const leases = leasesOver(away);
    const lease = (await leases.take('plan:1')) ?? assert.fail();
    reachable = false;
    await clock.tickAsync(2 * THIRD_MS);
    assert.equal(lease.lost.aborted, false);
    await clock.tickAsync(THIRD_MS - 1);
    assert.equal(lease.lost.aborted, true);
    reachable = true;
    await assert.rejects(lease.documents.collection('operations').put('a', {}), {
      code: 'LEASE_LOST',
    });
    await leases.close();
  });

  it('are refused to a process that slept, before its timers have woken up', async () => {
    fakeTime();
    const leases = leasesOver();
    const lease = (await leases.take('plan:1')) ?? assert.fail();
    sinon.stub(performance, 'now').returns(10 * LEASE_MS);
    await assert.rejects(lease.documents.collection('operations').put('a', {}), {
      code: 'LEASE_LOST',
    });
    assert.equal(lease.lost.aborted, true);
    await leases.close();
  });

  it('are lost where somebody took them away', async () => {
    const clock = fakeTime();
    const leases = leasesOver();
    const lease = (await leases.take('plan:1')) ?? assert.fail();
    await database.query(
      "UPDATE desk_leases SET token = token + 1, holder = 'x' WHERE tenant_id = $1",
      [tenantId],
    );
    await assert.rejects(lease.documents.collection('operations').put('a', {}), {
      code: 'LEASE_LOST',
    });
    await clock.tickAsync(THIRD_MS);
    await until(() => lease.lost.aborted);
    await leases.close();
    assert.equal(Number((await rowOf('plan:1')).token), lease.token + 1);
  });

  it('leave no rows behind for ever, and tokens grow over the sweep', async () => {
    const { token } = await lapsed('plan:1');
    await lapsed('plan:2');
    await database.query(
      "UPDATE desk_leases SET until = now() - interval '2 days' WHERE tenant_id = $1 AND work = 'plan:1'",
      [tenantId],
    );
    const leases = leasesOver();
    await leases.take('plan:3');
    const { rows } = await database.read<{ work: string }>(
      'SELECT work FROM desk_leases WHERE tenant_id = $1 ORDER BY work',
      [tenantId],
    );
    assert.deepEqual(
      rows.map(({ work }) => work),
      ['plan:2', 'plan:3'],
    );
    await until(async () => {
      const lease = await leases.take('plan:1');
      return (lease?.token ?? 0) > token;
    });
    await leases.close();
  });
});
