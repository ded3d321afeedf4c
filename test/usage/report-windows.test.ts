/** Checks the windows in which usage is asked for. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, DAY_MS, instant, instantFromIso, startOfDay } from '../../ledger/instant.ts';
import { reportWindows } from '../../usage/report-windows.ts';

describe('the windows of a usage report', () => {
  it('are one for up to ninety days', () => {
    const until = instantFromIso('2026-11-16T09:00:00Z');
    assert.deepEqual(reportWindows(until, until), [{ from: '2026-11-16', to: '2026-11-16' }]);
    assert.deepEqual(reportWindows(addDays(until, -89), until), [
      { from: '2026-08-19', to: '2026-11-16' },
    ]);
    assert.deepEqual(reportWindows(addDays(until, -90), until), [
      { from: '2026-08-18', to: '2026-11-15' },
      { from: '2026-11-15', to: '2026-11-16' },
    ]);
  });

  it('never span more than ninety days, miss none, and share their edges', () => {
    const start = Date.UTC(2024, 0, 1);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 * DAY_MS }),
        fc.integer({ min: 0, max: 800 * DAY_MS }),
        (offset, length) => {
          const since = instant(start + offset);
          const until = instant(since + length);
          const windows = reportWindows(since, until);
          assert.equal(Date.parse(windows[0]?.from ?? ''), startOfDay(since));
          assert.equal(Date.parse(windows.at(-1)?.to ?? ''), startOfDay(until));
          for (const [index, { from, to }] of windows.entries()) {
            const span = Date.parse(to) + DAY_MS - Date.parse(from);
            assert.ok(span > 0 && span <= 90 * DAY_MS);
            if (index > 0) assert.equal(from, windows[index - 1]?.to);
          }
        },
      ),
    );
  });
});
