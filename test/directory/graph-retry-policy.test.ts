/** Checks when a read of Graph is tried once more, and how long it waits before. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  askedWait,
  type Effect,
  effectOf,
  isTurnedAway,
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

describe('what a try says of a change', () => {
  const unsent: TryOutcome = { answered: false, mayHaveArrived: false };
  const lost: TryOutcome = { answered: false, mayHaveArrived: true };
  const crowded = (status: number): TryOutcome => ({
    answered: true,
    status,
    retryAfter: null,
    isConcurrency: true,
  });
  const cases: readonly (readonly [string, TryOutcome, Effect, boolean])[] = [
    ['a success', answered(200), 'done', false],
    ['a success without a body', answered(204), 'done', false],
    ['a redirect', answered(307), 'unknown', false],
    ['a refusal', answered(400), 'none', false],
    ['a missing right', answered(403), 'none', false],
    ['nobody', answered(404), 'none', false],
    ['a time-out on the way', answered(408), 'unknown', false],
    ['a conflict of another kind', answered(409), 'none', false],
    ['too much at once, as 409', crowded(409), 'none', true],
    ['too much at once, as 400', crowded(400), 'none', true],
    ['a dependency that failed', answered(424), 'none', false],
    ['a throttled tenant', answered(429), 'none', true],
    ['a throttled tenant that says when', answered(429, '5'), 'none', true],
    ['a server error', answered(500), 'unknown', false],
    ['a bad gateway', answered(502, '5'), 'unknown', false],
    ['a service that is down and does not say for how long', answered(503), 'unknown', false],
    ['a service that is down and says for how long', answered(503, '5'), 'none', true],
    ['a gateway that waited too long', answered(504, '5'), 'unknown', false],
    ['an answer that was lost', lost, 'unknown', false],
    ['what never left', unsent, 'none', true],
  ];
  for (const [what, outcome, effect, isAgain] of cases) {
    it(`${what}: ${effect}, and ${isAgain ? 'asked for again' : 'it stands'}`, () => {
      assert.equal(effectOf(outcome), effect);
      assert.equal(isTurnedAway(outcome), isAgain);
      assert.equal(waitBeforeRetry(outcome, state({ purpose: 'change' })) !== null, isAgain);
    });
  }

  it('is never repeated where it may have happened', () => {
    for (let status = 100; status < 600; status++) {
      for (const outcome of [answered(status), answered(status, '1'), crowded(status)]) {
        if (effectOf(outcome) === 'none') continue;
        assert.equal(waitBeforeRetry(outcome, state({ purpose: 'change' })), null, String(status));
      }
    }
  });

  it('is repeated seven times at most', () => {
    const waits = [1, 7, 8].map((tries) =>
      waitBeforeRetry(answered(429, '0'), state({ purpose: 'change', tries })),
    );
    assert.deepEqual(waits, [0, 0, null]);
  });

  it('asks for a wait in seconds or until a date, and for none where it is nonsense', () => {
    const asked = (text: string | null) => askedWait(answered(429, text), NOW);
    assert.deepEqual(
      [asked('2'), asked(' 0.5 '), asked(new Date(NOW + 3_000).toUTCString()), asked('soon')],
      [2_000, 500, 3_000, null],
    );
    assert.deepEqual([asked(null), askedWait(lost, NOW)], [null, null]);
  });
});
