/** Twenty thousand spoiled activities; `npm run soak -- --only fuzz` throws a million. */

import assert from 'node:assert/strict';
import { fuzz } from './fuzz/fuzz.ts';

const ROUNDS = 20_000;
const SEED = Number(process.env.FUZZ_SEED ?? 1);

describe('spoiled activities', function () {
  this.timeout(300_000);

  it('crash nothing, have no effect that their sender may not have, and are answered by the protocol', async () => {
    const { finding, refused } = await fuzz(ROUNDS, SEED);
    assert.equal(
      finding,
      undefined,
      `Again: FUZZ_SEED=${finding?.seed} ${JSON.stringify(finding)}`,
    );
    assert.ok(refused > 0 && refused < ROUNDS / 2, `${refused} were turned away at the door`);
  });
});
