import assert from 'node:assert/strict';
import { createPace } from '../../alerts/pace.ts';

/** Sleeping takes no time, yet each sleeper wakes when they should. */
function paced(perSecond: number) {
  let now = 0;
  const slept: number[] = [];
  const pace = createPace(perSecond, {
    now: () => now,
    sleep: async (milliseconds) => void slept.push(milliseconds),
  });
  return { pace, slept, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('the pace of alerts', () => {
  it('lets the first begin at once and the others evenly after it', async () => {
    const { pace, slept } = paced(50);
    for (let index = 0; index < 4; index += 1) await pace();
    assert.deepEqual(slept, [20, 40, 60]);
  });

  it('saves nothing up while nobody comes', async () => {
    const { pace, slept, pass } = paced(50);
    await pace();
    pass(10_000);
    await pace();
    await pace();
    assert.deepEqual(slept, [20]);
  });
});
