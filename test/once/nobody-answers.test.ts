/** A desk whose database does not answer shows nothing from before, does nothing, and is whole again afterwards. */

import assert from 'node:assert/strict';
import { instant } from '../../ledger/instant.ts';
import { StoreError } from '../../store/store-errors.ts';
import { START } from '../dialogs/desk-harness.ts';
import { fund } from '../ledger/facts.ts';
import { said } from '../safety/visitor.ts';
import { HOME } from '../safety/walk.ts';
import { countsOf, difference } from './counts.ts';
import { Loom } from './loom.ts';
import { openDeskOn, USUAL } from './once-desk.ts';
import { laggingPlace, type OpenStore } from './once-store.ts';
import { pressOn, tell, walk } from './scenario.ts';
import { openWorld } from './world.ts';

const OPENED = { ...fund('f', '2026-11-01', 812), effectiveAt: instant(START - 3_600_000) };

describe('a desk whose database does not answer', function () {
  this.timeout(60_000);

  it('refuses to show and to do, and does what is asked again afterwards', async () => {
    const loom = new Loom(1);
    try {
      let isThere = true;
      const life = loom.begin();
      const store = await loom.run(laggingPlace().open(life));
      const { journal } = store;
      const cut: OpenStore = {
        ...store,
        journal: Object.assign(Object.create(journal), {
          entries: (after?: number) => journal.entries(after),
          find: (key: string) => journal.find(key),
          head: () => journal.head(),
          status: () => journal.status(),
          append: journal.append,
          async refresh() {
            if (!isThere) throw new StoreError('UNREACHABLE', 'The database does not answer.');
            await journal.refresh();
          },
        }),
      };
      const desk = await loom.run(openDeskOn(cut, openWorld(), life, USUAL));
      await loom.run(desk.account.append([OPENED]));
      const card = await loom.run(walk(desk, ['add funds', ['funds.submit', { amount: '100' }]]));
      const before = await loom.run(countsOf(desk));
      isThere = false;
      const shown = await loom.run(tell(desk, HOME, said('balance')));
      assert.doesNotMatch(shown.texts, /812/);
      assert.match(shown.texts, /went wrong/i);
      const pressed = await loom.run(tell(desk, HOME, pressOn(card, 'operation.confirm')));
      assert.match(pressed.raw, /"statusCode":500/);
      const during = difference(before, await loom.run(countsOf(desk)));
      assert.deepEqual(
        Object.keys(during).filter((name) => !name.startsWith('replies')),
        [],
      );
      isThere = true;
      await loom.run(tell(desk, HOME, pressOn(card, 'operation.confirm')));
      await loom.run(desk.idle());
      const { charges, fund: funds } = difference(before, await loom.run(countsOf(desk)));
      assert.deepEqual([charges, funds], [1, 1]);
      await loom.run(desk.close());
    } finally {
      loom.close();
    }
  });
});
