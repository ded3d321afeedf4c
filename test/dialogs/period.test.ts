/** A span of days as people type it, in three languages. */

import assert from 'node:assert/strict';
import { defaultPeriod, PERIOD_DAYS_MAX, periodBetween, periodFrom } from '../../dialogs/period.ts';
import { addDays, instantFromIso, toIso } from '../../ledger/instant.ts';

const now = instantFromIso('2026-11-16T09:00:00Z');
const span = (period: { from: number; to: number } | undefined) =>
  period &&
  `${toIso(period.from as typeof now).slice(0, 10)} ${toIso(period.to as typeof now).slice(0, 10)}`;

const understood: readonly (readonly [asked: string, span: string])[] = [
  ['', '2026-10-18 2026-11-17'],
  ['today', '2026-11-16 2026-11-17'],
  ['昨日', '2026-11-15 2026-11-16'],
  ['this week', '2026-11-16 2026-11-23'],
  ['上周', '2026-11-09 2026-11-16'],
  ['last month', '2026-10-01 2026-11-01'],
  ['先月の', '2026-10-01 2026-11-01'],
  ['上个月', '2026-10-01 2026-11-01'],
  ['last year', '2025-01-01 2026-01-01'],
  ['last 90 days', '2026-08-19 2026-11-17'],
  ['過去7日間', '2026-11-10 2026-11-17'],
  ['最近30天', '2026-10-18 2026-11-17'],
  ['2025', '2025-01-01 2026-01-01'],
  ['2026-10', '2026-10-01 2026-11-01'],
  ['2024-02-29', '2024-02-29 2024-03-01'],
  ['2026年10月', '2026-10-01 2026-11-01'],
  ['in October', '2026-10-01 2026-11-01'],
  ['December', '2025-12-01 2026-01-01'],
  ['Oct 31, 2025', '2025-10-31 2025-11-01'],
  ['31 oct', '2026-10-31 2026-11-01'],
  ['2026-10-01 to 2026-10-15', '2026-10-01 2026-10-16'],
  ['from 1 Oct until yesterday', '2026-10-01 2026-11-16'],
  ['between 1 oct and 3 oct', '2026-10-01 2026-10-04'],
  ['10月1日から10月15日まで', '2026-10-01 2026-10-16'],
  ['从10月1日到10月15日', '2026-10-01 2026-10-16'],
  ['２０２６－１０', '2026-10-01 2026-11-01'],
];

describe('a period in words', () => {
  for (const [asked, expected] of understood) {
    it(`reads “${asked}” as ${expected}`, () =>
      assert.equal(span(periodFrom(asked, now)), expected));
  }

  for (const asked of [
    'purple',
    'feb 30',
    '2026-02-30',
    '2026-13',
    '1 oct to 3 sep',
    '2020 to 2026',
    'last 900 days',
    '9999',
    'may be later',
    '-',
    '2026-10-01 to purple',
  ]) {
    it(`does not guess at “${asked}”`, () => assert.equal(periodFrom(asked, now), undefined));
  }
});

describe('a period from a form', () => {
  it('holds its first and its last day', () => {
    assert.equal(span(periodBetween('2026-10-01', '2026-10-31')), '2026-10-01 2026-11-01');
  });
  it('is refused where it ends before it begins, is no date, or is longer than the limit', () => {
    assert.equal(periodBetween('2026-10-02', '2026-10-01'), undefined);
    assert.equal(periodBetween('2026-10-02', '<script>'), undefined);
    const { from } = defaultPeriod(now);
    const tooLate = toIso(addDays(from, PERIOD_DAYS_MAX)).slice(0, 10);
    assert.equal(periodBetween(toIso(from).slice(0, 10), tooLate), undefined);
  });
});
