/** Checks that an export is read in whatever dress it comes. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHeader } from '../../usage/csv-header.ts';
import { readCsvReport } from '../../usage/csv-report.ts';
import type { ReadRow } from '../../usage/usage-row.ts';
import { type ReadReport, readReport } from './read-report.ts';
import { aCall, COLUMNS, type CsvForm, csv, csvText, rowId } from './report-builder.ts';

const CALLS = [aCall(1), aCall(2, { Charge: '1.5' }), aCall(3, { 'Call Type': 'conf_out' })];

describe('a CSV export', () => {
  const dresses: Readonly<Record<string, CsvForm>> = {
    'as downloaded': {},
    'with a byte order mark': { byteOrderMark: true },
    'with LF': { lineBreak: '\n' },
    'with CR alone': { lineBreak: '\r' },
    'with semicolons': { delimiter: ';' },
    'with tabs': { delimiter: '\t' },
    'with its columns in another order': { columns: [...COLUMNS].reverse() },
    'with columns that we do not know': { columns: ['Carrier', ...COLUMNS, 'Remark'] },
    'with the needed columns only': {
      columns: ['Capability', 'UsageId', 'Start Time', 'Duration Seconds', 'Charge', 'Currency'],
    },
  };
  for (const [dress, form] of Object.entries(dresses)) {
    it(`gives the same money ${dress}`, async () => {
      const { rows, bad } = await readReport(csv(CALLS, form));
      assert.deepEqual(bad, []);
      assert.deepEqual(
        rows.map((row) => [row.id, row.charge, row.currency]),
        [
          [rowId(1), 360_000, 'USD'],
          [rowId(2), 1_500_000, 'USD'],
          [rowId(3), 360_000, 'USD'],
        ],
      );
    });
  }

  it('matches column names by their letters alone', async () => {
    const text = csvText(CALLS)
      .replace('UsageId', ' USAGE ID ')
      .replace('Start Time', 'start_time')
      .replace('Charge', '"charge"');
    assert.equal((await readReport(Buffer.from(text))).rows.length, CALLS.length);
  });

  it('skips blank lines before the header, between rows and at the end', async () => {
    const text = `\r\n  \r\n${csvText(CALLS).replaceAll('\r\n', '\r\n\r\n')}\r\n\r\n`;
    assert.equal((await readReport(Buffer.from(text))).rows.length, CALLS.length);
  });

  it('skips rows of bare separators, which Excel leaves behind', async () => {
    const text = `${csvText(CALLS)}${','.repeat(COLUMNS.length - 1)}\r\n,,,\r\n`;
    const { rows, bad } = await readReport(Buffer.from(text));
    assert.deepEqual([rows.length, bad.length], [CALLS.length, 0]);
  });

  it('reads a last row without a line break', async () => {
    const text = csvText(CALLS).trimEnd();
    assert.equal((await readReport(Buffer.from(text))).rows.length, CALLS.length);
  });

  it('reads quoted separators, quotation marks and line breaks', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const name = `Malk, "Rick"${lineBreak}Richard`;
      const calls = [aCall(1, { 'User Display Name': name }), aCall(2)];
      const { rows, bad } = await readReport(csv(calls, { lineBreak }));
      assert.deepEqual(bad, []);
      assert.deepEqual(
        rows.map((row) => [row.id, row.userDisplayName]),
        [
          [rowId(1), 'Malk, "Rick"\nRichard'],
          [rowId(2), 'Richard Malk'],
        ],
      );
    }
  });

  it('reads a decimal comma where semicolons separate', async () => {
    const calls = [aCall(1, { Charge: '0,36' }), aCall(2, { Charge: '-1,50' })];
    const { rows } = await readReport(csv(calls, { delimiter: ';' }));
    assert.deepEqual(
      rows.map((row) => row.charge),
      [360_000, -1_500_000],
    );
  });

  it('never takes a comma for decimals where commas separate', async () => {
    const { bad } = await readReport(csv([aCall(1, { Charge: '1,234' })]));
    assert.deepEqual(
      bad.map(({ problem, found }) => [problem, found]),
      [['bad-charge', '1,234']],
    );
  });

  it('never takes a thousands mark for decimals', async () => {
    const calls = [aCall(1, { Charge: '1.234,50' }), aCall(2, { Charge: '1,234,567' })];
    const { rows, bad } = await readReport(csv(calls, { delimiter: ';' }));
    assert.deepEqual(
      [rows.length, bad.map((row) => row.problem)],
      [0, ['bad-charge', 'bad-charge']],
    );
  });

  it('passes letters that are no UTF-8 in a name', async () => {
    const [before = '', after = ''] = csvText([aCall(1)]).split('Richard Malk');
    const latin1 = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0x4a, 0xfc, 0x72, 0x67]),
      Buffer.from(after),
    ]);
    const { rows } = await readReport(latin1);
    assert.equal(rows[0]?.userDisplayName, 'J\uFFFDrg');
  });

  it('gives no rows where there is only a header', async () => {
    assert.deepEqual(await readReport(csv([])), { rows: [], bad: [] });
  });

  it('says the same, line by line, however the bytes are cut into chunks', async () => {
    const calls = [
      aCall(1, { 'User Display Name': 'Łukasz\n"Łuk", 山田' }),
      ...CALLS,
      aCall(9, { Charge: 'x' }),
    ];
    for (const lineBreak of ['\r\n', '\n', '\r']) {
      const bytes = csv(calls, { byteOrderMark: true, lineBreak });
      const expected = await readReport(bytes);
      assert.deepEqual([expected.rows.length, expected.bad.length], [4, 1]);
      for (const chunk_bytes of [1, 2, 3, 7, 64]) {
        assert.deepEqual(await readInChunks(bytes, chunk_bytes), expected);
      }
    }
  });

  it('reads back any text that a cell can hold', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', '山', '📞', ' '),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (names) => {
        // A record that spans more lines than a name can is taken for a broken one.
        const tame = names.map((name) => name.split('\n').slice(0, 4).join('\n'));
        const calls = tame.map((name, index) => aCall(index, { 'User Display Name': name }));
        const { rows, bad } = await readReport(csv(calls));
        assert.deepEqual(bad, []);
        assert.deepEqual(
          rows.map((row) => row.userDisplayName),
          tame.map((name) => name.trim()),
        );
      }),
    );
  });
});

async function readInChunks(bytes: Buffer, chunk_bytes: number): Promise<ReadReport> {
  const reading = readHeader(COLUMNS.join(','));
  assert.ok(reading.ok);
  async function* read() {
    for (let at = 0; at < bytes.length; at += chunk_bytes) {
      yield bytes.subarray(at, at + chunk_bytes);
    }
  }
  const all: ReadRow[] = [];
  for await (const rows of readCsvReport({ read }, reading.header)) all.push(...rows);
  return {
    rows: all.flatMap((row) => (row.ok ? [row.row] : [])),
    bad: all.flatMap((row) => (row.ok ? [] : [row.bad])),
  };
}
