/** An export that a spreadsheet opens without running anything in it. */

import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvFile, harmless } from '../../dialogs/csv-file.ts';
import { amount, count, day, text, time } from '../../dialogs/sheet.ts';
import { instantFromIso } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';

const at = instantFromIso('2026-11-16T09:00:00Z');
const fileOf = (...cells: Parameters<typeof csvFile>[0]['rows'][number]) =>
  csvFile({
    name: 's',
    columns: cells.map(() => ({ title: 't', width: 1 })),
    rows: [cells],
  }).toString();

describe('a sheet as CSV', () => {
  it('writes amounts exactly, times in UTC, and begins with the mark that Excel wants', () => {
    const cells = [
      amount(micros(-5_000_001)),
      count(3),
      day(at),
      time(at),
      text('a "b", c'),
    ] as const;
    assert.equal(
      fileOf(...cells),
      '\u{FEFF}t,t,t,t,t\r\n-5.000001,3,2026-11-16,2026-11-16T09:00:00.000Z,"a ""b"", c"\r\n',
    );
  });

  for (const formula of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\u{A0}=1',
    '\t=1',
    'a\n=1',
    '\r\n @x',
    '\r=1',
    'a\r=1',
    'a;=1',
    'a\t-1',
    '＝1',
    '\u{FEFF}=1',
  ]) {
    it(`puts an apostrophe before ${JSON.stringify(formula)}`, () => {
      const [, [cell = ''] = []] = parse(fileOf(text(formula)), { bom: true }) as string[][];
      for (const line of cell.split(/[\r\n;\t]+/u))
        assert.doesNotMatch(line, /^[\s\u{A0}\u{FEFF}]*[=+\-@＝＋－＠]/u);
    });
  }

  it('leaves ordinary text alone', () => {
    for (const plain of ['Japan', 'a=b', '2-1', 'x@y.example', '', '総額'])
      assert.equal(harmless(plain), plain);
  });

  it('gives back every text but for its apostrophes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const [, [cell = ''] = []] = parse(fileOf(text(value), text('x')), {
          bom: true,
        }) as string[][];
        assert.equal(cell.replaceAll("'", ''), value.replaceAll("'", ''));
      }),
    );
  });
});
