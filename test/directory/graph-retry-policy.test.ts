/** Checks when a read of Graph is tried once more, and how long it waits before. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  TRIES_MAX,
  type TryOutcome,
  type TryState,
  waitBeforeRetry,
} from '../../directory/graph-retry-policy.ts';

const NOW = Date.UTC(2026, 10, 16, 9);

const answered = (status: number, retryAfter: string | null = null): TryOutcome => ({
  answered: true,
  status,
  retryAfter,
});

const state = (changes: Partial<TryState> = {}): TryState => ({
  tries: 1,
  left_ms: 30_000,
  now: NOW,
  random: 0,
  ...changes,
});

describe('a read of Graph that failed', () => {
  const cases: readonly (readonly [string, TryOutcome, Partial<TryState>, number | null])[] = [
    ['waits as long as it is told', answered(429, '7'), {}, 7_000],
    [
      'waits until the date it is told',
      answered(503, new Date(NOW + 4_000).toUTCString()),
      {},
      4_000,
    ],
    ['goes on at once where that date has passed', answered(429, new Date(0).toUTCString()), {}, 0],
    ['backs off where it is told nothing', answered(429), {}, 250],
    ['backs off where it is told nonsense', answered(429, 'soon'), {}, 250],
    ['backs off twice as long the second time', answered(504), { tries: 2 }, 500],
    [
      'backs off four times as long the third time',
      { answered: false, mayHaveArrived: true },
      { tries: 3 },
      1_000,
    ],
    ['gives up after the fourth try', answered(429, '1'), { tries: 4 }, null],
    ['gives up where it is told to wait too long', answered(429, '31'), {}, null],
    [
      'gives up where no time is left',
      { answered: false, mayHaveArrived: true },
      { left_ms: 100 },
      null,
    ],
  ];
  for (const [what, outcome, changes, wait] of cases) {
    it(what, () => {
      assert.equal(waitBeforeRetry(outcome, state(changes)), wait);
    });
  }

  it('is tried again for 429, 503 and 504 and for no other answer', () => {
    for (let status = 100; status < 600; status++) {
      const retried = waitBeforeRetry(answered(status), state()) !== null;
      assert.equal(retried, [429, 503, 504].includes(status), String(status));
    }
  });

  it('spreads the waits, never waits less than it was told, never past its end', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: TRIES_MAX }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 30_000 }),
        (random, tries, seconds, left_ms) => {
          const outcome = answered(429, String(seconds));
          const wait = waitBeforeRetry(outcome, state({ random, tries, left_ms }));
          if (wait === null) return;
          assert.ok(wait >= seconds * 1000 && wait <= left_ms && tries < TRIES_MAX);
        },
      ),
    );
    assert.notEqual(
      waitBeforeRetry(answered(429), state({ random: 0.1 })),
      waitBeforeRetry(answered(429), state({ random: 0.9 })),
    );
  });
});
