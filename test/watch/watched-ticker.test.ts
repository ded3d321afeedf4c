/** Regular work runs on a track of its own, and what fails is counted and still reported. */

import assert from 'node:assert/strict';
import { createTracks } from '../../bot/watch/tracks.ts';
import { watchedTicker } from '../../bot/watch/watched-ticker.ts';

describe('a ticker that is watched', () => {
  let jobs: (() => Promise<void>)[];
  let failures: number;
  const tracks = createTracks();
  const ticker = () =>
    watchedTicker(
      {
        every(_, __, job) {
          jobs.push(job);
          return () => undefined;
        },
      },
      tracks,
      { jobFailed: () => void failures++ },
    );

  beforeEach(() => {
    jobs = [];
    failures = 0;
  });

  it('marks what a job prints with its name', async () => {
    let marks = {};
    ticker().every('due', 1, async () => {
      marks = tracks.marks();
    });
    await jobs[0]?.();
    assert.deepEqual([marks, failures], [{ job: 'due' }, 0]);
  });

  it('counts a failure and hands it on', async () => {
    const failure = new Error('no');
    ticker().every('due', 1, () => Promise.reject(failure));
    await assert.rejects(async () => jobs[0]?.(), failure);
    assert.equal(failures, 1);
  });
});
