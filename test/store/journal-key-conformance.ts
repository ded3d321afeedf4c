/** What every journal promises about keys: the same fact is taken once, another one with its key is refused. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micros } from '../../ledger/money.ts';
import type { Journal } from '../../store/journal.ts';
import { NOON, usage } from './facts.ts';

/** Gives a new, empty journal; the suite closes it. */
export type MakeJournal = () => Promise<Journal>;

export function journalKeyConformance(name: string, make: MakeJournal): void {
  describe(`${name} and its keys`, () => {
    let journal: Journal;

    beforeEach(async () => {
      journal = await make();
    });

    afterEach(async () => {
      await journal.close();
    });

    const keys = () => journal.entries().map(({ key }) => key);
    const cents = (count: number) => ({ amount: micros(count * 10_000) });

    it('answers a repeated fact with the entry that stands', async () => {
      const [first] = await journal.append([usage('a', { actor: 'graph' })], NOON);
      const [second] = await journal.append([usage('a', { actor: 'export' })], NOON);
      assert.deepEqual(second, { entry: first?.entry, repeated: true });
      assert.deepEqual(keys(), ['a']);
    });

    it('refuses another fact with a known key, names the key, and takes nothing of its batch', async () => {
      await journal.append([usage('a', cents(1))], NOON);
      await assert.rejects(journal.append([usage('b'), usage('a', cents(2))], NOON), {
        code: 'KEY_CONFLICT',
        message: /"a"/,
      });
      assert.deepEqual(keys(), ['a']);
      await journal.append([usage('b')], NOON);
      assert.deepEqual(keys(), ['a', 'b']);
    });

    it('takes a fact once where one batch holds it twice, and refuses a batch that contradicts itself', async () => {
      const [first, again] = await journal.append([usage('a'), usage('a')], NOON);
      assert.deepEqual([first?.repeated, again?.repeated], [false, true]);
      assert.equal(again?.entry, first?.entry);
      await assert.rejects(journal.append([usage('b', cents(1)), usage('b', cents(2))], NOON), {
        code: 'KEY_CONFLICT',
      });
      assert.deepEqual(keys(), ['a']);
    });

    it('takes a fact once where appends bring it at the same time', async () => {
      const results = await Promise.all(
        [1, 2, 3, 4].map(() => journal.append([usage('a'), usage('b')], NOON)),
      );
      assert.deepEqual(
        results.map((appended) => appended.map(({ repeated }) => repeated)),
        [
          [false, false],
          [true, true],
          [true, true],
          [true, true],
        ],
      );
      assert.deepEqual(keys(), ['a', 'b']);
    });

    it('refuses the later of two appends that contradict each other while both are under way', async () => {
      const results = await Promise.allSettled([
        journal.append([usage('a', cents(1))], NOON),
        journal.append([usage('x'), usage('a', cents(2))], NOON),
        journal.append([usage('b')], NOON),
      ]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.deepEqual(keys(), ['a', 'b']);
    });

    it('holds each key once, in the order of first arrival, for any run of overlapping batches', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.record({ key: fc.nat(8), amount: fc.nat(1) }), { maxLength: 4 }), {
            maxLength: 8,
          }),
          async (batches) => {
            const fresh = await make();
            const model = new Map<string, number>();
            const expected = batches.map((batch) => {
              const draft = new Map(model);
              const fits = batch.every(({ key, amount }) => {
                const known = draft.get(String(key)) ?? amount;
                draft.set(String(key), known);
                return known === amount;
              });
              if (fits) for (const [key, amount] of draft) model.set(key, amount);
              return fits ? 'fulfilled' : 'rejected';
            });
            const results = await Promise.allSettled(
              batches.map((batch) =>
                fresh.append(
                  batch.map(({ key, amount }) => usage(String(key), cents(amount))),
                  NOON,
                ),
              ),
            );
            assert.deepEqual(
              results.map(({ status }) => status),
              expected,
            );
            assert.deepEqual(
              fresh.entries().map(({ key }) => key),
              [...model.keys()],
            );
            await fresh.close();
          },
        ),
        { numRuns: 50 },
      );
    });
  });
}
