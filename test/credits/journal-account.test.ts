/** The running account: the disk first, then the figures, and the same figures as a fold of everything. */

import assert from 'node:assert/strict';
import { RefusedFactError } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import type { Forecast } from '../../ledger/forecast.ts';
import { addDays, instantFromIso } from '../../ledger/instant.ts';
import { view } from '../../ledger/view.ts';
import type { Journal } from '../../store/journal.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { StoreError } from '../../store/store-errors.ts';
import { CURRENCY, fund, money, reverse, usage } from '../ledger/facts.ts';

const now = instantFromIso('2026-11-16T09:00:00Z');
const clock = { now: () => now };

describe('a running account', () => {
  const facts = [
    fund('f', '2026-01-10', 100),
    usage('u', '2026-02-01', 30),
    usage('v', '2026-01-20', 5),
  ];

  it('shows what was appended, and the same after it was opened anew', async () => {
    const journal = createMemoryJournal();
    const account = openAccount(journal, clock, CURRENCY);
    for (const fact of facts) await account.append([fact]);
    assert.equal(account.view().balance, money(65));
    assert.deepEqual(account.view(), openAccount(journal, clock, CURRENCY).view());
    assert.deepEqual(account.view(now, now), view(account.entries(), now, now, CURRENCY));
    assert.deepEqual(
      account.lastMovements(2).map(({ key }) => key),
      ['u', 'v'],
    );
    assert.equal(
      account.statement(instantFromIso('2026-02-01T00:00:00Z'), now).totals.used,
      money(-30),
    );
    const january = account.movements(
      instantFromIso('2026-01-01T00:00:00Z'),
      instantFromIso('2026-02-01T00:00:00Z'),
    );
    assert.deepEqual(
      january.map(({ key, balance }) => [key, balance]),
      [
        ['f', money(100)],
        ['v', money(95)],
      ],
    );
  });

  it('refuses what would break its arithmetic, and keeps nothing of the batch', async () => {
    const account = openAccount(createMemoryJournal(), clock, CURRENCY);
    const [paid, call] = [fund('f', '2026-01-10', 100), usage('u', '2026-02-01', 30)];
    const unknown = reverse('r', '2026-02-02', call);
    await assert.rejects(
      account.append([paid, unknown]),
      (error) => error instanceof RefusedFactError && error.refusal === 'target-unknown',
    );
    assert.equal(account.entries().length, 0);
    await account.append([paid, call]);
    const both = await Promise.allSettled([
      account.append([reverse('r1', '2026-02-02', call)]),
      account.append([reverse('r2', '2026-02-02', call)]),
    ]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ['fulfilled', 'rejected'],
      'one of two at the same time',
    );
    assert.equal(account.view().balance, money(100));
  });

  it('shows nothing that the disk has not taken', async () => {
    const empty = createMemoryJournal();
    const journal: Journal = {
      entries: () => empty.entries(),
      find: (key) => empty.find(key),
      head: () => empty.head(),
      close: () => empty.close(),
      refresh: () => empty.refresh(),
      append: () => Promise.reject(new StoreError('WRITE_FAILED', 'The disk is full.')),
      status: () => ({ state: 'read-only', reason: 'The disk is full.' }),
    };
    const account = openAccount(journal, clock, CURRENCY);
    await assert.rejects(account.append(facts), /full/);
    assert.equal(account.view().balance, 0);
    assert.deepEqual(account.health(), { sound: false, reason: 'The disk is full.' });
  });

  it('takes days that the usage feed has not reached for unknown, not for free', async () => {
    const journal = createMemoryJournal();
    const heard = addDays(now, -40);
    const feed = { readThrough: heard, failing: { since: heard, code: 'FORBIDDEN' } };
    const account = openAccount(journal, clock, CURRENCY, () => feed);
    const calls = Array.from({ length: 40 }, (_, day) => ({
      ...usage(`u${day}`, '2026-01-11', 1),
      effectiveAt: addDays(heard, -day - 2),
    }));
    await account.append([fund('f', '2026-01-10', 100), ...calls]);
    const perDay = (told: Forecast) => (told.known ? told.perDay : null);
    assert.equal(perDay(account.forecast()), money(1));
    assert.equal(perDay(openAccount(journal, clock, CURRENCY).forecast()), money(0));
  });

  it('takes appends that come together, in any number', async () => {
    const account = openAccount(createMemoryJournal(), clock, CURRENCY);
    await account.append([fund('f', '2026-01-10', 100)]);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        account.append([usage(`u${index}`, '2026-02-01', 1)]),
      ),
    );
    assert.equal(account.view().balance, money(50));
  });
});
