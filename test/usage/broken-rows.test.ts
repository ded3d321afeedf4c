/** Checks that one bad row costs one row. */

import assert from 'node:assert/strict';
import { readReport } from './read-report.ts';
import { aCall, csvText, rowId } from './report-builder.ts';

const CALLS = [aCall(1), aCall(2, { Charge: '1.5' }), aCall(3, { 'Call Type': 'conf_out' })];

const ids = (...indexes: number[]) => indexes.map(rowId);

describe('a CSV export with broken rows', () => {
  it('names line and reason of each bad row and keeps the others', async () => {
    const [header = '', first = '', second = '', third = ''] = csvText(CALLS).split('\r\n');
    const lines = [
      header,
      first,
      first.replace('0.36', 'n/a'),
      second,
      'half,a,row',
      `${first},extra`,
      third,
    ];
    const { rows, bad } = await readReport(Buffer.from(lines.join('\r\n')));
    assert.deepEqual(
      rows.map((row) => row.id),
      ids(1, 2, 3),
    );
    assert.deepEqual(
      bad.map(({ line, problem }) => [line, problem]),
      [
        [3, 'bad-charge'],
        [5, 'wrong-column-count'],
        [6, 'wrong-column-count'],
      ],
    );
    assert.equal(bad[0]?.found, 'n/a');
  });

  const broken: Readonly<Record<string, (line: string) => string>> = {
    'a quotation mark that nobody closes': (line) => line.replace('Richard', '"Richard'),
    'a quotation mark in the middle': (line) => line.replace('Richard', 'Ri"chard'),
    'text after a closing mark': (line) => line.replace('Richard Malk', '"Richard" Malk'),
    'two stray marks': (line) => line.replace('Richard Malk', 'Ri"chard Ma"lk'),
    'two open marks': (line) => line.replace('Richard', '"Richard').replace('Japan', '"Japan'),
    'nothing but a mark': () => '"',
  };
  for (const [what, damage] of Object.entries(broken)) {
    it(`loses one row to ${what}, wherever it stands`, async () => {
      const calls = Array.from({ length: 40 }, (_, index) => aCall(index));
      const lines = csvText(calls).trimEnd().split('\r\n');
      for (const at of [1, 2, 20, 39, 40]) {
        const damaged = lines.map((line, index) => (index === at ? damage(line) : line));
        const { rows, bad } = await readReport(Buffer.from(damaged.join('\r\n')));
        assert.deepEqual(
          bad.map(({ line, problem }) => [line, problem]),
          [[at + 1, 'bad-quoting']],
        );
        assert.equal(rows.length, calls.length - 1);
      }
    });
  }

  it('loses two rows to two broken ones, and none between them', async () => {
    const calls = Array.from({ length: 10 }, (_, index) => aCall(index));
    const lines = csvText(calls).trimEnd().split('\n');
    for (const at of [2, 6]) lines[at] = (lines[at] ?? '').replace('Richard', '"Richard');
    const { rows, bad } = await readReport(Buffer.from(lines.join('\n')));
    assert.deepEqual(
      bad.map((row) => row.line),
      [3, 7],
    );
    assert.equal(rows.length, 8);
  });

  it('never takes whole rows for the text of a cell, however the marks around them stand', async () => {
    const calls = Array.from({ length: 10 }, (_, index) => aCall(index));
    for (const [first, second] of [
      [2, 3],
      [2, 6],
    ] as const) {
      const lines = csvText(calls).trimEnd().split('\r\n');
      lines[first] = (lines[first] ?? '').replace('MCOPSTNPP', '"MCOPSTNPP');
      lines[second] = `${lines[second]}"`;
      const { rows, bad } = await readReport(Buffer.from(lines.join('\r\n')));
      assert.deepEqual(
        bad.map(({ line, problem }) => [line, problem]),
        [
          [first + 1, 'bad-quoting'],
          [second + 1, 'bad-quoting'],
        ],
      );
      assert.equal(rows.length, 8);
    }
  });

  it('never joins two lines to a row of another width', async () => {
    const lines = csvText(CALLS).trimEnd().split('\r\n');
    lines.splice(2, 0, 'half,"a', 'row",half');
    const { rows, bad } = await readReport(Buffer.from(lines.join('\r\n')));
    assert.deepEqual(
      bad.map(({ line, problem }) => [line, problem]),
      [
        [3, 'bad-quoting'],
        [4, 'bad-quoting'],
      ],
    );
    assert.equal(rows.length, CALLS.length);
  });

  it('lets a cell span sixteen lines and not one more', async () => {
    for (const [lineCount, isRead] of [
      [16, true],
      [17, false],
    ] as const) {
      const name = Array.from({ length: lineCount }, () => 'Ann').join('\n');
      const calls = [aCall(1, { 'User Display Name': name }), ...CALLS.slice(1), aCall(4)];
      const { rows, bad } = await readReport(Buffer.from(csvText(calls)));
      assert.deepEqual(
        rows.map((row) => row.id),
        isRead ? ids(1, 2, 3, 4) : ids(2, 3, 4),
      );
      assert.equal(bad[0]?.problem, isRead ? undefined : 'bad-quoting');
    }
  });

  it('loses one row to a line of a megabyte and shows its beginning', async () => {
    for (const mark of ['x', '"', ',']) {
      const lines = csvText(CALLS).trimEnd().split('\r\n');
      lines.splice(2, 0, `long${mark.repeat(1_000_000)}`);
      const { rows, bad } = await readReport(Buffer.from(lines.join('\r\n')));
      assert.deepEqual(
        bad.map(({ line, problem }) => [line, problem]),
        [[3, 'line-too-long']],
      );
      assert.equal(bad[0]?.found, `long${mark.repeat(76)}`);
      assert.equal(rows.length, CALLS.length);
    }
  });

  it('loses one row to a long line whose beginning looks like a row', async () => {
    const lines = csvText(CALLS).trimEnd().split('\r\n');
    lines[2] = `${lines[2]}${' '.repeat(100_000)}`;
    const { rows, bad } = await readReport(Buffer.from(lines.join('\r\n')));
    assert.deepEqual([rows.length, bad.map((row) => row.problem)], [2, ['line-too-long']]);
  });
});
