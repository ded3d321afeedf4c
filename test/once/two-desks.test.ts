/** Two desks over the same folder: the second is turned away before it can do anything. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../store/file-store.ts';
import { said } from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import { countsOf } from './counts.ts';
import { Loom } from './loom.ts';
import { openDeskOn, USUAL } from './once-desk.ts';
import { tell } from './scenario.ts';
import { openWorld } from './world.ts';

describe('two desks over one folder', () => {
  it('are one: the other does not open, and the first goes on', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'calling-desk-two-'));
    const loom = new Loom(1);
    const world = openWorld();
    const open = async () =>
      openDeskOn(await openFileStore({ directory }), world, loom.begin(), USUAL);
    try {
      const first = await open();
      await assert.rejects(open(), { code: 'LOCKED' });
      await tell(first, HOME, said('send alerts here'));
      await assert.rejects(open(), { code: 'LOCKED' });
      assert.equal((await countsOf(first))['alert targets'], 1);
      await first.close();
      const next = await open();
      assert.equal((await countsOf(next))['alert targets'], 1);
      await next.close();
    } finally {
      loom.close();
      await rm(directory, { recursive: true, force: true });
    }
  });
});
