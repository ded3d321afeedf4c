/** The way back of a plan, and its second try. */

import assert from 'node:assert/strict';
import type { LicensedPerson } from '../../directory/license-directory.ts';
import { freeze } from '../../licensing/freeze.ts';
import { createFreezer } from '../../licensing/freezer.ts';
import type { PlanRow, RowState } from '../../licensing/plan.ts';
import type { Tenant } from '../../licensing/tenant.ts';
import type { Wanted } from '../../licensing/wanted.ts';
import { retryLines, wayBack } from '../../licensing/way-back.ts';
import { called, directly } from './naive-licenses.ts';
import { nameOf, person, plan, said, sku, tenant, wanted, way } from './tenant-sheet.ts';

const E3 = way('ENTERPRISEPACK');
const PHONE = way('MCOEV');
const PLAN = way('MCOPSTN1');

function planned(who: LicensedPerson, wish: Wanted, state: RowState = 'verified'): PlanRow {
  const asked = [{ line: 7, given: 'Anna', name: who.id }];
  const [row] = freeze(asked, new Map([[who.id, who]]), wish, tenant()).rows;
  if (row === undefined) throw new Error('no row');
  return { ...row, state };
}

/** The way back of a row, judged for the person as they are now. */
function undone(row: PlanRow, now: LicensedPerson, has: Tenant = tenant()): PlanRow | undefined {
  const people = new Map([[now.id, now]]);
  const lines = wayBack([row], people);
  return createFreezer(wanted([]), has).take(lines, people)[0];
}

describe('the way back', () => {
  it('takes away what was given and leaves what was there', () => {
    const who = person([E3, PHONE]);
    const row = planned(who, wanted(['MCOEV', 'MCOPSTN1']));
    const back = undone(row, called(who, row));
    assert.deepEqual(back?.remove.map(nameOf), ['MCOPSTN1']);
    assert.deepEqual(back?.add, []);
    assert.equal(back?.line, 7);
    assert.equal(back?.given, 'Anna');
  });

  it('gives back what was taken, with what was off in it', () => {
    const off = [plan('SWAY')];
    const who = person([way('ENTERPRISEPACK', { disabledPlans: off })]);
    const row = planned(who, wanted(['ENTERPRISEPREMIUM'], ['ENTERPRISEPACK']));
    const now = called(who, row);
    const back = undone(row, now);
    assert.deepEqual(back?.add, [{ skuId: sku('ENTERPRISEPACK'), disabledPlans: off }]);
    assert.deepEqual(back && directly(called(now, back)), directly(who));
  });

  it('asks no more whether it should be so: a disabled account, a Calling Plan beside Direct Routing', () => {
    const who = person([E3, PHONE, PLAN], { accountEnabled: false });
    const row = planned(who, wanted([], ['MCOPSTN1'], { connectivity: 'direct-routing' }));
    const back = undone(row, called(who, row));
    assert.deepEqual(
      back?.add.map(({ skuId }) => nameOf(skuId)),
      ['MCOPSTN1'],
    );
    assert.deepEqual(said(back?.reasons ?? []), []);
  });

  it('still asks whether it can be: the seat may be gone', () => {
    const who = person([E3, PHONE]);
    const row = planned(who, wanted([], ['MCOEV']));
    const has = tenant({ MCOEV: { enabled: 5, consumed: 5 } });
    const back = undone(row, called(who, row), has);
    assert.deepEqual(said(back?.reasons ?? []), ['refusal no-seats MCOEV']);
  });

  it('takes no seat for what a group gives all the while', () => {
    const who = person([E3, PHONE, way('MCOEV', { byGroup: 'g' })]);
    const row = planned(who, wanted([], ['MCOEV']));
    const has = tenant({ MCOEV: { enabled: 5, consumed: 5 } });
    const back = undone(row, called(who, row), has);
    assert.deepEqual(back?.add, [{ skuId: sku('MCOEV'), disabledPlans: [] }]);
  });

  const ROW = planned(person([E3]), wanted(['MCOEV']));
  const CHANGED: readonly (readonly [string, LicensedPerson])[] = [
    ['somebody took it away', person([E3])],
    ['somebody switched a plan off', person([E3, way('MCOEV', { disabledPlans: ['x'] })])],
    ['it comes by a group now', person([E3, way('MCOEV', { byGroup: 'g' })])],
  ];
  for (const [title, now] of CHANGED) {
    it(`is closed where ${title}`, () => {
      const back = undone(ROW, now);
      assert.equal(back?.outcome, 'refused');
      assert.deepEqual(said(back?.reasons ?? []), ['refusal changed-since']);
      assert.equal(back?.person?.displayName, now.displayName);
    });
  }

  it('stays open where something else of the person changed', () => {
    const now = person([E3, PHONE, way('MCOMEETADV')]);
    assert.equal(undone(ROW, now)?.outcome, 'change');
  });

  it('says so where the person is gone', () => {
    const lines = wayBack([ROW], new Map());
    const [row] = createFreezer(wanted([]), tenant()).take(lines, new Map());
    assert.deepEqual(said(row?.reasons ?? []), ['refusal not-found']);
  });

  it('has no line for whom nothing was changed', () => {
    const people = new Map([[person().id, person([E3])]]);
    for (const state of ['left-out', 'planned', 'failed', 'skipped'] as const) {
      assert.deepEqual(wayBack([{ ...ROW, state }], people), [], state);
    }
  });

  it('has a line for an unknown outcome only where it did happen', () => {
    const unknown: PlanRow = { ...ROW, state: 'unknown' };
    const before = new Map([[person().id, person([E3])]]);
    const after = new Map([[person().id, person([E3, PHONE])]]);
    assert.deepEqual(wayBack([unknown], before), []);
    assert.equal(wayBack([unknown], after).length, 1);
  });
});

describe('a second try', () => {
  it('is for what failed and what was skipped, as it was planned', () => {
    const who = person([E3, PHONE], { usageLocation: undefined });
    const wish = wanted(['MCOPSTN1'], [], { usageLocation: 'FR' });
    const rows = (['verified', 'failed', 'skipped', 'unknown', 'left-out'] as const).map((state) =>
      planned(who, wish, state),
    );
    const lines = retryLines(rows);
    assert.equal(lines.length, 2);
    const [row] = createFreezer(wanted(['MCOPSTN1']), tenant()).take(
      lines,
      new Map([[who.id, who]]),
    );
    assert.equal(row?.outcome, 'change');
    assert.equal(row?.usageLocation, 'FR');
  });

  it('does nothing for whom somebody else has served meanwhile', () => {
    const row = planned(person([E3]), wanted(['MCOEV']), 'failed');
    const now = person([E3, way('MCOEV', { disabledPlans: [plan('MCOEV')] })]);
    const [again] = createFreezer(wanted(['MCOEV']), tenant()).take(
      retryLines([row]),
      new Map([[now.id, now]]),
    );
    assert.deepEqual(said(again?.reasons ?? []), ['note already-held MCOEV']);
  });

  it('does not ask again how calls go out, which the plan had settled line by line', () => {
    const row = planned(person([E3, PHONE]), wanted(['MCOPSTN1']), 'failed');
    const who = person([E3, PHONE, way('MCOPSTNC')]);
    const elsewhere = wanted(['MCOPSTN1'], [], { connectivity: 'direct-routing' });
    const [again] = createFreezer(elsewhere, tenant()).take(
      retryLines([row]),
      new Map([[who.id, who]]),
    );
    assert.equal(again?.outcome, 'change');
  });
});
