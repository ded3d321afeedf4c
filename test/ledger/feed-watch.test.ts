import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  FEED_SILENT_MS,
  FEED_UNKNOWN,
  type FeedStanding,
  FeedWatch,
} from '../../ledger/feed-watch.ts';
import { type Instant, instant, toIso } from '../../ledger/instant.ts';
import { at, money } from './facts.ts';

const HOUR_MS = 3_600_000;
const HEARD = at('2026-03-01 08:00');
const past = (ms: number) => instant(HEARD + ms);
const failing = { since: past(4 * HOUR_MS), code: 'FORBIDDEN' };
const fails: FeedStanding = { readThrough: HEARD, failing };
const silence = {
  alert: 'usage-feed-silent',
  crossing: toIso(HEARD),
  since: HEARD,
  amount: money(7),
  reason: 'FORBIDDEN',
} as const;

/** What is due, and told at once. */
function tell(watch: FeedWatch, standing: FeedStanding, asOf: Instant) {
  const due = watch.due(standing, asOf, money(7));
  for (const alert of due) watch.noticed(alert);
  return due;
}

describe('the silence of the usage feed', () => {
  for (const [title, standing, asOf, expected] of [
    ['is told after a day of polls that fail', fails, past(FEED_SILENT_MS), [silence]],
    ['is no news a moment before', fails, past(FEED_SILENT_MS - 1), []],
    [
      'is none while polls succeed, or while nobody has polled since',
      { readThrough: HEARD, failing: null },
      past(30 * FEED_SILENT_MS),
      [],
    ],
    [
      'is none of a feed that was never heard',
      { readThrough: null, failing },
      past(30 * FEED_SILENT_MS),
      [],
    ],
    ['is none where there is no feed', FEED_UNKNOWN, past(FEED_SILENT_MS), []],
    ['is none where the clock has gone back', fails, past(-FEED_SILENT_MS), []],
  ] as const) {
    it(title, () => assert.deepEqual(tell(new FeedWatch(), standing, asOf), expected));
  }

  it('is told once, by whoever has read the notices before, and its end once', () => {
    const watch = new FeedWatch();
    tell(watch, fails, past(FEED_SILENT_MS));
    assert.deepEqual(tell(watch, fails, past(5 * FEED_SILENT_MS)), []);
    const reopened = new FeedWatch();
    reopened.noticed(silence);
    assert.deepEqual(tell(reopened, fails, past(5 * FEED_SILENT_MS)), []);
    const heard = past(6 * FEED_SILENT_MS);
    const back = { readThrough: heard, failing: null };
    const { crossing, amount } = silence;
    assert.deepEqual(tell(reopened, back, heard), [
      { alert: 'usage-feed-back', crossing, since: heard, amount },
    ]);
    assert.deepEqual(tell(reopened, back, heard), []);
  });

  it('whose end nobody looked at is over before the next one is told', () => {
    const watch = new FeedWatch();
    tell(watch, fails, past(FEED_SILENT_MS));
    const again = { ...fails, readThrough: past(2 * FEED_SILENT_MS) };
    assert.deepEqual(
      tell(watch, again, past(3 * FEED_SILENT_MS)).map(({ alert, crossing }) => [alert, crossing]),
      [
        ['usage-feed-back', silence.crossing],
        ['usage-feed-silent', toIso(again.readThrough)],
      ],
    );
  });

  it('is told once for each stretch of a day without a poll that succeeds, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (polls) => {
        const watch = new FeedWatch();
        const told: string[] = [];
        let standing: FeedStanding = { readThrough: HEARD, failing: null };
        let silences = 0;
        polls.forEach((succeeds, index) => {
          const now = past((index + 1) * 4 * HOUR_MS);
          const { readThrough } = standing;
          if (succeeds) standing = { readThrough: now, failing: null };
          else standing = { readThrough, failing };
          if (!succeeds && now - (readThrough ?? now) === FEED_SILENT_MS) silences += 1;
          for (const { alert } of tell(watch, standing, now)) told.push(alert);
        });
        assert.equal(told.filter((alert) => alert === 'usage-feed-silent').length, silences);
        told.forEach((alert, index) => {
          assert.equal(alert, index % 2 === 0 ? 'usage-feed-silent' : 'usage-feed-back');
        });
      }),
    );
  });
});
