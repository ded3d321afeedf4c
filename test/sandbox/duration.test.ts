import assert from 'node:assert/strict';
import { addDuration } from '../../sandbox/duration.ts';

const dateAfter = (from: string, duration: string) => {
  const at = addDuration(Date.parse(from), duration);
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('a duration', () => {
  for (const [from, duration, expected] of [
    ['2026-11-16T09:00:00Z', 'P30D', '2026-12-16T09:00:00.000Z'],
    ['2026-11-16T09:00:00Z', 'PT1H', '2026-11-16T10:00:00.000Z'],
    ['2026-11-16T09:00:00Z', 'P1W', '2026-11-23T09:00:00.000Z'],
    ['2026-11-16T09:00:00Z', 'P1Y2M3DT4H5M6S', '2028-01-19T13:05:06.000Z'],
    ['2027-01-31T00:00:00Z', 'P1M', '2027-02-28T00:00:00.000Z'],
    ['2028-01-31T00:00:00Z', 'P1M', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29T00:00:00Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
    ['2026-12-31T23:00:00Z', 'PT2H', '2027-01-01T01:00:00.000Z'],
    ['2026-11-16T09:00:00Z', 'PT0S', '2026-11-16T09:00:00.000Z'],
  ] as const) {
    it(`${duration} after ${from} is ${expected}`, () => {
      assert.equal(dateAfter(from, duration), expected);
    });
  }

  for (const text of ['', 'P', 'PT', 'P1DT', '30D', 'P-1D', 'P1.5D', 'PD', 'p1d', 'P1D ', 'P1H']) {
    it(`"${text}" is none`, () => {
      assert.equal(dateAfter('2026-11-16T09:00:00Z', text), undefined);
    });
  }
});
