/** The twins in PostgreSQL over a wire that is cut at every message, held up, and whose server crashes. */

import assert from 'node:assert/strict';
import type { Collection } from '../../store/documents.ts';
import type { Appended, Journal } from '../../store/journal.ts';
import { migrate, readMigrations } from '../../store/postgres-migrations.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../../store/postgres-pool.ts';
import { NOON, usage } from './facts.ts';
import { anyTenant, type PostgresServer, sharedPostgres } from './postgres/server.ts';
import { type StoreOver, storeOver } from './postgres/store-over.ts';
import { openWire, type Wire } from './postgres/wire.ts';
import { messagesOf } from './postgres/wire-messages.ts';

/** Times that something is given again before it counts as refused for good. */
const TRIES_MAX = 5;
/** Wires that are cut at the same time. */
const LANES = 4;

describe('the store in PostgreSQL', function () {
  this.timeout(240_000);
  let server: PostgresServer;
  let wire: Wire;
  let calm: Database;

  before(async () => {
    server = await sharedPostgres();
    wire = await openWire(server.port);
    calm = openDatabase({ url: server.url });
    await migrate(calm, await readMigrations());
  });

  after(() => Promise.all([wire.close(), calm.close()]));

  /** Over connections that nothing ever happens to. */
  const direct = (tenantId: string) => storeOver(calm, tenantId);
  const overWire = async (
    tenantId: string,
    waits: Partial<DatabaseOptions> = {},
    over: Wire = wire,
  ) => {
    const database = openDatabase({ url: server.urlAt(over.port), ...waits });
    const store = await storeOver(database, tenantId);
    return { ...store, close: () => store.close().then(() => database.close()) };
  };

  /** Every word that was given, kept until the end. */
  interface Told {
    readonly appended: Appended[];
    refused: number;
  }

  async function insist<T>(told: Told, work: () => Promise<T>): Promise<T> {
    for (let left = TRIES_MAX; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        assert.equal((error as { code?: unknown }).code, 'UNREACHABLE', String(error));
        told.refused += 1;
        if (left <= 1) throw error;
      }
    }
  }

  /** Appends alone, after another instance, and of what is there already; changes documents. */
  async function live(here: StoreOver, there: StoreOver, told: Told): Promise<void> {
    const append = async (...keys: string[]) => {
      const facts = keys.map((key) => usage(key));
      told.appended.push(...(await insist(told, () => here.journal.append(facts, NOON))));
    };
    const notes = here.documents.collection<{ n: number }>('operations');
    await append('a', 'b');
    told.appended.push(...(await there.journal.append([usage('other')], NOON)));
    await append('c');
    told.appended.push(...(await there.journal.append([usage('another')], NOON)));
    await append('a', 'another');
    await insist(told, () => here.journal.refresh());
    await insist(told, () => notes.put('x', { n: 1 }));
    await insist(told, () => notes.put('x', { n: 2 }));
    await insist(told, () => replaceOnce(notes));
    await insist(told, () => notes.delete('x'));
    await insist(told, () => notes.put('y', { n: 4 }));
  }

  /** As whoever holds a version goes about it: a look tells what became of an attempt that was not answered. */
  async function replaceOnce(notes: Collection<{ n: number }>): Promise<void> {
    const found = await notes.get('x');
    if (found?.value.n !== 3) await notes.put('x', { n: 3 }, found?.version ?? 0);
  }

  async function assertWhole(tenantId: string, told: Told, journals: readonly Journal[]) {
    const fresh = await direct(tenantId);
    const entries = fresh.journal.entries();
    assert.deepEqual(
      entries.map(({ key }) => key).sort(),
      ['a', 'another', 'b', 'c', 'other'],
      'a fact is missing or doubled',
    );
    for (const { entry } of told.appended) assert.deepEqual(entries[entry.seq - 1], entry);
    for (const journal of journals) {
      await journal.refresh();
      assert.deepEqual(journal.entries(), entries);
      assert.deepEqual(journal.status(), { state: 'writable' });
    }
    const notes = fresh.documents.collection<{ n: number }>('operations');
    assert.equal(await notes.get('x'), undefined);
    assert.equal((await notes.get('y'))?.value.n, 4);
    await fresh.close();
  }

  it('loses and doubles nothing whichever message is cut off, before the server has it or after', async () => {
    const dry = anyTenant();
    const [here, there] = [await overWire(dry), await direct(dry)];
    const before = wire.sent.length;
    const heard: Told = { appended: [], refused: 0 };
    await live(here, there, heard);
    const messages = wire.sent.length - before;
    assert.equal(heard.refused, 0);
    await assertWhole(dry, heard, [here.journal, there.journal]);
    await Promise.all([here.close(), there.close()]);

    const cuts = Array.from({ length: messages }, (_, index) => index + 1).flatMap((message) => [
      { message, cut: 'before' as const },
      { message, cut: 'after' as const },
    ]);
    let refused = 0;
    const lane = async () => {
      const own = await openWire(server.port);
      for (let next = cuts.pop(); next !== undefined; next = cuts.pop()) {
        const tenantId = anyTenant();
        const told: Told = { appended: [], refused: 0 };
        const stores = [await overWire(tenantId, {}, own), await direct(tenantId)] as const;
        own.cutAt(next.message, next.cut);
        await live(...stores, told);
        await assertWhole(
          tenantId,
          told,
          stores.map(({ journal }) => journal),
        );
        refused += told.refused;
        await Promise.all(stores.map((store) => store.close()));
      }
      await own.close();
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    assert.ok(refused > 0, 'no cut was felt');
  });

  it('does not acknowledge what is held up, and takes it once when it is given again', async () => {
    const tenantId = anyTenant();
    const here = await overWire(tenantId, { statement_ms: 250, connect_ms: 250 });
    await here.journal.append([usage('a')], NOON);
    wire.hold();
    await assert.rejects(here.journal.append([usage('b')], NOON), { code: 'UNREACHABLE' });
    await assert.rejects(here.journal.refresh(), { code: 'UNREACHABLE' });
    assert.equal(here.journal.find('b'), undefined);
    assert.deepEqual(here.journal.status(), { state: 'writable' });
    wire.letGo();
    const patient = await direct(tenantId);
    await patient.journal.append([usage('b')], NOON);
    await patient.journal.append([usage('c')], NOON);
    assert.deepEqual(
      patient.journal.entries().map(({ key }) => key),
      ['a', 'b', 'c'],
    );
    await Promise.all([here.close(), patient.close()]);
  });

  it('keeps what it acknowledged when the server crashes, and goes on when it is back', async () => {
    const tenantId = anyTenant();
    const stores = [await direct(tenantId), await direct(tenantId)];
    const told: Appended[] = [];
    let crashed = false;
    const lanes = stores.map(async ({ journal, documents }, lane) => {
      for (let turn = 0; !crashed || turn < 20; turn += 1) {
        const key = `${lane}-${turn}`;
        const refused: Told = { appended: [], refused: 0 };
        const put = documents.collection('operations').put(key, {});
        const appended = journal.append([usage(key)], NOON);
        for (const end of await Promise.allSettled([appended, put])) {
          if (end.status === 'fulfilled') continue;
          assert.equal(end.reason.code, 'UNREACHABLE', String(end.reason));
          refused.refused += 1;
        }
        if (refused.refused === 0) told.push(...(await appended));
      }
    });
    await server.crash();
    crashed = true;
    await Promise.all(lanes);
    const fresh = await direct(tenantId);
    const entries = fresh.journal.entries();
    for (const { entry } of told) {
      assert.deepEqual(entries[entry.seq - 1], entry);
      assert.ok(await fresh.documents.collection('operations').get(entry.key));
    }
    for (const { journal } of stores) {
      await journal.refresh();
      assert.deepEqual(journal.entries(), entries);
    }
    await Promise.all([fresh, ...stores].map((store) => store.close()));
  });

  it('reads on over connections that were cut while nobody used them', async () => {
    const here = await overWire(anyTenant());
    await here.documents.collection('operations').put('a', { n: 1 });
    wire.cutAll();
    assert.equal((await here.documents.collection('operations').get('a'))?.version, 1);
    wire.cutAll();
    await here.journal.refresh();
    await here.close();
  });

  it('says nothing to the server that a pooler of transactions would not pass on', async () => {
    const before = wire.sent.length;
    const tenantId = anyTenant();
    const [here, there] = [await overWire(tenantId), await direct(tenantId)];
    await live(here, there, { appended: [], refused: 0 });
    const lease = await here.leases.take('plan:1');
    await lease?.documents.collection('operations').put('z', {});
    await lease?.release();
    await Promise.all([here.close(), there.close()]);
    const said = wire.sent.slice(before);
    const text = Buffer.concat(said).toString('latin1');
    for (const word of ['FOR UPDATE', 'FOR SHARE', 'SKIP LOCKED']) assert.ok(text.includes(word));
    assert.doesNotMatch(text, /\b(?:LISTEN|NOTIFY|PREPARE|DECLARE|TEMP)\b|pg_advisory_lock/i);
    const messages = said.flatMap(messagesOf);
    const names = new Set(messages.flatMap(({ statement }) => statement ?? []));
    assert.deepEqual([...names], [''], 'a statement has a name, which lasts as long as a session');
    const settings = messages.flatMap(({ parameters }) => parameters ?? []);
    assert.deepEqual([...new Set(settings)].sort(), ['client_encoding', 'database', 'user']);
    const sets = messages.flatMap(({ query }) => (query?.includes('SET ') ? [query] : []));
    assert.ok(sets.length > 0);
    for (const query of sets) assert.match(query, /^BEGIN [^;]*(?:; SET LOCAL [^;]*)+$/);
  });
});
