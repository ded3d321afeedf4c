/** Checks which facts rows become, and that what stands is always what the report said last. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instantFromIso } from '../../ledger/instant.ts';
import { type Micros, micros } from '../../ledger/money.ts';
import { rowOfChargeKey, standingOf } from '../../usage/row-history.ts';
import { FACTS_PER_ROW_MAX, factsFor, type RowOutcome } from '../../usage/usage-facts.ts';
import type { UsageRow } from '../../usage/usage-row.ts';
import { FakeAccount } from './fake-account.ts';

function aRow(id: string, charge: number, other: Partial<UsageRow> = {}): UsageRow {
  return {
    id,
    startedAt: instantFromIso('2026-10-01T08:00:00Z'),
    duration_s: 60,
    userPrincipalName: 'richard.malk@contoso.com',
    userDisplayName: 'Richard Malk',
    callType: 'user_out',
    capability: 'MCOPSTNPP',
    destination: 'Japan',
    charge: micros(charge),
    chargeText: String(charge / 1_000_000),
    currency: 'USD',
    ...other,
  };
}

/** Takes the rows in one by one, as so many reports, and says what each turned out to be. */
async function takeIn(account: FakeAccount, rows: readonly UsageRow[]): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const [taken] = factsFor([row], account.find, account.currency, 'usage-feed');
    assert.ok(taken !== undefined && taken.facts.length <= FACTS_PER_ROW_MAX);
    const before = account.spent(taken.currency);
    if (taken.facts.length > 0) await account.append(taken.facts);
    assert.equal(account.spent(taken.currency) - before, taken.spent);
    outcomes.push(taken.outcome);
  }
  return outcomes;
}

const keysOf = (account: FakeAccount) => [...account.facts.keys()];

describe('a usage row becomes facts', () => {
  it('one usage with the call behind it', () => {
    const [taken] = factsFor([aRow('A-1', 360_000)], () => undefined, 'USD', 'anna');
    assert.deepEqual(taken?.facts, [
      {
        kind: 'usage',
        key: 'pstn:a-1',
        effectiveAt: Date.UTC(2026, 9, 1, 8),
        currency: 'USD',
        actor: 'anna',
        reason: '',
        amount: 360_000,
        call: {
          destination: 'Japan',
          type: 'user_out',
          user: 'richard.malk@contoso.com',
          duration_s: 60,
          chargeText: '0.36',
        },
      },
    ]);
  });

  it('none where the credits did not pay', () => {
    for (const capability of ['MCOPSTN1', 'MCOMEETADD', 'FREECALL', 'MCOPSTNU', '', 'mcopstnpp']) {
      const [taken] = factsFor([aRow('a', 5, { capability })], () => undefined, 'USD', 'x');
      assert.deepEqual([taken?.outcome, taken?.facts], ['not-paid-from-credits', []]);
    }
  });

  it('a usage of zero for a free call, in the account’s currency where the report names none', () => {
    const [taken] = factsFor([aRow('a', 0, { currency: '' })], () => undefined, 'EUR', 'x');
    assert.deepEqual(
      taken?.facts.map((fact) => [fact.kind, fact.amount, fact.currency]),
      [['usage', 0, 'EUR']],
    );
  });

  it('in its own currency where that is not the account’s', () => {
    const [taken] = factsFor([aRow('a', 5, { currency: 'JPY' })], () => undefined, 'USD', 'x');
    assert.deepEqual([taken?.facts[0]?.currency, taken?.currency], ['JPY', 'JPY']);
  });

  it('none where the same row came before, whatever the case of its id', async () => {
    const account = new FakeAccount();
    const outcomes = await takeIn(account, [aRow('AB', 5), aRow('ab', 5), aRow('AB', 5)]);
    assert.deepEqual(outcomes, ['new', 'known', 'known']);
    assert.deepEqual(keysOf(account), ['pstn:ab']);
  });

  it('a reversal at the first call’s own instant and a new usage where the charge is another', async () => {
    const account = new FakeAccount();
    const later = instantFromIso('2026-10-01T08:00:00.007Z');
    await takeIn(account, [aRow('a', 5), aRow('a', 7, { startedAt: later })]);
    assert.deepEqual(keysOf(account), ['pstn:a', 'pstn-reversed:a:1', 'pstn:a:2']);
    const undo = account.find('pstn-reversed:a:1');
    assert.ok(undo?.kind === 'reverse');
    assert.deepEqual(
      [undo.of, undo.amount, undo.effectiveAt],
      ['pstn:a', 5, account.find('pstn:a')?.effectiveAt],
    );
    assert.equal(account.spent(), 7);
  });

  it('a version for each change, a return to the first charge included', async () => {
    const account = new FakeAccount();
    const outcomes = await takeIn(
      account,
      [5, 7, 7, 5, 5, 9].map((charge) => aRow('a', charge)),
    );
    assert.deepEqual(outcomes, ['new', 'changed', 'known', 'changed', 'known', 'changed']);
    assert.equal(account.spent(), 9);
    assert.equal(standingOf('a', account.find)?.version, 4);
  });

  it('a new version where the currency is another', async () => {
    const account = new FakeAccount();
    await takeIn(account, [aRow('a', 5), aRow('a', 5, { currency: 'EUR' })]);
    assert.deepEqual([account.spent('USD'), account.spent('EUR')], [0, 5]);
  });

  it('a reversal where a known call is refunded as a whole, once', async () => {
    const account = new FakeAccount();
    const outcomes = await takeIn(account, [aRow('a', 5), aRow('a', -5), aRow('a', -5)]);
    assert.deepEqual(outcomes, ['new', 'refunded', 'known']);
    assert.deepEqual(keysOf(account), ['pstn:a', 'pstn-refunded:a:1']);
    assert.equal(account.spent(), 0);
  });

  it('a reversal and what is left where a known call is refunded in part or in excess', async () => {
    for (const refund of [-2, -7]) {
      const account = new FakeAccount();
      const rows = [aRow('a', 5), aRow('a', refund), aRow('a', refund)];
      assert.deepEqual(await takeIn(account, rows), ['new', 'refunded', 'known']);
      assert.equal(account.spent(), 5 + refund);
    }
  });

  it('money back with a reason where the refunded call is unknown', async () => {
    const account = new FakeAccount();
    assert.deepEqual(await takeIn(account, [aRow('a', -5), aRow('a', -5)]), ['new', 'known']);
    const fact = account.find('pstn:a');
    assert.ok(fact?.kind === 'adjust');
    assert.deepEqual([fact.basis, fact.amount, fact.reason], ['delta', 5, 'usage-refund']);
  });

  it('and charges, refunds and charges again in any order keep the account right', async () => {
    const account = new FakeAccount();
    const charges = [5, -5, 5, -2, -3, -2, 0, -1, 8, -8];
    const spent = [5, 0, 5, 3, 2, 3, 0, -1, 8, 0];
    for (const [index, charge] of charges.entries()) {
      await takeIn(account, [aRow('a', charge), aRow('a', charge)]);
      assert.equal(account.spent(), spent[index], `after ${charge}`);
    }
  });

  it('with keys that name their row', async () => {
    const account = new FakeAccount();
    await takeIn(account, [aRow('a', 5), aRow('a', 7)]);
    assert.deepEqual(keysOf(account).map(rowOfChargeKey), ['a', undefined, 'a']);
  });
});

describe('any delivery of the same rows', () => {
  const row = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    capability: fc.constantFrom('MCOPSTNPP', 'MCOPSTNPP', 'MCOPSTN1'),
    currency: fc.constantFrom('USD', 'USD', 'EUR'),
    charge: fc.integer({ min: -3, max: 6 }),
  });
  const asRow = ({ id, charge, ...other }: { id: string; charge: number }) =>
    aRow(id, charge, other);

  it('ends in the same facts: permuted, repeated, one by one or at once', async () => {
    const unique = fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1 });
    const delivery = unique.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(fc.constantFrom(...rows)).chain((again) => {
          const all = [...rows, ...again];
          return fc.shuffledSubarray(all, { minLength: all.length });
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(delivery, async ([rows, delivered]) => {
        const once = new FakeAccount();
        await takeIn(once, rows.map(asRow));
        const oneByOne = new FakeAccount();
        await takeIn(oneByOne, delivered.map(asRow));
        const atOnce = new FakeAccount();
        const taken = factsFor(delivered.map(asRow), atOnce.find, 'USD', 'usage-feed');
        const facts = taken.flatMap(({ facts }) => facts);
        if (facts.length > 0) await atOnce.append(facts);
        const sorted = (account: FakeAccount) =>
          [...account.facts].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(sorted(oneByOne), sorted(once));
        assert.deepEqual(sorted(atOnce), sorted(once));
      }),
    );
  });

  it('leaves the charge standing that came last, and a repeat of it changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const account = new FakeAccount();
        const last = new Map<string, { charge: Micros; currency: string }>();
        for (const given of rows.map(asRow)) {
          await takeIn(account, [given]);
          if (given.capability === 'MCOPSTNPP') last.set(given.id, given);
          const facts = account.facts.size;
          await takeIn(account, [given]);
          assert.equal(account.facts.size, facts);
        }
        for (const [id, { charge, currency }] of last) {
          const standing = standingOf(id, account.find);
          assert.deepEqual([standing?.charge, standing?.currency], [charge, currency]);
        }
      }),
    );
  });
});
