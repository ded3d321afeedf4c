/** How money comes in, burns and lapses. */

import assert from 'node:assert/strict';
import { instant } from '../../ledger/instant.ts';
import { view } from '../../ledger/view.ts';
import { at, CURRENCY, delta, fund, journal, reading, usage } from './facts.ts';
import { ALL_KNOWN, accountAt, sheet, totals } from './sheet.ts';

describe('lots', () => {
  it('hold nothing before anything has happened', () => {
    assert.deepEqual(sheet(accountAt('2026-01-01')), ['balance 0']);
  });

  it('burn in the order of purchase, whichever arrived first', () => {
    const account = accountAt(
      '2026-05-01',
      fund('newer', '2026-03-01', 10),
      fund('older', '2026-01-01', 10),
      usage('call', '2026-04-01', 12),
    );
    assert.deepEqual(sheet(account), [
      'balance 8',
      'older of 10: 10 consumed',
      'newer of 10: 8 remaining, 2 consumed',
    ]);
  });

  it('that were bought on one day burn by the hour, and at one instant by key', () => {
    const account = accountAt(
      '2026-05-01',
      fund('b', '2026-01-01 08:00', 1),
      fund('a', '2026-01-01 08:00', 1),
      fund('z', '2026-01-01 07:00', 1),
      usage('call', '2026-04-01', 2.5),
    );
    assert.deepEqual(sheet(account), [
      'balance 0.5',
      'z of 1: 1 consumed',
      'a of 1: 1 consumed',
      'b of 1: 0.5 remaining, 0.5 consumed',
    ]);
  });

  it('count to the last millisecond before they lapse, and not at that instant', () => {
    const bought = journal(fund('f', '2026-01-01 09:00', 10));
    const balanceAt = (asOf: number) => view(bought, instant(asOf), ALL_KNOWN, CURRENCY).balance;
    assert.equal(balanceAt(at('2027-01-01') - 1), 10_000_000);
    assert.equal(balanceAt(at('2027-01-01')), 0);
  });

  it('lapse before a call of the same instant can use them', () => {
    const account = accountAt(
      '2027-01-01',
      fund('f', '2026-01-01', 10),
      usage('u', '2027-01-01', 3),
    );
    assert.deepEqual(sheet(account), ['balance -3', 'f of 10: 10 expired']);
    assert.equal(totals(account), 'funded 10, consumed 3, expired 10, overdraft 3');
  });

  it('are there for a call of the very instant of the purchase', () => {
    const account = accountAt(
      '2026-01-02',
      usage('a', '2026-01-01', 3),
      fund('z', '2026-01-01', 10),
    );
    assert.deepEqual(sheet(account), ['balance 7', 'z of 10: 7 remaining, 3 consumed']);
    assert.deepEqual(account.alerts, []);
  });

  it('bought on a leap day lapse a year later at the end of 27 February', () => {
    const facts = [fund('f', '2024-02-29 10:00', 10)];
    assert.deepEqual(sheet(accountAt('2025-02-27 23:59', ...facts)), [
      'balance 10',
      'f of 10: 10 remaining',
    ]);
    assert.deepEqual(sheet(accountAt('2025-02-28', ...facts)), [
      'balance 0',
      'f of 10: 10 expired',
    ]);
  });

  it('take a late row as of its own time: what had lapsed turns out to have been used', () => {
    const early = [fund('f', '2026-01-01', 10)];
    assert.deepEqual(sheet(accountAt('2027-01-02', ...early)), [
      'balance 0',
      'f of 10: 10 expired',
    ]);
    assert.deepEqual(sheet(accountAt('2027-01-02', ...early, usage('late', '2026-12-31', 4))), [
      'balance 0',
      'f of 10: 4 consumed, 6 expired',
    ]);
  });

  it('pay what is owed, oldest debt first, before they can be spent', () => {
    const facts = [
      usage('u1', '2026-01-01', 3),
      usage('u2', '2026-01-02', 4),
      fund('small', '2026-01-03', 5),
      fund('big', '2026-01-04', 10),
    ];
    assert.deepEqual(sheet(accountAt('2026-01-03', ...facts)), [
      'balance -2',
      'small of 5: 5 consumed',
    ]);
    assert.deepEqual(sheet(accountAt('2026-01-04', ...facts)), [
      'balance 8',
      'small of 5: 5 consumed',
      'big of 10: 8 remaining, 2 consumed',
    ]);
  });

  it('keep a free call as a call', () => {
    const account = accountAt('2026-01-03', usage('u', '2026-01-02', 0));
    assert.deepEqual(sheet(account), ['balance 0']);
    assert.equal(account.usageKnownThrough, at('2026-01-02'));
    assert.equal(account.days.length, 2);
  });
});

describe('a reading', () => {
  it('that is lower takes the drift from the oldest lot', () => {
    const account = accountAt(
      '2026-04-01',
      fund('old', '2026-01-01', 10),
      fund('new', '2026-02-01', 10),
      reading('r', '2026-03-01', 8.5),
    );
    assert.deepEqual(sheet(account), [
      'balance 8.5',
      'old of 10: 10 withdrawn',
      'new of 10: 8.5 remaining, 1.5 withdrawn',
    ]);
    assert.deepEqual(account.reading, {
      at: at('2026-03-01'),
      amount: 8_500_000,
      drift: -11_500_000,
    });
    assert.equal(totals(account), 'funded 20, adjusted -11.5');
  });

  it('that is higher opens a found lot, which lapses a year after it was found', () => {
    const facts = [fund('f', '2026-01-01', 10), reading('r', '2026-03-01', 12)];
    const account = accountAt('2026-04-01', ...facts);
    assert.deepEqual(sheet(account), [
      'balance 12',
      'f of 10: 10 remaining',
      'r of 2: 2 remaining',
    ]);
    assert.equal(account.lots[1]?.origin, 'found');
    assert.deepEqual(sheet(accountAt('2027-03-01', ...facts)), [
      'balance 0',
      'f of 10: 10 expired',
      'r of 2: 2 expired',
    ]);
  });

  it('below zero is owed, and one above zero pays that first', () => {
    const facts = [reading('low', '2026-01-01', -4), reading('high', '2026-01-02', 6)];
    assert.deepEqual(sheet(accountAt('2026-01-01', ...facts)), ['balance -4']);
    assert.deepEqual(sheet(accountAt('2026-01-02', ...facts)), [
      'balance 6',
      'high of 10: 6 remaining, 4 withdrawn',
    ]);
  });

  it('holds whatever late rows come before it: they change the drift, not the balance', () => {
    const facts = [fund('f', '2026-01-01', 10), reading('r', '2026-03-01', 7)];
    const before = accountAt('2026-04-01', ...facts);
    const after = accountAt('2026-04-01', ...facts, usage('late', '2026-02-01', 3));
    assert.equal(before.balance, after.balance);
    assert.equal(before.reading?.drift, -3_000_000);
    assert.equal(after.reading?.drift, 0);
  });

  it('stands at the end of its instant, after every call', () => {
    const account = accountAt(
      '2026-04-01',
      fund('f', '2026-01-01', 10),
      reading('a', '2026-03-01', 7),
      usage('z', '2026-03-01', 2),
    );
    assert.equal(account.balance, 7_000_000);
    assert.equal(account.reading?.drift, -1_000_000);
  });
});

describe('a difference', () => {
  it('is added or taken as it is, and is no reading', () => {
    const account = accountAt(
      '2026-04-01',
      fund('f', '2026-01-01', 10),
      delta('down', '2026-02-01', -3),
      delta('up', '2026-02-02', 2),
    );
    assert.deepEqual(sheet(account), [
      'balance 9',
      'f of 10: 7 remaining, 3 withdrawn',
      'up of 2: 2 remaining',
    ]);
    assert.equal(account.reading, null);
  });
});

describe('rows in another currency', () => {
  it('are set aside by currency and counted, and move nothing', () => {
    const account = accountAt(
      '2026-04-01',
      fund('f', '2026-01-01', 10),
      usage('yen', '2026-01-02', 120, { currency: 'JPY' }),
      usage('euro', '2026-01-02', 1.5, { currency: 'EUR' }),
      usage('euro again', '2026-01-03', 2, { currency: 'EUR' }),
    );
    assert.equal(account.balance, 10_000_000);
    assert.deepEqual(account.setAside, [
      { currency: 'EUR', count: 2, amount: 3_500_000 },
      { currency: 'JPY', count: 1, amount: 120_000_000 },
    ]);
    assert.equal(account.usageKnownThrough, null);
  });
});
