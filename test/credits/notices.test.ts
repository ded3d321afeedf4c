/** Notices: decided with the facts that call for them, once, and what time alone brings when it is asked. */

import assert from 'node:assert/strict';
import type { Account } from '../../credits/account.ts';
import { RefusedFactError } from '../../credits/account.ts';
import { openAccount } from '../../credits/journal-account.ts';
import { FEED_UNKNOWN, type FeedStanding } from '../../ledger/feed-watch.ts';
import { addDays, type Instant, toIso } from '../../ledger/instant.ts';
import { BATCH_LIMIT, type Journal } from '../../store/journal.ts';
import { createMemoryJournal } from '../../store/memory-journal.ts';
import { at, attempt, CURRENCY, fund, money, rule, usage } from '../ledger/facts.ts';

const START = at('2026-02-01 09:00');

function opened(journal: Journal = createMemoryJournal()) {
  const clock = { at: START, now: () => clock.at };
  const feed: { standing: FeedStanding } = { standing: FEED_UNKNOWN };
  const open = () => openAccount(journal, clock, CURRENCY, () => feed.standing);
  return { journal, clock, feed, open, account: open() };
}

function noticesOf(account: Account): readonly string[] {
  return account
    .entries()
    .filter((entry) => entry.kind === 'notice')
    .map(({ key }) => key);
}

describe('a notice', () => {
  it('is committed with the fact that calls for it, and is no answer to whoever told the fact', async () => {
    const { journal, account } = opened();
    const batches: (readonly string[])[] = [];
    const append = journal.append.bind(journal);
    journal.append = (facts, now) => {
      batches.push(facts.map(({ key }) => key));
      return append(facts, now);
    };
    await account.append([fund('f', '2026-01-10', 10)]);
    const appended = await account.append([usage('u', '2026-01-11', 10)]);
    assert.deepEqual(batches, [['f'], ['u', 'notice:balance-zero:u']]);
    assert.deepEqual(
      appended.map(({ entry }) => entry.key),
      ['u'],
    );
    const told = account.find('notice:balance-zero:u');
    assert.deepEqual(told && [told.actor, told.amount, told.effectiveAt >= START], [
      'desk',
      0,
      true,
    ]);
    assert.deepEqual(account.view().alerts, []);
  });

  it('is decided once for facts that are told again', async () => {
    const { account } = opened();
    const facts = [fund('f', '2026-01-10', 10), usage('u', '2026-01-11', 10)];
    for (const batch of [facts, facts, [...facts, ...facts]]) await account.append(batch);
    assert.deepEqual(noticesOf(account), ['notice:balance-zero:u']);
  });

  it('counts what is on its way: calls that together reach zero are told as one crossing', async () => {
    const { account } = opened();
    await account.append([fund('f', '2026-01-10', 10)]);
    const calls = [4, 4, 4].map((units, index) =>
      usage(`u${index}`, `2026-01-1${index + 1}`, units),
    );
    await Promise.all(calls.map((call) => account.append([call, call])));
    assert.deepEqual(noticesOf(account), ['notice:balance-zero:u2']);
  });

  it('does not count a call twice that two imports bring at the same time', async () => {
    const { account } = opened();
    await account.append([fund('f', '2026-01-10', 10)]);
    const both = [usage('u', '2026-01-11', 6)];
    const one = [usage('v', '2026-01-12', 1)];
    await Promise.all([account.append(both), account.append(both), account.append(one)]);
    assert.deepEqual(noticesOf(account), []);
    assert.equal(account.view().balance, money(3));
  });

  it('tells the bad news before the good where one batch brings both', async () => {
    const { account } = opened();
    await account.append([
      fund('f', '2026-01-10', 50),
      attempt('x', '2026-01-30', 'a', 'failed'),
      fund('g', '2026-01-31', 10),
    ]);
    assert.deepEqual(noticesOf(account), ['notice:recharge-failed:a', 'notice:recovered:a']);
  });

  it('about what time alone brings is decided when somebody asks, and once', async () => {
    const { account, clock } = opened();
    await account.append([fund('f', '2026-01-10', 10)]);
    const days = ['2026-11-12', '2026-12-12', '2027-01-04', '2027-01-09', '2027-01-10'];
    for (const day of days) {
      clock.at = at(day);
      await account.noticeDue();
      await account.noticeDue();
    }
    assert.deepEqual(noticesOf(account), [
      'notice:funds-expiring:2027-01-10@60',
      'notice:funds-expiring:2027-01-10@30',
      'notice:funds-expiring:2027-01-10@7',
      'notice:funds-expiring:2027-01-10@1',
      'notice:balance-zero:lapse:f',
    ]);
  });

  it('about funds that lapse waits until some of them are likely to be lost, looking again each day', async () => {
    const { account, clock } = opened();
    await account.append([fund('f', '2026-01-10', 100)]);
    const call = (day: number) => ({
      ...usage(`u${day}`, '2026-01-11', 1),
      effectiveAt: addDays(at('2026-10-01'), day),
    });
    // A unit a day until 20 November, and then nothing more: on 10 January the funds lapse.
    for (let day = 0; day < 90; day += 1) {
      clock.at = addDays(at('2026-10-01 12:00'), day);
      if (day <= 50) await account.append([call(day)]);
      await account.noticeDue();
      const isExpected = clock.at >= addDays(at('2026-11-20'), 15);
      const told = noticesOf(account).filter((key) => key.includes('funds-expiring'));
      if (day <= 50) assert.deepEqual(told, [], `day ${day}`);
      else if (isExpected) assert.equal(told[0], 'notice:funds-expiring:2027-01-10@60');
    }
  });

  it('about a silent usage feed is decided once for each silence, restarts or not, and so is its end', async () => {
    const { account, clock, feed, open } = opened();
    await account.append([fund('f', '2026-01-10', 10)]);
    const days = (count: number) => addDays(START, count);
    const expected: string[] = [];
    for (const start of [0, 10]) {
      const heard = days(start);
      const failing = { since: days(start + 1), code: 'FORBIDDEN' };
      feed.standing = { readThrough: heard, failing };
      clock.at = days(start + 2);
      await Promise.all([account.noticeDue(), account.noticeDue()]);
      clock.at = days(start + 3);
      await open().noticeDue();
      const silent = `notice:usage-feed-silent:${toIso(heard)}`;
      const told = account.find(silent);
      assert.deepEqual(told && [told.reason, told.amount], ['FORBIDDEN', money(10)]);
      clock.at = days(start + 4);
      feed.standing = { readThrough: clock.at, failing: null };
      await open().noticeDue();
      await account.noticeDue();
      expected.push(silent, `notice:usage-feed-back:${toIso(heard)}`);
      assert.deepEqual(noticesOf(account), expected);
    }
  });

  it('about a silent usage feed waits until somebody asks what is due', async () => {
    const { account, clock, feed } = opened();
    feed.standing = { readThrough: START, failing: { since: START, code: 'TIMEOUT' } };
    clock.at = addDays(START, 2);
    await account.append([fund('f', '2026-01-10', 10)]);
    assert.deepEqual(noticesOf(account), []);
  });

  it('has room for its crossing however long the key of the entry is', async () => {
    const { account } = opened();
    const key = 'k'.repeat(200);
    await account.append([fund('f', '2026-01-10', 10), usage(key, '2026-01-11', 10)]);
    assert.deepEqual(noticesOf(account), [`notice:balance-zero:${key}`]);
  });

  it('never makes a batch too large for the journal', async () => {
    const { account } = opened();
    await account.append([fund('f', '2026-01-10', 10)]);
    const calls = Array.from({ length: BATCH_LIMIT }, (_, index) =>
      usage(`u${index}`, '2026-01-11', 0.01),
    );
    assert.equal((await account.append(calls)).length, BATCH_LIMIT);
    assert.equal(noticesOf(account).length, 1);
  });
});

describe('the time of an account', () => {
  it('moves on where the clock stands still, so that what is done last counts last', async () => {
    const { account } = opened();
    for (const [revision, enabled] of [true, false, true].entries()) {
      const made = rule(`r${9 - revision}`, '2026-01-01', { enabled, revision });
      await account.append([{ ...made, effectiveAt: account.now() }]);
    }
    assert.equal(account.view().recharge.rule?.key, 'r7');
    assert.ok(account.now() - START <= 3);
  });

  it('goes on from the last entry where the clock slips, and shows the past where it falls back', async () => {
    const { account, clock } = opened();
    await account.append([{ ...fund('f', '2026-01-10', 10), effectiveAt: START }]);
    clock.at = (START - 60_000) as Instant;
    assert.equal(account.isClockBehind(), false);
    assert.equal(account.view().balance, money(10));
    clock.at = (START - 3_600_000) as Instant;
    assert.equal(account.isClockBehind(), true);
    assert.equal(account.view().balance, money(0));
  });
});

describe('an account', () => {
  it('sees what another desk has appended', async () => {
    const { account, journal, clock } = opened();
    const other = openAccount(journal, clock, CURRENCY);
    await other.append([fund('f', '2026-01-10', 10)]);
    assert.equal(account.view().balance, money(10));
    assert.equal(account.lastMovements(1)[0]?.key, 'f');
    assert.equal(account.entries(1).length, 0);
  });

  it('refuses what would make its sums too large, before anything holds it', async () => {
    const { account } = opened();
    const many = Array.from({ length: 10 }, (_, index) => fund(`f${index}`, '2026-01-10', 1e9));
    await assert.rejects(
      account.append(many),
      (error) => error instanceof RefusedFactError && error.refusal === 'sum-too-large',
    );
    assert.equal(account.entries().length, 0);
    assert.deepEqual(account.health(), { sound: true });
  });
});
