/** Whatever is asked for whomever: what a frozen plan never does. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LicensedPerson } from '../../directory/license-directory.ts';
import { freeze } from '../../licensing/freeze.ts';
import { createFreezer } from '../../licensing/freezer.ts';
import { judge } from '../../licensing/judge.ts';
import type { PlanRow } from '../../licensing/plan.ts';
import { CONNECTIVITIES } from '../../licensing/reason.ts';
import type { Tenant } from '../../licensing/tenant.ts';
import { wayBack } from '../../licensing/way-back.ts';
import { called, callingPlans, directly, lacks } from './naive-licenses.ts';
import { GROUP, PAYG, person, sku, subscription, tenant, way } from './tenant-sheet.ts';

const PARTS = [
  'ENTERPRISEPACK',
  'ENTERPRISEPREMIUM',
  'SPE_E5_CALLINGMINUTES',
  'MCOEV',
  'MCOTEAMS_ESSENTIALS',
  'MCOPSTN1',
  'MCOPSTN2',
  PAYG,
  'MCOMEETADV',
  'MCOMEETACPEA',
  'MCOPSTNC',
];

const part = fc.constantFrom(...PARTS);

const ways = fc
  .uniqueArray(
    fc.record({
      part,
      byGroup: fc.constantFrom(undefined, undefined, GROUP),
      failed: fc.nat(5).map((n) => n === 0),
      off: fc.nat(7),
    }),
    { maxLength: 5, selector: (each) => `${each.part} ${each.byGroup}` },
  )
  .map((all) =>
    all.map(({ part: name, byGroup, failed, off }) => {
      const { plans } = subscription(name);
      const isFailed = failed && byGroup !== undefined;
      return way(name, {
        byGroup,
        disabledPlans: plans.filter((_, index) => index === off).map(({ id }) => id),
        ...(isFailed ? { state: 'Error', error: 'CountViolation' } : {}),
      });
    }),
  );

const someone = fc
  .record({
    ways,
    usageLocation: fc.constantFrom('DE', 'US', 'KR', undefined),
    userType: fc.constantFrom('Member', 'Member', 'Guest'),
    accountEnabled: fc.nat(5).map((n) => n > 0),
  })
  .map((facts) => person(facts.ways, facts as Partial<LicensedPerson>));

const wish = fc
  .record({
    parts: fc.uniqueArray(part, { minLength: 1, maxLength: 4 }),
    gone: fc.nat(4),
    connectivity: fc.constantFrom(...CONNECTIVITIES),
    usageLocation: fc.constantFrom(undefined, 'FR', 'nowhere'),
  })
  .map(({ parts, gone, connectivity, usageLocation }) => ({
    add: parts.slice(gone).map(sku),
    remove: parts.slice(0, gone).map(sku),
    connectivity,
    usageLocation,
  }));

const seats = fc
  .record({ enabled: fc.nat(6), consumed: fc.nat(4) })
  .chain((each) => fc.constant(tenant(Object.fromEntries(PARTS.map((name) => [name, each])))));

const RUNS = { numRuns: 400 };

describe('a frozen plan, whatever is asked for', () => {
  it('calls for nobody who is refused, and never gives and takes the same', () => {
    fc.assert(
      fc.property(someone, wish, seats, (who, wanted, has) => {
        const verdict = judge(who, wanted, has);
        const touched = [...verdict.add.map(({ skuId }) => skuId), ...verdict.remove];
        assert.equal(new Set(touched).size, touched.length);
        assert.equal(verdict.outcome === 'change', touched.length > 0);
        const isRefused = verdict.reasons.some(({ weight }) => weight === 'refusal');
        if (touched.length === 0) assert.equal(verdict.outcome === 'refused', isRefused);
        const named = new Set(verdict.reasons.map(({ skuId }) => skuId));
        const isForAll = verdict.reasons.some(
          ({ skuId, weight }) => weight === 'refusal' && skuId === undefined,
        );
        for (const skuId of [...wanted.add, ...wanted.remove]) {
          const isSwapped = wanted.remove.length > 0 && isRefused;
          assert.ok(touched.includes(skuId) || named.has(skuId) || isForAll || isSwapped, skuId);
        }
      }),
      RUNS,
    );
  });

  it('never leaves two Calling Plans where there were not two, nor anything without what it needs', () => {
    fc.assert(
      fc.property(someone, wish, (who, wanted) => {
        const has = tenant();
        const after = called(who, judge(who, wanted, has));
        assert.ok(callingPlans(after, has) <= Math.max(1, callingPlans(who, has)));
        assert.ok(lacks(after, has) <= lacks(who, has));
      }),
      RUNS,
    );
  });

  it('never gives a Calling Plan to somebody whose calls go out elsewhere', () => {
    fc.assert(
      fc.property(someone, wish, (who, wanted) => {
        const elsewhere = { ...wanted, connectivity: 'direct-routing' as const };
        const verdict = judge(who, elsewhere, tenant());
        const plans = ['MCOPSTN1', 'MCOPSTN2', PAYG, 'MCOTEAMS_ESSENTIALS'].map(sku);
        assert.ok(verdict.add.every(({ skuId }) => !plans.includes(skuId)));
      }),
      RUNS,
    );
  });

  it('never plans more seats than there are, and counts everybody who was asked for', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), wish, seats, (all, wanted, has) => {
        const { rows, seats: table } = frozen(all, wanted, has);
        for (const { skuId, left, short } of table) {
          const takers = rows.filter(
            (row, index) =>
              row.add.some((each) => each.skuId === skuId) &&
              !all[index]?.ways.some((each) => each.skuId === skuId && each.state === 'Active'),
          ).length;
          assert.ok(takers <= left, `${takers} of ${left}`);
          const unlimited = frozen(all, wanted, tenant());
          const all100 = unlimited.rows.filter((row, index) => takes(row, all[index], skuId));
          assert.equal(short, Math.max(0, all100.length - left));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('can be taken back to exactly what was, where that made sense', () => {
    fc.assert(
      fc.property(someone, wish, (who, wanted) => {
        const has = tenant();
        const { rows } = frozen([who], wanted, has);
        const row = rows[0];
        if (row?.outcome !== 'change') return;
        const after = called({ ...who, id: row.person?.id ?? '' }, row);
        const now = new Map([[after.id, after]]);
        const lines = wayBack([{ ...row, state: 'verified' }], now);
        const [undo] = createFreezer(wanted, has).take(lines, now);
        const madeSense = lacks(who, has) === 0 && callingPlans(who, has) <= 1;
        if (madeSense && after.usageLocation !== undefined) assert.equal(undo?.outcome, 'change');
        if (
          undo?.outcome === 'change' &&
          undo.reasons.every(({ weight }) => weight !== 'refusal')
        ) {
          assert.deepEqual(directly(called(after, undo)), directly(who));
        }
      }),
      RUNS,
    );
  });
});

function frozen(all: readonly LicensedPerson[], wanted: Parameters<typeof judge>[1], has: Tenant) {
  const people = all.map((each, index) => ({ ...each, id: `id ${index}` }));
  return freeze(
    people.map(({ id }, index) => ({ line: index + 1, given: id, name: id })),
    new Map(people.map((each) => [each.id, each])),
    wanted,
    has,
  );
}

function takes(row: PlanRow, who: LicensedPerson | undefined, skuId: string): boolean {
  const isHeld = who?.ways.some((each) => each.skuId === skuId && each.state === 'Active');
  return row.add.some((each) => each.skuId === skuId) && !isHeld;
}
