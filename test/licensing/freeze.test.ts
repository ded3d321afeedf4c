/** A frozen plan: who gets the last seats, who is counted, who is not there. */

import assert from 'node:assert/strict';
import type { LicensedPerson } from '../../directory/license-directory.ts';
import { freeze } from '../../licensing/freeze.ts';
import { createFreezer, type Found } from '../../licensing/freezer.ts';
import type { PlanRow } from '../../licensing/plan.ts';
import type { Asked } from '../../licensing/wanted.ts';
import { GROUP, person, said, sku, tenant, wanted, way } from './tenant-sheet.ts';

const E3 = way('ENTERPRISEPACK');
const PHONE = way('MCOEV');
const CREDITS = way('MCOPSTNC');

function people(...all: readonly (readonly [string, Partial<LicensedPerson>])[]): Found {
  return new Map(
    all.map(([name, facts]) => [name, person(facts.ways ?? [E3, CREDITS], { id: name, ...facts })]),
  );
}

function asked(...names: readonly string[]): readonly Asked[] {
  return names.map((name, index) => ({ line: index + 1, given: name, name }));
}

const outcomes = (rows: readonly PlanRow[]) =>
  rows.map(({ outcome, reasons }) => [outcome, ...said(reasons)].join(', '));

describe('a frozen plan', () => {
  it('gives the last seats to those who stand first, and passes over those who hold it', () => {
    const found = people(
      ['a', {}],
      ['b', { ways: [E3, PHONE, CREDITS] }],
      ['c', { ways: [E3, CREDITS, way('MCOEV', { byGroup: GROUP })] }],
      ['d', {}],
      ['e', {}],
      ['f', {}],
    );
    const has = tenant({ MCOEV: { enabled: 9, consumed: 7 } });
    const { rows, seats, counts } = freeze(
      asked('a', 'b', 'c', 'd', 'e', 'f'),
      found,
      wanted(['MCOEV']),
      has,
    );
    assert.deepEqual(outcomes(rows), [
      'change',
      'nothing, note already-held MCOEV',
      'nothing, note already-held-through-group MCOEV',
      'change',
      'refused, refusal no-seats MCOEV',
      'refused, refusal no-seats MCOEV',
    ]);
    assert.deepEqual(seats, [{ skuId: sku('MCOEV'), takes: 2, left: 2, short: 2 }]);
    assert.deepEqual(
      rows.map(({ reasons }) => reasons.find(({ code }) => code === 'no-seats')?.count),
      [undefined, undefined, undefined, undefined, 2, 2],
    );
    assert.deepEqual(
      { ...counts },
      {
        rows: 6,
        change: 2,
        nothing: 2,
        refused: 2,
        verified: 0,
        failed: 0,
        unknown: 0,
        skipped: 0,
      },
    );
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['planned', 'left-out', 'left-out', 'planned', 'left-out', 'left-out'],
    );
  });

  it('takes no seat for what falls with something else, and counts it as missing all the same', () => {
    const has = tenant({ MCOEV: { enabled: 1 }, MCOPSTN1: { enabled: 1 } });
    const { rows, seats } = freeze(
      asked('a', 'b', 'c'),
      people(['a', {}], ['b', {}], ['c', { ways: [E3, PHONE, CREDITS] }]),
      wanted(['MCOEV', 'MCOPSTN1']),
      has,
    );
    assert.deepEqual(outcomes(rows), [
      'change',
      'refused, refusal no-seats MCOEV, refusal no-seats MCOPSTN1',
      'refused, note already-held MCOEV, refusal no-seats MCOPSTN1',
    ]);
    assert.deepEqual(
      seats.map(({ takes, short }) => [takes, short]),
      [
        [1, 1],
        [1, 2],
      ],
    );
  });

  it('gives nobody a seat that the same plan only hopes to set free', () => {
    const has = tenant({ MCOPSTN2: { enabled: 1, consumed: 1 } });
    const plan1 = way('MCOPSTN1');
    const { rows, seats } = freeze(
      asked('a'),
      people(['a', { ways: [E3, PHONE, plan1, CREDITS] }]),
      wanted(['MCOPSTN2'], ['MCOPSTN1']),
      has,
    );
    assert.equal(rows[0]?.outcome, 'refused');
    assert.deepEqual(seats[0], { skuId: sku('MCOPSTN2'), takes: 0, left: 0, short: 1 });
    const enough = freeze(
      asked('a'),
      people(['a', { ways: [E3, PHONE, plan1, CREDITS] }]),
      wanted(['MCOPSTN2'], ['MCOPSTN1']),
      tenant(),
    );
    assert.deepEqual(
      enough.seats.map(({ takes }) => takes),
      [1, -1],
    );
  });

  it('sets no seat free where a group still gives the same', () => {
    const inherited = way('MCOEV', { byGroup: GROUP });
    const { seats } = freeze(
      asked('a', 'b'),
      people(['a', { ways: [E3, PHONE, inherited] }], ['b', { ways: [E3, PHONE] }]),
      wanted([], ['MCOEV']),
      tenant(),
    );
    assert.deepEqual(
      seats.map(({ takes }) => takes),
      [-1],
    );
  });

  it('says of each line without a person why', () => {
    const lines: readonly Asked[] = [
      { line: 3, given: '=cmd', name: undefined, problem: 'not-an-address' },
      { line: 4, given: 'xxxx…', name: undefined, problem: 'line-too-long' },
      { line: 5, given: 'A@x.com', name: 'a', problem: 'duplicate' },
      ...asked('nobody', 'many', 'a', 'same'),
    ];
    const found = new Map([
      ...people(['a', {}], ['same', { id: 'a' }]),
      ['many', 'several' as const] as const,
    ]);
    const { rows, counts } = freeze(lines, found, wanted(['MCOEV']), tenant());
    assert.deepEqual(outcomes(rows), [
      'refused, refusal not-an-address',
      'refused, refusal line-too-long',
      'nothing, note duplicate',
      'refused, refusal not-found',
      'refused, refusal several-found',
      'change',
      'nothing, note duplicate',
    ]);
    assert.deepEqual([counts.change, counts.nothing, counts.refused], [1, 2, 4]);
    assert.equal(rows[0]?.given, '=cmd');
    assert.equal(rows[0]?.line, 3);
  });

  it('lets a line’s own country and way of calling go before the whole list’s', () => {
    const lines: readonly Asked[] = [
      { line: 1, given: 'a', name: 'a', usageLocation: 'FR' },
      { line: 2, given: 'b', name: 'b', connectivity: 'direct-routing' },
      { line: 3, given: 'c', name: 'c', usageLocation: 'Mars' },
    ];
    const nowhere = { usageLocation: undefined, ways: [E3, PHONE, CREDITS] };
    const { rows } = freeze(
      lines,
      people(['a', nowhere], ['b', nowhere], ['c', nowhere]),
      wanted(['MCOPSTN1'], [], { usageLocation: 'DE' }),
      tenant(),
    );
    assert.deepEqual(outcomes(rows), [
      'change, note sets-usage-location',
      'refused, refusal no-calling-plan-with MCOPSTN1',
      'refused, refusal bad-usage-location',
    ]);
    assert.equal(rows[0]?.usageLocation, 'FR');
  });

  it('comes to the same in slices', () => {
    const names = Array.from({ length: 50 }, (_, index) => `p${index % 40}`);
    const found = people(
      ...names.map((name, index) => [name, index % 7 ? {} : { ways: [] }] as const),
    );
    const has = tenant({ MCOEV: { enabled: 20 } });
    const whole = freeze(asked(...names), found, wanted(['MCOEV', 'MCOPSTN1']), has);
    const freezer = createFreezer(wanted(['MCOEV', 'MCOPSTN1']), has);
    const lines = asked(...names).map((each) => ({ asked: each }));
    const rows = [0, 1, 17, 18, 50].flatMap((from, index, cuts) =>
      freezer.take(lines.slice(from, cuts[index + 1]), found),
    );
    assert.deepEqual(freezer.end(rows), whole);
    assert.ok(whole.counts.change > 0 && whole.counts.refused > 0 && whole.counts.nothing > 0);
  });
});
