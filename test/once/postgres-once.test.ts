/** Effects are had once on two desks over a real PostgreSQL server too: a handful here, and all of them in the soak. */

import assert from 'node:assert/strict';
import { migrate, readMigrations } from '../../store/postgres-migrations.ts';
import { type Database, openDatabase } from '../../store/postgres-pool.ts';
import { sharedPostgres } from '../store/postgres/server.ts';
import { SCENARIOS } from './once.ts';
import { postgresPlace } from './postgres-place.ts';
import { playOnce } from './schedule.ts';

/** A charge, a rule, a registration, and a question that is handed over. */
const HANDFUL = [
  'operation.confirm',
  'operation.confirm of a rule',
  'alerts.here',
  'question.helpful',
];
const SEEDS = [1, 2];
const again = process.env.ONCE_SEED;

describe('an effect on two desks over PostgreSQL', function () {
  this.timeout(600_000);
  let database: Database;

  before(async () => {
    const { url } = await sharedPostgres();
    database = openDatabase({ url });
    await migrate(database, await readMigrations());
  });
  after(() => database?.close());

  for (const name of HANDFUL)
    it(`is had once: ${name}`, async () => {
      const scenario = SCENARIOS.find((one) => one.name === name) ?? assert.fail(name);
      for (const seed of again === undefined ? SEEDS : [Number(again)]) {
        const place = postgresPlace(database);
        const { flaws, story } = await playOnce({ seed, scenario, place, isPaired: true });
        assert.deepEqual(flaws, [], `seed ${seed}\n${story.join('\n')}`);
      }
    });
});
