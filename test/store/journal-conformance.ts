/** What every journal promises, whatever keeps its bytes: one suite for all of them. */

import assert from 'node:assert/strict';
import type { Fact } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { BATCH_LIMIT, type Journal } from '../../store/journal.ts';
import { NOON, usage } from './facts.ts';
import { journalKeyConformance, type MakeJournal } from './journal-key-conformance.ts';

export function journalConformance(name: string, make: MakeJournal): void {
  journalKeyConformance(name, make);

  describe(`${name} as a journal`, () => {
    let journal: Journal;

    beforeEach(async () => {
      journal = await make();
    });

    afterEach(async () => {
      await journal.close();
    });

    const keys = () => journal.entries().map(({ key }) => key);

    it('begins empty, writable, with a head of zeros', () => {
      assert.deepEqual(journal.entries(), []);
      assert.deepEqual(journal.head(), { seq: 0, hash: '0'.repeat(64) });
      assert.deepEqual(journal.status(), { state: 'writable' });
    });

    it('numbers entries from 1 without a gap and links each to the one before', async () => {
      await journal.append([usage('a'), usage('b')], NOON);
      await journal.append([usage('c')], NOON);
      const entries = journal.entries();
      assert.deepEqual(
        entries.map(({ seq }) => seq),
        [1, 2, 3],
      );
      assert.deepEqual(
        entries.map(({ prevHash }) => prevHash),
        ['0'.repeat(64), entries[0]?.hash, entries[1]?.hash],
      );
      assert.deepEqual(journal.head(), { seq: 3, hash: entries[2]?.hash });
      assert.equal(new Set(entries.map(({ hash }) => hash)).size, 3);
    });

    it('keeps every field of a fact and answers with the entry', async () => {
      const fact = usage('a', { reason: '見直し "quoted"\n\u0000 \u{1f4de}' });
      const [appended] = await journal.append([fact], NOON);
      assert.deepEqual(journal.entries(), [appended?.entry]);
      assert.equal(appended?.repeated, false);
      const { seq, recordedAt, prevHash, hash, ...rest } = appended?.entry ?? assert.fail();
      assert.deepEqual(rest, fact);
      assert.deepEqual([seq, recordedAt, prevHash, hash.length], [1, NOON, '0'.repeat(64), 64]);
    });

    it('gives the entries after a number', async () => {
      await journal.append([usage('a'), usage('b'), usage('c')], NOON);
      assert.deepEqual(
        journal.entries(1).map(({ key }) => key),
        ['b', 'c'],
      );
      assert.deepEqual(journal.entries(3), []);
      assert.deepEqual(journal.entries(99), []);
    });

    it('finds an entry by its key, also by one that objects know', async () => {
      await journal.append([usage('a'), usage('__proto__')], NOON);
      assert.equal(journal.find('__proto__')?.seq, 2);
      assert.equal(journal.find('constructor'), undefined);
      assert.equal(journal.find('b'), undefined);
    });

    it('takes concurrent appends in the order of the calls', async () => {
      const names = Array.from({ length: 200 }, (_, index) => `n${index}`);
      await Promise.all(names.map((each) => journal.append([usage(each)], NOON)));
      assert.deepEqual(keys(), names);
    });

    it('keeps what was given when it was given', async () => {
      const fact = { ...usage('a') };
      const appending = journal.append([fact], NOON);
      Object.assign(fact, { key: 'changed' });
      await appending;
      assert.deepEqual(keys(), ['a']);
    });

    it('shows nothing of an append before it is acknowledged', async () => {
      const appending = journal.append([usage('a')], NOON);
      assert.equal(journal.find('a'), undefined);
      assert.equal(journal.head().seq, 0);
      await appending;
      assert.equal(journal.find('a')?.seq, 1);
    });

    it('never lets the time of recording go back', async () => {
      await journal.append([usage('a')], NOON);
      await journal.append([usage('b')], instant(NOON - 60_000));
      await journal.append([usage('c')], instant(NOON + 1));
      assert.deepEqual(
        journal.entries().map(({ recordedAt }) => recordedAt),
        [NOON, NOON, NOON + 1],
      );
    });

    it('takes the facts of entries from another journal as its own', async () => {
      const [other] = await journal.append([usage('a')], NOON);
      const moved = { ...(other?.entry ?? assert.fail()), key: 'b' };
      const later = instant(NOON + 5);
      const [appended] = await journal.append([moved], later);
      assert.deepEqual([appended?.entry.seq, appended?.entry.recordedAt], [2, later]);
    });

    it('takes an empty batch for nothing at all', async () => {
      assert.deepEqual(await journal.append([], NOON), []);
      assert.equal(journal.head().seq, 0);
    });

    it(`takes ${BATCH_LIMIT} facts at once and refuses one more`, async () => {
      const facts = Array.from({ length: BATCH_LIMIT + 1 }, (_, index) => usage(`n${index}`));
      await assert.rejects(journal.append(facts, NOON), { code: 'BATCH_TOO_LARGE' });
      assert.equal(journal.head().seq, 0);
      await journal.append(facts.slice(1), NOON);
      assert.equal(journal.head().seq, BATCH_LIMIT);
    });

    const unstorable: readonly [string, object][] = [
      ['an unknown kind', { kind: 'gift' }],
      ['a kind that objects know', { kind: 'constructor' }],
      ['no key', { key: '' }],
      ['an amount that is not exact', { amount: 0.5 }],
      ['an amount that JSON cannot hold', { amount: Number.NaN }],
      ['no time', { effectiveAt: undefined }],
      ['more text than a record holds', { reason: 'x'.repeat(300_000) }],
      ['a value that is not JSON', { reason: 1n }],
    ];
    for (const [what, over] of unstorable) {
      it(`refuses a fact with ${what}, which could not be read back`, async () => {
        const fact = { ...usage('a'), ...over } as Fact;
        await assert.rejects(journal.append([usage('b'), fact], NOON), { code: 'NOT_STORABLE' });
        assert.deepEqual(journal.entries(), []);
      });
    }

    it('is closed once and for all, after what waits was taken in', async () => {
      const acknowledged: number[] = [];
      const appending = journal.append([usage('a')], NOON).then(([appended]) => {
        acknowledged.push(appended?.entry.seq ?? 0);
      });
      await Promise.all([journal.close(), journal.close()]);
      assert.deepEqual(acknowledged, [1]);
      await appending;
      await assert.rejects(journal.append([usage('b')], NOON), { code: 'CLOSED' });
      assert.deepEqual(keys(), ['a']);
    });
  });
}
