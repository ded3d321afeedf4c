/** Moves that are broken off at any step, on the real disk and a real server. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { canOpen, Killed, mortal } from './move/mortal-place.ts';
import {
  contentOf,
  type Ends,
  filledStore,
  move,
  openFiles,
  openRows,
  within,
} from './move/moving-ends.ts';
import { anyTenant, sharedPostgres } from './postgres/server.ts';
import { temporaryDirectories } from './temporary-directory.ts';

describe('a move of the store', function () {
  this.timeout(240_000);
  const temporary = temporaryDirectories();

  for (const direction of ['to postgres', 'to files'] as const)
    it(`${direction}, broken off before or after any step, is whole after another run, and never in use at both ends`, async () => {
      const [from, to] =
        direction === 'to postgres' ? [openFiles, openRows] : [openRows, openFiles];
      const { url } = await sharedPostgres();
      const directory = join(await temporary(), 'data');
      const ends: Ends = { directory, url, tenantId: anyTenant() };
      const content = await filledStore(ends, from, 'first');
      let steps = 0;
      for (let at = 1; ; at += 1) {
        const run = { left: at, steps: 0 };
        const failure = await move(ends, direction, ({ source, target }) => ({
          source: mortal(source, run),
          target: mortal(target, run),
        })).then(
          () => undefined,
          (cause: unknown) => cause,
        );
        if (failure === undefined) break;
        assert.ok(failure instanceof Killed, String(failure));
        steps = run.steps;
        const openable = [await canOpen(from, ends), await canOpen(to, ends)];
        assert.ok(openable.filter(Boolean).length <= 1, `both after step ${at}`);
        // A run whose last step was done had only to say so.
        if (openable[1]) break;
        // And what lies in the source is what lay there, whatever became of the run.
        if (openable[0]) assert.deepEqual(await within(ends, from, contentOf), content);
      }
      assert.ok(steps >= 12, `${steps} steps`);
      assert.deepEqual(await within(ends, to, contentOf), content);
      assert.equal(await canOpen(from, ends), false);
    });
});
