import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import {
  CLOCK_START,
  createSandboxClock,
  isoText,
  STEPS_PER_MOVE_MAX,
} from '../../sandbox/sandbox-clock.ts';

const HOUR = 3_600_000;

function clockWithLog() {
  const failures: string[] = [];
  const log: string[] = [];
  const clock = createSandboxClock(CLOCK_START, (job, cause) => failures.push(`${job}: ${cause}`));
  const note = (name: string) => async () => void log.push(`${name} ${isoText(clock.now())}`);
  return { clock, log, failures, note };
}

describe('the business clock', () => {
  it('stands still on a Monday morning until it is told to move', async () => {
    const { clock } = clockWithLog();
    await wait(5);
    assert.equal(isoText(clock.now()), '2026-11-16T09:00:00Z');
    assert.equal(new Date(clock.now()).getUTCDay(), 1);
  });

  it('goes on by a duration and to a time', async () => {
    const { clock } = clockWithLog();
    await clock.move({ advance: 'P1D' });
    assert.equal(isoText(clock.now()), '2026-11-17T09:00:00Z');
    await clock.move({ set: '2026-12-01T01:00:00+01:00' });
    assert.equal(isoText(clock.now()), '2026-12-01T00:00:00Z');
  });

  it('does what falls due on the way, each at its own time, in order', async () => {
    const { clock, log, note } = clockWithLog();
    clock.every('daily', 24 * HOUR, note('daily'));
    clock.every('half', 12 * HOUR, note('half'));
    await clock.move({ advance: 'P1D' });
    assert.deepEqual(log, [
      'half 2026-11-16T21:00:00Z',
      'daily 2026-11-17T09:00:00Z',
      'half 2026-11-17T09:00:00Z',
    ]);
  });

  it('waits for each job before the next begins and before it answers', async () => {
    const { clock } = clockWithLog();
    let running = 0;
    let most = 0;
    let done = 0;
    const slow = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(1);
      running -= 1;
      done += 1;
    };
    clock.every('one', HOUR, slow);
    clock.every('two', HOUR, slow);
    await clock.move({ advance: 'PT3H' });
    assert.deepEqual([most, done], [1, 6]);
  });

  it('remembers how far an interval has come: two half days are one day', async () => {
    const { clock, log, note } = clockWithLog();
    clock.every('daily', 24 * HOUR, note('daily'));
    await clock.move({ advance: 'PT12H' });
    assert.deepEqual(log, []);
    await clock.move({ advance: 'PT12H' });
    assert.deepEqual(log, ['daily 2026-11-17T09:00:00Z']);
  });

  it('goes on where a job fails, and says which', async () => {
    const { clock, failures, log, note } = clockWithLog();
    clock.every('broken', HOUR, () => Promise.reject(new Error('no luck')));
    clock.every('whole', HOUR, note('whole'));
    await clock.move({ advance: 'PT1H' });
    assert.deepEqual(failures, ['broken: Error: no luck']);
    assert.deepEqual(log, ['whole 2026-11-16T10:00:00Z']);
    assert.equal(isoText(clock.now()), '2026-11-16T10:00:00Z');
  });

  it('runs a stopped job no more', async () => {
    const { clock, log, note } = clockWithLog();
    clock.every('daily', 24 * HOUR, note('daily'))();
    await clock.move({ advance: 'P2D' });
    assert.deepEqual(log, []);
  });

  for (const [title, move, sentence] of [
    ['a step back', { set: '2026-11-16T08:59:59Z' }, /only goes forward/],
    ['text that is no duration', { advance: '30 days' }, /not an ISO 8601 duration/],
    ['a time without a zone', { set: '2026-12-01T00:00:00' }, /not an ISO 8601 time/],
    ['a day that is not in the calendar', { set: '2026-13-01T00:00:00Z' }, /not an ISO 8601 time/],
    ['another age of the world', { advance: 'P900Y' }, /no farther/],
  ] as const) {
    it(`refuses ${title} and stays where it is`, async () => {
      const { clock } = clockWithLog();
      await assert.rejects(clock.move(move), { code: 'BAD_REQUEST', message: sentence });
      assert.equal(clock.now(), CLOCK_START);
    });
  }

  it('refuses more jobs than one move may do, before the first of them', async () => {
    const { clock, log, note } = clockWithLog();
    clock.every('often', 1000, note('often'));
    await assert.rejects(clock.move({ advance: `PT${STEPS_PER_MOVE_MAX + 1}S` }), {
      code: 'BAD_REQUEST',
    });
    assert.deepEqual([log.length, clock.now()], [0, CLOCK_START]);
    await clock.move({ advance: `PT${STEPS_PER_MOVE_MAX}S` });
    assert.equal(log.length, STEPS_PER_MOVE_MAX);
  });
});
