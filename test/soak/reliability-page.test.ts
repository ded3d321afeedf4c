/** The page of the long runs: rows in, rows out, and which of two rows stays. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandOf, pageOf, rowOf, rowsIn, type SoakRow, withRow } from './reliability-page.ts';

const PARTS = [
  { name: 'first', proves: 'That it comes first.' },
  { name: 'second', proves: '\nThat it comes second.\n' },
];

const RUN = {
  part: { name: 'second', asks: 'rounds of it', unit: 'rounds' },
  length: 1_000,
  seed: 5,
  holds: true,
  figures: { acknowledged: 31_234, killedWhileOpening: 200, p99_ms: 12.345, answers: '3 × 200' },
  seconds: 1_503.4,
  at: new Date('2026-11-22T05:06:07Z'),
  node: 'v20.20.2',
  processors: 2,
  commit: 'abc1234',
};
const ROW = rowOf(RUN);

describe('a row of the page of long runs', () => {
  it('says what was asked and what came of it', () => {
    assert.deepEqual(ROW, {
      part: 'second',
      length: 1_000,
      asked: '1,000 rounds of it',
      result: 'holds',
      figures: 'acknowledged 31,234; killed while opening 200; p99 (ms) 12.3; answers 3 × 200',
      seed: 5,
      took: '25 min 3 s',
      when: '2026-11-22 05:06',
      on: 'Node v20.20.2, 2 processors',
      commit: 'abc1234',
    });
  });

  it('names the command that repeats it', () => {
    assert.equal(commandOf(ROW), 'npm run soak -- --only second --length 1000 --seed 5');
    assert.ok(pageOf([ROW], PARTS).includes(`| \`${commandOf(ROW)}\` |`));
  });

  it('says FAILS where it did', () => {
    assert.equal(rowOf({ ...RUN, holds: false }).result, 'FAILS');
    assert.match(pageOf([rowOf({ ...RUN, holds: false })], PARTS), /\| second \| .* \| FAILS \|/);
  });

  it('comes back out of the page as it went in, whatever stands in it', () => {
    const text = fc.string({ unit: 'binary' }).map((some) => some.replaceAll(/\s+/g, ' ').trim());
    const aRow: fc.Arbitrary<SoakRow> = fc.record(
      {
        part: fc.constantFrom('first', 'second', 'third'),
        length: fc.nat(),
        asked: text,
        result: fc.constantFrom('holds', 'FAILS'),
        figures: fc.oneof(text, fc.constantFrom('a | b', '&#124; |', '<x> & |', '`|`')),
        seed: fc.nat(),
        took: text,
        when: text,
        on: text,
        commit: text,
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.uniqueArray(aRow, { selector: ({ part }) => part }), (rows) => {
        const back = rowsIn(pageOf(rows, PARTS));
        assert.deepEqual(new Set(back), new Set(rows));
      }),
    );
  });
});

describe('the page of long runs', () => {
  it('keeps the order of the parts, whichever was run first', () => {
    const rows = rowsIn(pageOf([ROW, { ...ROW, part: 'first' }], PARTS));
    assert.deepEqual(
      rows.map(({ part }) => part),
      ['first', 'second'],
    );
  });

  it('says of each part what it proves, run or not', () => {
    const page = pageOf([], PARTS);
    assert.deepEqual(rowsIn(page), []);
    assert.match(
      page,
      /## first\n\nThat it comes first\.\n\n## second\n\nThat it comes second\.\n/,
    );
  });

  it('has nothing of a page that was not there yet', () => {
    assert.deepEqual(rowsIn(''), []);
  });

  const before = [{ ...ROW, part: 'first' }, ROW];
  const shorter = { ...ROW, length: 10, seed: 6 };
  const cases: [title: string, row: SoakRow, isTaken: boolean][] = [
    ['takes a run as long as the last in its place', { ...ROW, seed: 6 }, true],
    ['takes no shorter run that held', shorter, false],
    ['takes a shorter run that failed', { ...shorter, result: 'FAILS' }, true],
  ];
  for (const [title, row, isTaken] of cases)
    it(title, () => {
      const after = withRow(before, row);
      assert.deepEqual(after, [before[0], isTaken ? row : ROW]);
    });

  it('does not take what failed away for a shorter run that held', () => {
    const failed: SoakRow = { ...ROW, result: 'FAILS' };
    assert.deepEqual(withRow([failed], shorter), [failed]);
  });
});
