/** Whatever has an effect has it once, however often it is delivered, and what has none has none. */

import assert from 'node:assert/strict';
import { VERB_NAMES } from '../../bot/verbs.ts';
import { COMMANDS } from '../../words/commands.ts';
import { countsOf, difference } from './counts.ts';
import { Loom } from './loom.ts';
import { playSeed, playSeeds, SCENARIOS, tellFinding } from './once.ts';
import { openDeskOn, USUAL } from './once-desk.ts';
import { memoryPlace } from './once-store.ts';
import { hasEffect, type Row, STRAY, TABLE } from './table-scenarios.ts';
import { openWorld } from './world.ts';

const SCHEDULES = 500;
const SEED = 1;
const REPEATS = 2;
const again = process.env.ONCE_SEED;

describe('an effect', function () {
  this.timeout(600_000);

  it('is known of everything that can be asked for', () => {
    const names = new Set(TABLE.map(({ name }) => name));
    for (const verb of VERB_NAMES) assert.ok(names.has(verb), verb);
    for (const command of Object.keys(COMMANDS.en)) assert.ok(names.has(command), command);
    for (const row of TABLE)
      if (row.how === 'acts') assert.ok(hasEffect(row), `${row.name} acts: say what comes of it`);
    assert.deepEqual(STRAY, []);
    assert.equal(new Set(SCENARIOS.map(({ name }) => name)).size, SCENARIOS.length);
  });

  it('is not had by what only shows or asks, however often it is asked for', async () => {
    const without = TABLE.filter((row) => !hasEffect(row));
    const ways = without.filter(({ isAtOnce }) => !isAtOnce);
    const atOnce = without.filter(({ isAtOnce }) => isAtOnce);
    for (const rows of [atOnce, ...ways.map((row) => [row])]) await hasNone(rows);
  });

  if (again === undefined)
    it(`is had once in ${SCHEDULES} schedules of ten deliveries each`, async () => {
      const { finding } = await playSeeds(SEED, SCHEDULES);
      assert.equal(finding && tellFinding(finding), undefined);
    });
  else
    it(`is had once in the schedule of seed ${again}`, async () => {
      const seeded = await playSeed(Number(again));
      const { flaws, story } = seeded.played;
      process.stdout.write(`${seeded.name}\n${story.join('\n')}\n`);
      assert.equal(flaws.length > 0 ? tellFinding(seeded) : undefined, undefined);
    });
});

/** @param rows that need no more than an open desk, or one that comes by its own way */
async function hasNone(rows: readonly Row[]): Promise<void> {
  const loom = new Loom(SEED);
  try {
    const life = loom.begin();
    const settings = rows[0]?.scenario.settings ?? USUAL;
    const store = await loom.run(memoryPlace().open(life));
    const desk = await loom.run(openDeskOn(store, openWorld(), life, settings));
    await loom.run(desk.resumed);
    for (const { name, scenario } of rows) {
      const deliver = await loom.run(scenario.prepare(desk));
      await loom.run(desk.idle());
      const before = await loom.run(countsOf(desk));
      for (let times = 0; times < REPEATS; times += 1) {
        await loom.run(deliver(desk, `${name}-again`));
        await loom.run(desk.idle());
      }
      const came = Object.entries(difference(before, await loom.run(countsOf(desk))));
      const isAnswer = ([what]: readonly [string, number]) =>
        /^(?:sent to|replies in) a:ada$/.test(what);
      assert.deepEqual(
        came.filter((one) => !isAnswer(one)),
        [],
        name,
      );
      const answers = came.filter(isAnswer).reduce((sum, [, times]) => sum + times, 0);
      assert.ok(answers <= REPEATS, `${name}: ${answers} answers`);
    }
    await loom.run(desk.close());
  } finally {
    loom.close();
  }
}
