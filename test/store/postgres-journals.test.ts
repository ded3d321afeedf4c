/** Several journals over one database: what each knows is what all have acknowledged, in one order, whatever comes between. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import type { StoreError } from '../../store/store-errors.ts';
import { NOON, usage } from './facts.ts';
import { anyTenant } from './postgres/server.ts';
import { sharedJournals } from './postgres/shared-journals.ts';

describe('journals over one PostgreSQL database', function () {
  this.timeout(240_000);
  const place = sharedJournals();
  const { journalOf, two, keys } = place;

  it('learn of each other’s entries when they ask, in the same order', async () => {
    const [here, there] = await two();
    await here.append([usage('a'), usage('b')], NOON);
    await there.append([usage('c')], NOON);
    assert.deepEqual(keys(here), ['a', 'b']);
    await Promise.all([here.refresh(), here.refresh(), here.refresh()]);
    assert.deepEqual(here.entries(), there.entries());
    assert.deepEqual(here.head(), there.head());
  });

  it('refuse what was decided before another’s entry, having brought that in', async () => {
    const [here, there] = await two();
    await here.append([usage('a')], NOON);
    const decidedOn = here.head().seq;
    await there.append([usage('b')], NOON);
    await assert.rejects(here.append([usage('c')], NOON, decidedOn), { code: 'MOVED_ON' });
    assert.deepEqual(keys(here), ['a', 'b']);
    await assert.rejects(here.append([usage('c')], NOON, decidedOn), { code: 'MOVED_ON' });
    const [appended] = await here.append([usage('c')], NOON, here.head().seq);
    assert.equal(appended?.entry.seq, 3);
  });

  it('do not count their own entries as another’s', async () => {
    const journal = await journalOf();
    const decidedOn = journal.head().seq;
    await journal.append([usage('a')], NOON);
    await journal.append([usage('b')], NOON, decidedOn);
    assert.deepEqual(keys(journal), ['a', 'b']);
  });

  it('take a fact once where several bring it, and refuse one that another contradicts', async () => {
    const [here, there] = await two();
    const both = await Promise.all([
      here.append([usage('a')], NOON),
      there.append([usage('a')], NOON),
    ]);
    assert.deepEqual(both.map(([one]) => one?.repeated).sort(), [false, true]);
    assert.deepEqual(both[0][0]?.entry, both[1][0]?.entry);
    await there.append([usage('b')], NOON);
    const other = { ...usage('b'), currency: 'EUR' };
    await assert.rejects(here.append([other], NOON), { code: 'KEY_CONFLICT' });
  });

  it('never let the time of recording go back, whose clock ever is behind', async () => {
    const [here, there] = await two();
    await here.append([usage('a')], instant(NOON + 60_000));
    await there.append([usage('b')], NOON);
    await there.append([usage('c')], instant(NOON + 60_001));
    assert.deepEqual(
      there.entries().map(({ recordedAt }) => recordedAt - NOON),
      [60_000, 60_000, 60_001],
    );
  });

  it('keep tenants apart', async () => {
    const here = await journalOf();
    const other = await journalOf(anyTenant());
    await here.append([usage('a')], NOON);
    await other.refresh();
    assert.deepEqual(other.entries(), []);
    await other.append([usage('a', { reason: 'of another tenant' })], NOON);
    assert.equal(other.head().seq, 1);
  });

  it('have one history without a gap, each key once, for any interleaving', async () => {
    const step = fc.record({
      journal: fc.nat(2),
      keys: fc.uniqueArray(fc.nat(12), { minLength: 0, maxLength: 3 }),
      decided: fc.boolean(),
      pause: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await place.anew();
        const journals = [await journalOf(), await journalOf(), await journalOf()];
        const under: Promise<void>[] = [];
        for (const { journal: number, keys: given, decided, pause } of steps) {
          const journal = journals[number] ?? assert.fail();
          const run = async () => {
            if (given.length === 0) return journal.refresh();
            const facts = given.map((key) => usage(String(key), { actor: String(number) }));
            const decidedOn = journal.head().seq;
            try {
              const told = await journal.append(facts, NOON, decided ? decidedOn : undefined);
              assert.deepEqual(
                told.map(({ entry }) => entry.key),
                facts.map(({ key }) => key),
              );
              if (decided && told.some(({ repeated }) => !repeated)) {
                const last = Math.max(...told.map(({ entry }) => entry.seq));
                for (const { actor, seq } of journal.entries(decidedOn))
                  assert.ok(
                    seq > last || actor === String(number),
                    `${seq} came after ${decidedOn}`,
                  );
              }
            } catch (error) {
              assert.equal((error as StoreError).code, 'MOVED_ON', String(error));
              const others = journal
                .entries(decidedOn)
                .filter(({ actor }) => actor !== String(number));
              assert.ok(others.length > 0, 'nobody else had appended');
            }
          };
          under.push(run());
          if (pause === 0) await Promise.all(under);
          else for (let turn = pause; turn < 3; turn += 1) await new Promise(setImmediate);
        }
        await Promise.all(under);
        const entries: (readonly Entry[])[] = [];
        for (const journal of journals) {
          await journal.refresh();
          entries.push(journal.entries());
        }
        const [first = []] = entries;
        for (const other of entries) assert.deepEqual(other, first);
        assert.deepEqual(
          first.map(({ seq }) => seq),
          first.map((_, index) => index + 1),
        );
        assert.equal(new Set(first.map(({ key }) => key)).size, first.length);
        assert.deepEqual((await journalOf()).entries(), first);
      }),
      { numRuns: 40 },
    );
  });
});
