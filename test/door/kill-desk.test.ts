/** Rounds of the whole product and a `kill -9`. */

import assert from 'node:assert/strict';
import { temporaryDirectories } from '../store/temporary-directory.ts';
import { killDesk } from './kill-desk.ts';
import { killPlan } from './kill-plan.ts';

const ROUNDS = 6;

describe('the whole product', function () {
  this.timeout(600_000);
  const temporary = temporaryDirectories();

  it(`loses and doubles nothing in ${ROUNDS} rounds of kill -9`, async () => {
    const figures = await killDesk({ folder: await temporary(), rounds: ROUNDS, seed: 1 });
    const told = JSON.stringify(figures);
    const wanted = killPlan(ROUNDS, 1).map((round) =>
      'acknowledged' in round ? round.acknowledged : 0,
    );
    // Each of them was waited for: neither depends on how fast it went.
    assert.ok(figures.acknowledged >= wanted.reduce((sum, count) => sum + count), told);
    assert.ok(figures.recharges > 0 && figures.purchases > 0 && figures.usageRows > 0, told);
    assert.ok(figures.approvals > 0, told);
    assert.equal(figures.killedWhileOpening, 1, told);
  });

  it('is killed in every way within five rounds, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const kills = killPlan(ROUNDS, seed).map(({ kill }) => kill);
      assert.equal(kills.indexOf('all-seen'), 0);
      for (const way of ['opening', 'approving'])
        assert.equal(kills.filter((kill) => kill === way).length, 1, `${way}, seed ${seed}`);
    }
  });
});
