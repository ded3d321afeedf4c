/** What may be asked of the soak, and how far it says it is. */

import assert from 'node:assert/strict';
import { createProgress } from './progress.ts';
import { readSoakCommand } from './soak-command.ts';
import { SOAK_PARTS } from './soak-parts.ts';

const NOW = 1_763_787_967;
const read = (...args: string[]) => readSoakCommand(args, SOAK_PARTS, NOW);

function understood(...args: string[]) {
  const asked = read(...args);
  assert.ok(typeof asked !== 'string', String(asked));
  const parts = asked.parts.map(({ part, length }): [string, number] => [part.name, length]);
  return { parts: new Map(parts), seed: asked.seed };
}

describe('the soak', () => {
  it('runs every part in its whole length where nothing is said', () => {
    const { parts, seed } = understood();
    assert.deepEqual(
      [...parts],
      SOAK_PARTS.map(({ name, length }) => [name, length]),
    );
    assert.equal(seed, NOW);
  });

  it('runs what is picked, in its own order', () => {
    assert.deepEqual([...understood('--only', 'kills,fuzz').parts.keys()], ['fuzz', 'kills']);
  });

  it('scales all lengths, and leaves none of a part out', () => {
    const { parts } = understood('--scale', '0.0001');
    assert.equal(parts.get('fuzz'), 100);
    assert.equal(parts.get('kills'), 1);
  });

  it('repeats one part from its length and seed', () => {
    const { parts, seed } = understood('--only', 'kills', '--length', '200', '--seed', '9');
    assert.deepEqual([[...parts], seed], [[['kills', 200]], 9]);
  });

  const refused: [args: string[], says: RegExp][] = [
    [['--only', 'kill'], /no part kill\. There are: .*kills/],
    [['--length', '5'], /goes with one part/],
    [['--only', 'fuzz', '--length', '0'], /above 0/],
    [['--only', 'fuzz', '--length', '1e999'], /above 0/],
    [['--scale=-1'], /above 0/],
    [['--seed', 'x'], /whole number/],
    [['--often'], /--often/],
  ];
  for (const [args, says] of refused)
    it(`refuses ${args.join(' ')}`, () => {
      assert.match(String(read(...args)), says);
    });

  it('says how far it is every ten seconds, and at the end', () => {
    const said: string[] = [];
    let at_ms = 5;
    const options = { name: 'fuzz', length: 60_000, unit: 'activities' };
    const done = createProgress({ ...options, now: () => at_ms, say: (line) => said.push(line) });
    for (let count = 1_000; count <= 60_000; count += 1_000) {
      at_ms += 1_000;
      done(count);
    }
    assert.equal(said.length, 6);
    assert.equal(said[0], 'fuzz: 10,000 of 60,000 activities, 16 %, 1,000 a second, 50 s left');
    assert.equal(said[5], 'fuzz: 60,000 of 60,000 activities, 100 %, 1,000 a second');
  });
});
