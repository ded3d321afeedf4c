/** The page on scale: its figures are those that were measured, its arithmetic is right, and it names all that our SQL asks of a database. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { PAGE, RHYTHM, readMeasured } from '../../bench/sizing/kept-figures.ts';
import { ASSUMED, sized, TENANTS, tenantBytes } from '../../bench/sizing/sizing-model.ts';
import { withFigures } from '../../bench/sizing/sizing-page.ts';

const STORE = new URL('../../store/', import.meta.url);
const page = readFileSync(PAGE, 'utf8');

const files = readdirSync(STORE).filter((name) =>
  /^postgres-.*\.ts$|^document-statements\.ts$/.test(name),
);
const migrations = readdirSync(new URL('migrations/', STORE)).map((name) => `migrations/${name}`);
const sources = [...files, ...migrations].map((name) =>
  readFileSync(new URL(name, STORE), 'utf8').replace(/^\s*(?:\/\/|\/?\*|--).*$/gm, ''),
);

/** What databases of this family differ in. */
const ASKED = [
  'FOR UPDATE',
  'FOR SHARE',
  'FOR KEY SHARE',
  'SKIP LOCKED',
  'NOWAIT',
  'ON CONFLICT',
  'MATERIALIZED',
  'RETURNING',
  'unnest',
  'pg_advisory_xact_lock',
  'COLLATE "C"',
  'to_regclass',
  'extract(epoch',
  'interval',
  'SET LOCAL',
  'ISOLATION LEVEL READ COMMITTED',
  'SAVEPOINT',
  'generate_series',
  'jsonb',
  'MERGE INTO',
  'PARTITION BY',
];
const NEVER = [
  /CREATE (?:EXTENSION|TRIGGER|FUNCTION|SEQUENCE|TEMP)/i,
  /\b(?:big)?serial\b/i,
  /GENERATED (?:ALWAYS|BY DEFAULT) AS IDENTITY/i,
  /\bLISTEN\b|\bNOTIFY\b/,
  /\bLOCK TABLE\b/,
  /REFERENCES /,
  /pg_(?:try_)?advisory_lock/,
  /\bDECLARE \w+ CURSOR\b/,
  /\bPREPARE\b/,
];

describe('the page on scale', () => {
  it('has the figures that were measured last', async () => {
    assert.equal(withFigures(page, await readMeasured(), RHYTHM), page);
  });

  it('has rows that add up', async () => {
    const measured = await readMeasured();
    const { turnsPerDay, callsPerMonth, years } = ASSUMED;
    const entries = years * (12 * callsPerMonth + 365 * turnsPerDay * measured.entriesPerTurn);
    const bytes = entries * measured.entryBytes + measured.documents * measured.documentBytes;
    assert.equal(tenantBytes(measured), bytes);
    for (const tenants of TENANTS) {
      const row = sized(measured, RHYTHM, tenants);
      assert.equal(row.storageBytes, tenants * bytes);
      assert.equal(row.memoryBytes, tenants * ASSUMED.instances * measured.deskBytes);
      const commits = row.busyWrites + row.presenceWrites;
      assert.ok(row.servers * measured.commitsPerSecond * ASSUMED.serverLoad >= commits);
      assert.ok(row.servers * ASSUMED.serverBytes >= row.storageBytes);
      const one = row.servers - 1;
      assert.ok(
        one * measured.commitsPerSecond * ASSUMED.serverLoad < commits ||
          one * ASSUMED.serverBytes < row.storageBytes,
        'a server fewer would do',
      );
    }
  });

  it('names all that our SQL asks of a database, and nothing of it is what it says is nowhere used', () => {
    const sql = sources.join('\n');
    const used = ASKED.filter((what) => sql.includes(what));
    assert.ok(used.length > 8, used.join());
    const table = page.slice(page.indexOf('| what we use |'), page.indexOf('Nowhere used'));
    for (const what of used)
      assert.ok(table.includes(what.replace('extract(epoch', 'extract(epoch FROM')), what);
    for (const pattern of NEVER) assert.doesNotMatch(sql, pattern);
  });

  it('spreads every table that has a tenant, and its tenant leads each key', () => {
    const sql = migrations.map((name) => readFileSync(new URL(name, STORE), 'utf8')).join('\n');
    const tables = [...sql.matchAll(/^CREATE TABLE (\w+) \(([\s\S]*?)^\);/gm)];
    assert.ok(tables.length >= 4);
    for (const [, table = '', body = ''] of tables) {
      assert.ok(page.includes(`create_distributed_table('${table}', 'tenant_id'`), table);
      assert.ok(page.includes(`| \`${table}\` |`), table);
      for (const [, key = ''] of body.matchAll(/(?:PRIMARY KEY|UNIQUE) \((\w+)/g))
        assert.equal(key, 'tenant_id', table);
    }
  });
});
