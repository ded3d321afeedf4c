/** Journals over a database whose rows somebody changed: what cannot be proved is not believed, nor built upon. */

import assert from 'node:assert/strict';
import { NOON, usage } from './facts.ts';
import { sharedJournals } from './postgres/shared-journals.ts';

describe('journals over a PostgreSQL database that somebody changed', function () {
  this.timeout(240_000);
  const place = sharedJournals();
  const { journalOf, two, keys } = place;
  const sql = (text: string) => place.database.query(text, [place.tenantId]);

  it('can be proved by the database itself, entry by entry', async () => {
    const journal = await journalOf();
    const told = await journal.append([usage('三 1 "a" \\ \u0000'), usage('b')], NOON);
    const { rows } = await place.database.read<{ hash: string }>(
      `SELECT encode(sha256(convert_to(substr(record, position(' 1 ' in record) + 1), 'UTF8')), 'hex') AS hash
       FROM desk_journal_entries WHERE tenant_id = $1 ORDER BY seq`,
      [place.tenantId],
    );
    assert.deepEqual(
      rows,
      told.map(({ entry }) => ({ hash: entry.hash })),
    );
  });

  const damages: readonly [string, string, 'DAMAGED' | 'TAIL_MISSING'][] = [
    [
      'a changed entry',
      "UPDATE desk_journal_entries SET record = replace(record, 'Japan', 'Jakan') WHERE tenant_id = $1 AND seq = 2",
      'DAMAGED',
    ],
    [
      'two entries that changed places',
      `UPDATE desk_journal_entries SET record = other.record FROM desk_journal_entries AS other
       WHERE desk_journal_entries.tenant_id = $1 AND other.tenant_id = $1
         AND desk_journal_entries.seq IN (4, 5) AND other.seq = 9 - desk_journal_entries.seq`,
      'DAMAGED',
    ],
    [
      'no entry in the middle',
      'DELETE FROM desk_journal_entries WHERE tenant_id = $1 AND seq = 3',
      'DAMAGED',
    ],
    [
      'no last entry',
      'DELETE FROM desk_journal_entries WHERE tenant_id = $1 AND seq = 5',
      'DAMAGED',
    ],
    ['no entry at all', 'DELETE FROM desk_journal_entries WHERE tenant_id = $1', 'DAMAGED'],
    ['no head', 'DELETE FROM desk_journal_heads WHERE tenant_id = $1', 'TAIL_MISSING'],
    [
      'a head with another hash',
      "UPDATE desk_journal_heads SET hash = repeat('0', 64) WHERE tenant_id = $1",
      'DAMAGED',
    ],
    [
      'a head inside a commit',
      'UPDATE desk_journal_heads SET seq = 4 WHERE tenant_id = $1',
      'DAMAGED',
    ],
  ];
  for (const [what, statement, code] of damages) {
    it(`are not opened on ${what}`, async () => {
      const journal = await journalOf();
      await journal.append([usage('a'), usage('b'), usage('c')], NOON);
      await journal.append([usage('d'), usage('e')], NOON);
      await sql(statement);
      await assert.rejects(journalOf(), { code, message: new RegExp(place.tenantId) });
    });
  }

  it('take nothing more in where what follows does not continue what they know', async () => {
    const [here, there] = await two();
    await here.append([usage('a')], NOON);
    await there.append([usage('b'), usage('c')], NOON);
    await sql(
      'UPDATE desk_journal_entries SET record = replace(record, \'"b"\', \'"x"\') WHERE tenant_id = $1 AND seq = 2',
    );
    await assert.rejects(here.append([usage('d')], NOON), {
      code: 'WRITE_FAILED',
      message: /entry 2/,
    });
    assert.equal(here.status().state, 'read-only');
    await assert.rejects(here.append([usage('d')], NOON), { code: 'READ_ONLY' });
    await assert.rejects(here.refresh(), { code: 'READ_ONLY' });
    assert.deepEqual(keys(here), ['a']);
  });

  it('notice a database that has lost what it had acknowledged', async () => {
    const journal = await journalOf();
    await journal.append([usage('a')], NOON);
    const { hash } = journal.head();
    await journal.append([usage('b')], NOON);
    await sql('DELETE FROM desk_journal_entries WHERE tenant_id = $1 AND seq = 2');
    await place.database.query(
      'UPDATE desk_journal_heads SET seq = 1, hash = $2 WHERE tenant_id = $1',
      [place.tenantId, hash],
    );
    await assert.rejects(journal.refresh(), {
      code: 'WRITE_FAILED',
      message: /entry 2 was acknowledged/,
    });
    assert.equal(journal.status().state, 'read-only');
    assert.deepEqual(keys(journal), ['a', 'b']);
  });

  it('are kept from doubling a key by the database as well', async () => {
    const journal = await journalOf();
    await journal.append([usage('a')], NOON);
    await sql('UPDATE desk_journal_entries SET seq = 99 WHERE tenant_id = $1 AND seq = 1');
    await sql("UPDATE desk_journal_heads SET seq = 0, hash = repeat('0', 64) WHERE tenant_id = $1");
    const forgetful = await journalOf();
    await assert.rejects(forgetful.append([usage('a')], NOON), {
      code: 'WRITE_FAILED',
      message: /chain/,
    });
    assert.equal(forgetful.status().state, 'read-only');
  });
});
