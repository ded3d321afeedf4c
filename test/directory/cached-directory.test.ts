/** Checks that answers are remembered for a moment, shared while they are asked for, and never for longer than a minute. */

import assert from 'node:assert/strict';
import { createCachedDirectory } from '../../directory/cached-directory.ts';
import type { Directory } from '../../directory/directory.ts';

function counting() {
  const asked: string[] = [];
  let failing = false;
  const directory: Directory = {
    async person(id) {
      asked.push(id);
      if (failing) throw new Error('down');
      return undefined;
    },
    async roles(id) {
      asked.push(`roles of ${id}`);
      return new Set([`${asked.length}`]);
    },
  };
  let now = 0;
  const clock = {
    pass(time_ms: number) {
      now += time_ms;
    },
    fail(does: boolean) {
      failing = does;
    },
  };
  return { asked, directory, now: () => now, clock };
}

describe('a directory that remembers', () => {
  it('asks once in a minute for each person and each question', async () => {
    const { asked, directory, now, clock } = counting();
    const cached = createCachedDirectory(directory, now);
    await cached.person('a');
    await cached.person('A');
    await cached.person('b');
    const first = await cached.roles('a');
    clock.pass(59_999);
    await cached.person('a');
    assert.equal(await cached.roles('a'), first);
    assert.deepEqual(asked, ['a', 'b', 'roles of a']);
    clock.pass(1);
    await cached.person('a');
    assert.notEqual(await cached.roles('a'), first);
    assert.equal(asked.length, 5);
  });

  it('shares the answer among those who ask at the same time', async () => {
    const { asked, directory, now } = counting();
    const cached = createCachedDirectory(directory, now);
    await Promise.all(Array.from({ length: 20 }, () => cached.roles('a')));
    assert.equal(asked.length, 1);
  });

  it('forgets a failure at once', async () => {
    const { asked, directory, now, clock } = counting();
    const cached = createCachedDirectory(directory, now);
    clock.fail(true);
    await assert.rejects(cached.person('a'));
    clock.fail(false);
    assert.equal(await cached.person('a'), undefined);
    assert.equal(asked.length, 2);
  });

  it('remembers no longer than a minute, whatever it is told', async () => {
    const { asked, directory, now, clock } = counting();
    const cached = createCachedDirectory(directory, now, 3_600_000);
    await cached.person('a');
    clock.pass(60_000);
    await cached.person('a');
    assert.equal(asked.length, 2);
  });

  it('remembers a thousand people and lets go of the one asked about longest ago', async () => {
    const { asked, directory, now } = counting();
    const cached = createCachedDirectory(directory, now);
    for (let person = 0; person <= 1_000; person++) await cached.person(`p${person}`);
    await cached.person('p1');
    assert.equal(asked.length, 1_001);
    await cached.person('p0');
    assert.equal(asked.length, 1_002);
  });
});
