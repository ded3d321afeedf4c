import assert from 'node:assert/strict';
import type { LicensedPerson, LicenseWay } from '../../directory/license-directory.ts';
import { standing } from '../../licensing/job-standing.ts';
import type { PlanRow } from '../../licensing/plan.ts';
import { idOf, PHONE, PLAN, rowFor } from './job-stage.ts';
import { personOf, wayOf } from './license-double.ts';

const SMS = 'sms';
const gives = rowFor(1);
const swaps = rowFor(1, {
  add: [{ skuId: PLAN, disabledPlans: [SMS] }],
  remove: [PHONE],
  before: [{ skuId: PHONE, disabledPlans: [SMS] }],
});
const locates = rowFor(1, { usageLocation: 'JP' });

const holding = (...ways: readonly LicenseWay[]) => personOf(idOf(1), ways);
const inError = (error: string): LicenseWay => ({ ...wayOf(PHONE), state: 'Error', error });
const byGroup = (skuId: string): LicenseWay => ({ ...wayOf(skuId), byGroup: 'group' });

const CASES: readonly [string, PlanRow, LicensedPerson | undefined, string][] = [
  ['nobody', gives, undefined, 'gone'],
  ['nothing held', gives, holding(), 'as-before'],
  ['all of it held', gives, holding(wayOf(PHONE), wayOf(PLAN)), 'as-asked'],
  ['half of it held', gives, holding(wayOf(PHONE)), 'changed'],
  ['held with more off', gives, holding(wayOf(PHONE, [SMS]), wayOf(PLAN)), 'changed'],
  ['held through a group alone', gives, holding(byGroup(PHONE), byGroup(PLAN)), 'as-before'],
  ['something else held', gives, holding(wayOf('other')), 'as-before'],
  ['taken and in error', gives, holding(inError('CountViolation'), wayOf(PLAN)), 'in-error'],
  ['as it was to be swapped', swaps, holding(wayOf(PHONE, [SMS])), 'as-before'],
  ['to be swapped with less off', swaps, holding(wayOf(PHONE)), 'changed'],
  ['swapped', swaps, holding(wayOf(PLAN, [SMS])), 'as-asked'],
  ['swapped and still there', swaps, holding(wayOf(PHONE, [SMS]), wayOf(PLAN, [SMS])), 'changed'],
  ['swapped with less off', swaps, holding(wayOf(PLAN)), 'changed'],
  ['without a location', locates, { ...holding(), usageLocation: undefined }, 'as-before'],
  ['with the location that is to be set', locates, personOf(idOf(1), [], 'JP'), 'as-before'],
  ['with another location by now', locates, personOf(idOf(1), [], 'US'), 'changed'],
];

describe('how somebody stands beside a row of a plan', () => {
  for (const [title, row, person, kind] of CASES) {
    it(`${title}: ${kind}`, () => assert.equal(standing(row, person).kind, kind));
  }

  it('tells what Graph found wrong with a license that it had taken', () => {
    const codes = [
      ['CountViolation', 'no-seats'],
      ['MutuallyExclusiveViolation', 'conflicts-with-plan'],
      ['DependencyViolation', 'needs-other-plan'],
      ['ProhibitedInUsageLocationViolation', 'prohibited-location'],
      ['UniquenessViolation', 'address-clash'],
      ['SomethingNew', 'other'],
    ] as const;
    for (const [error, code] of codes) {
      const stands = standing(gives, holding(inError(error), wayOf(PLAN)));
      assert.ok(stands.kind === 'in-error');
      assert.deepEqual([stands.failure.code, stands.failure.said], [code, error]);
    }
  });
});
