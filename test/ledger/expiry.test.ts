/** When money lapses. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expiryOf } from '../../ledger/expiry.ts';
import { addDays, instant, instantFromIso, toIso } from '../../ledger/instant.ts';

describe('expiry', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['2026-03-10T00:00:00.000Z', '2027-03-10T00:00:00.000Z'],
    ['2026-03-10T23:59:59.999Z', '2027-03-10T00:00:00.000Z'],
    ['2026-12-31T12:00:00.000Z', '2027-12-31T00:00:00.000Z'],
    ['2024-02-29T12:00:00.000Z', '2025-02-28T00:00:00.000Z'],
    ['2024-02-28T12:00:00.000Z', '2025-02-28T00:00:00.000Z'],
    ['2023-02-28T12:00:00.000Z', '2024-02-28T00:00:00.000Z'],
    ['2023-03-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['1999-02-28T23:00:00.000Z', '2000-02-28T00:00:00.000Z'],
  ];
  for (const [opened, lapses] of dates) {
    it(`lets what was bought at ${opened} lapse at ${lapses}`, () => {
      assert.equal(toIso(expiryOf(instantFromIso(opened))), lapses);
    });
  }

  it('is always midnight, always 364 to 366 days on, and never earlier for a later purchase', () => {
    const some = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2200, 0) }).map(instant);
    fc.assert(
      fc.property(some, some, (a, b) => {
        assert.equal(expiryOf(a) % 86_400_000, 0);
        assert.ok(expiryOf(a) > addDays(a, 364));
        assert.ok(expiryOf(a) <= addDays(a, 366));
        assert.equal(a <= b ? expiryOf(a) <= expiryOf(b) : expiryOf(a) >= expiryOf(b), true);
      }),
    );
  });
});
