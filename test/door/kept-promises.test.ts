/** What looks for broken promises after a kill finds them: journals and charges of desks that lie. */

import assert from 'node:assert/strict';
import { openAccount } from '../../credits/journal-account.ts';
import type { Entry } from '../../ledger/entry.ts';
import { instant } from '../../ledger/instant.ts';
import { micros } from '../../ledger/money.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { checkCharges, checkEntries } from './kept-promises.ts';
import type { Charged } from './outside.ts';

const NOW = instant(Date.UTC(2026, 10, 22));

async function anHonestJournal(): Promise<readonly Entry[]> {
  const account = openAccount(createMemoryJournal(), { now: () => NOW }, 'USD');
  const shared = { effectiveAt: NOW, currency: 'USD', actor: 'test', reason: '' };
  const fund = { ...shared, kind: 'fund', source: 'purchase', amount: micros(5_000_000) } as const;
  await account.append([
    { ...fund, key: 'charge-1', reference: 'pi_1' },
    { ...fund, key: 'event:one', reference: 'E-1' },
    { ...fund, key: 'event:two', reference: 'E-2' },
  ]);
  return account.entries();
}

const charge = (id: string, operation: string): Charged => ({
  id,
  amount: 500,
  status: 'succeeded',
  metadata: { calling_desk_operation: operation },
});

describe('after a kill', () => {
  let entries: readonly Entry[];
  let acknowledged: ReadonlyMap<string, number>;
  const confirmed = new Set(['operation-1']);
  const charges = [charge('pi_1', 'operation-1')];

  before(async () => {
    entries = await anHonestJournal();
    const events = entries.filter(({ key }) => key.startsWith('event:'));
    acknowledged = new Map(events.map(({ key, seq }) => [key.slice('event:'.length), seq]));
    assert.equal(acknowledged.size, 2);
  });

  it('an honest desk is let through', () => {
    checkEntries(entries, { acknowledged }, 'now');
    checkCharges(entries, charges, { confirmed });
  });

  const without = (key: string) => entries.filter((entry) => entry.key !== key);
  const journals: [title: string, entries: () => readonly Entry[], code: RegExp][] = [
    ['that lost what it acknowledged', () => without('event:one'), /one/],
    [
      'that moved what it acknowledged',
      () =>
        [...without('event:two'), ...entries.filter(({ key }) => key === 'event:two')].map(
          (entry) => (entry.key === 'event:two' ? { ...entry, seq: entry.seq + 1 } : entry),
        ),
      /two/,
    ],
    [
      'that wrote an entry again',
      () => [...entries, ...entries.slice(-1).map((entry) => ({ ...entry, seq: entry.seq + 1 }))],
      /event:two/,
    ],
  ];
  for (const [title, told, says] of journals)
    it(`a desk ${title} is found out`, () => {
      assert.throws(() => checkEntries(told(), { acknowledged }, 'now'), says);
    });

  const gateways: [title: string, charges: () => readonly Charged[], says: RegExp][] = [
    [
      'that charged and did not write it down',
      () => [...charges, charge('pi_2', 'operation-2')],
      /not the same/,
    ],
    ['that wrote down what it never charged', () => [], /not the same/],
    [
      'that wrote down another amount',
      () => [{ ...charge('pi_1', 'operation-1'), amount: 499 }],
      /not the same/,
    ],
    [
      'that confirmed what it never charged',
      () => [charge('pi_1', 'operation-2')],
      /never charged/,
    ],
  ];
  for (const [title, told, says] of gateways)
    it(`a desk ${title} is found out`, () => {
      assert.throws(() => checkCharges(entries, told(), { confirmed }), says);
    });

  it('a desk that charged an operation twice is found out', async () => {
    const twice = entries.map(
      (entry): Entry =>
        entry.key === 'event:one' && entry.kind === 'fund'
          ? { ...entry, reference: 'pi_2' }
          : entry,
    );
    const both = [...charges, charge('pi_2', 'operation-1')];
    assert.throws(() => checkCharges(twice, both, { confirmed }), /charged twice/);
  });
});
