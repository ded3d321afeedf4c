/** Accounts of several instances over one journal, none of which hears of the others' entries by itself. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Account, RefusedFactError } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import type { Fact } from '../../ledger/entry.ts';
import type { Journal } from '../../store/journal.ts';
import { StoreError } from '../../store/store-errors.ts';
import { at, CURRENCY, fund, money, reverse, rule, usage } from '../ledger/facts.ts';
import { JournalTruth, LaggingJournal } from '../once/lagging-journal.ts';

const NOW = at('2026-03-01');
const clock = { now: () => NOW };

function open(truth: JournalTruth): Account {
  return openAccount(new LaggingJournal(truth), clock, CURRENCY);
}

function noticesIn(truth: JournalTruth): readonly string[] {
  return truth.journal.entries().flatMap((one) => (one.kind === 'notice' ? [one.alert] : []));
}

describe('accounts over one journal', () => {
  it('know of each other’s entries when they ask, and before they decide', async () => {
    const truth = new JournalTruth();
    const [one, other] = [open(truth), open(truth)];
    await one.append([fund('f', '2026-02-01', 50)]);
    assert.equal(other.view().balance, 0);
    await other.refresh();
    assert.equal(other.view().balance, money(50));
    await one.append([usage('u', '2026-02-02', 10)]);
    assert.equal(other.find('u'), undefined);
    await other.append([usage('v', '2026-02-02', 5)]);
    assert.equal(other.view().balance, money(35));
  });

  it('tell each alert once, whatever each of them brings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 30 }), fc.boolean()), {
          minLength: 1,
          maxLength: 12,
        }),
        async (calls) => {
          const truth = new JournalTruth();
          const desks = [open(truth), open(truth), open(truth)];
          const opening = [fund('f', '2026-02-01', 60), rule('r', '2026-02-01')];
          await desks[0]?.append(opening);
          const pending: Promise<unknown>[] = [];
          for (const [index, [desk, units, isAwaited]] of calls.entries()) {
            const appended = desks[desk]?.append([usage(`u${index}`, '2026-02-02', units)]);
            if (isAwaited) await appended;
            else pending.push(appended ?? assert.fail());
          }
          await Promise.all(pending);
          for (const desk of desks) {
            await desk.refresh();
            await desk.noticeDue();
          }
          const told = noticesIn(truth);
          // One account to which the same is told in the same order says the same.
          const alone = new JournalTruth();
          const single = open(alone);
          await single.append(opening);
          for (const { key } of truth.journal.entries().filter(({ kind }) => kind === 'usage')) {
            const [, units = 0] = calls[Number(key.slice(1))] ?? [];
            await single.append([usage(key, '2026-02-02', units)]);
          }
          await single.noticeDue();
          assert.deepEqual([...new Set(told)], told, 'each once');
          const due = noticesIn(alone);
          // Whoever knows of more on its way decides on all of it at once: what is empty by then was never low.
          const isEmpty = told.includes('balance-zero');
          const owed = due.filter((alert) => alert !== 'balance-low' || !isEmpty);
          assert.deepEqual(
            [...told].filter((alert) => alert !== 'balance-low' || !isEmpty).sort(),
            owed.sort(),
          );
          assert.ok(told.every((alert) => due.includes(alert)));
          for (const desk of desks) await desk.refresh();
          for (const desk of desks) assert.equal(desk.view().balance, single.view().balance);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('undo a thing once, whoever is faster', async () => {
    const truth = new JournalTruth();
    const [one, other] = [open(truth), open(truth)];
    const paid = fund('f', '2026-02-01', 50);
    await one.append([paid]);
    await other.refresh();
    const undone = { ...reverse('undo', '2026-02-02', paid) };
    const both = [one.append([undone]), other.append([{ ...undone, key: 'undo-again' }])];
    const ends = await Promise.allSettled(both);
    assert.deepEqual(
      ends.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    await other.refresh();
    assert.equal(other.view().balance, 0);
  });

  it('write nothing that rests on what another has changed', async () => {
    const truth = new JournalTruth();
    const [one, other] = [open(truth), open(truth)];
    const isFirst = (account: Account) => () => account.view().recharge.rule === null;
    await one.append([rule('r', '2026-02-01')], isFirst(one));
    const late = other.append([rule('s', '2026-02-01')], isFirst(other));
    await assert.rejects(
      late,
      (cause) => cause instanceof RefusedFactError && cause.refusal === 'no-longer-so',
    );
    assert.equal(other.view().recharge.rule?.key, 'r');
    const again = await one.append([rule('r', '2026-02-01')], isFirst(one));
    assert.equal(again[0]?.repeated, true, 'what is there needs nothing to rest on');
  });

  it('give up where others are faster for ever', async () => {
    const truth = new JournalTruth();
    let times = 0;
    const journal: Journal = Object.assign(Object.create(new LaggingJournal(truth)), {
      entries: () => [],
      find: () => undefined,
      head: () => truth.journal.head(),
      async append(): Promise<never> {
        times += 1;
        throw new StoreError('MOVED_ON', 'Another instance has appended since.');
      },
    });
    const account = openAccount(journal, clock, CURRENCY);
    const facts: readonly Fact[] = [fund('f', '2026-02-01', 50)];
    await assert.rejects(account.append(facts), { code: 'MOVED_ON' });
    assert.ok(times > 1 && times < 1_000);
  });

  it('stay as they were while nobody answers, and are whole again afterwards', async () => {
    const truth = new JournalTruth();
    const one = open(truth);
    await one.append([fund('f', '2026-02-01', 50)]);
    const seen = new LaggingJournal(truth);
    let isThere = true;
    const cut: Journal = Object.assign(Object.create(seen), {
      entries: (after?: number) => seen.entries(after),
      find: (key: string) => seen.find(key),
      head: () => seen.head(),
      status: () => seen.status(),
      async refresh() {
        if (!isThere) throw new StoreError('UNREACHABLE', 'The database does not answer.');
        await seen.refresh();
      },
    });
    const other = openAccount(cut, clock, CURRENCY);
    await one.append([usage('u', '2026-02-02', 10)]);
    isThere = false;
    await assert.rejects(other.refresh(), { code: 'UNREACHABLE' });
    assert.equal(other.view().balance, money(50));
    assert.deepEqual(other.health(), { sound: true });
    isThere = true;
    await other.refresh();
    assert.equal(other.view().balance, money(40));
  });
});
