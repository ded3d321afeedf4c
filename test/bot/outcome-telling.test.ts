import assert from 'node:assert/strict';
import { createOutcomeTelling } from '../../bot/outcome-telling.ts';

describe('telling outcomes', () => {
  let looks: number;
  let left: boolean;
  const open = () =>
    createOutcomeTelling(async () => {
      looks += 1;
      return left;
    });

  beforeEach(() => {
    looks = 0;
    left = false;
  });

  it('looks for what an earlier run left, and then only where there may be something', async () => {
    const outcomes = open();
    for (let turn = 0; turn < 3; turn++) await outcomes.tell();
    assert.equal(looks, 1);
    outcomes.expect();
    left = true;
    for (let turn = 0; turn < 3; turn++) await outcomes.tell();
    assert.equal(looks, 4, 'again and again while something is left');
    left = false;
    for (let turn = 0; turn < 3; turn++) await outcomes.tell();
    assert.equal(looks, 5);
  });

  it('looks again after a look that failed, and tells of the failure', async () => {
    let fails = true;
    const outcomes = createOutcomeTelling(async () => {
      looks += 1;
      if (fails) throw new Error('The disk is full.');
      return false;
    });
    await assert.rejects(outcomes.tell(), /full/);
    fails = false;
    await outcomes.tell();
    assert.equal(looks, 2);
  });

  it('misses nothing that is expected during a look', async () => {
    const outcomes = createOutcomeTelling(async () => {
      looks += 1;
      if (looks === 1) outcomes.expect();
      return false;
    });
    await outcomes.tell();
    await outcomes.tell();
    assert.equal(looks, 2);
  });

  it('waits for the look that is under way when it is closed, and begins no other', async () => {
    let finish: () => void = () => undefined;
    let isDone = false;
    const outcomes = createOutcomeTelling(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      isDone = true;
      return true;
    });
    const looking = outcomes.tell();
    await new Promise((resolve) => setImmediate(resolve));
    const closing = outcomes.close().then(() => isDone);
    finish();
    assert.equal(await closing, true);
    await looking;
    isDone = false;
    await outcomes.tell();
    assert.equal(isDone, false);
  });
});
