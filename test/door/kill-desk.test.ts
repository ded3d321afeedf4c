/** Rounds of the whole product and a `kill -9`. */

import assert from 'node:assert/strict';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { killDesk } from './kill-desk.ts';

const ROUNDS = 6;

describe('the whole product', function () {
  this.timeout(180_000);
  const temporary = temporaryDirectories();

  it(`loses and doubles nothing in ${ROUNDS} rounds of kill -9`, async () => {
    const figures = await killDesk({ folder: await temporary(), rounds: ROUNDS, seed: 1 });
    const told = JSON.stringify(figures);
    assert.ok(figures.acknowledged > ROUNDS, told);
    assert.ok(figures.recharges > 0 && figures.purchases > 0 && figures.usageRows > 0, told);
    assert.ok(figures.killedWhileOpening > 0 && figures.killedWhileOpening < ROUNDS, told);
  });
});
