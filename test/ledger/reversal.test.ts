/** A reversal unwinds what its target did, backwards. */

import assert from 'node:assert/strict';
import { delta, fund, reading, reverse, usage } from './facts.ts';
import { accountAt, sheet, totals } from './sheet.ts';

describe('the reversal of a call', () => {
  const old = fund('old', '2026-01-01', 10);
  const young = fund('young', '2026-06-01', 10);

  it('gives the money back to the lots that it came from', () => {
    const call = usage('call', '2026-06-02', 13);
    const account = accountAt('2026-08-01', old, young, call, reverse('undo', '2026-07-01', call));
    assert.deepEqual(sheet(account), [
      'balance 20',
      'old of 10: 10 remaining',
      'young of 10: 10 remaining',
    ]);
    assert.equal(totals(account), 'funded 20, reversed 13, consumed 13');
  });

  it('gives nothing back to a lot that has lapsed since: that part lapses at once', () => {
    const call = usage('call', '2026-06-02', 13);
    const account = accountAt('2027-02-01', old, young, call, reverse('undo', '2027-01-15', call));
    assert.deepEqual(sheet(account), [
      'balance 10',
      'old of 10: 10 expired',
      'young of 10: 10 remaining',
    ]);
    assert.equal(totals(account), 'funded 20, reversed 13, consumed 13, expired 10');
  });

  it('strikes out what is still owed before it gives anything back', () => {
    const call = usage('call', '2026-02-01', 13);
    const other = usage('other', '2026-02-02', 1);
    const facts = [old, call, other];
    assert.deepEqual(sheet(accountAt('2026-02-03', ...facts)), [
      'balance -4',
      'old of 10: 10 consumed',
    ]);
    assert.deepEqual(
      sheet(accountAt('2026-02-04', ...facts, reverse('undo', '2026-02-04', call))),
      ['balance 9', 'old of 10: 9 remaining, 1 consumed'],
    );
  });

  it('gives what another lot has paid of the debt back to that lot', () => {
    const call = usage('call', '2026-02-01', 13);
    const account = accountAt('2026-08-01', old, call, young, reverse('undo', '2026-07-01', call));
    assert.deepEqual(sheet(account), [
      'balance 20',
      'old of 10: 10 remaining',
      'young of 10: 10 remaining',
    ]);
  });

  it('pays other debts with what comes back, before it can be spent', () => {
    const call = usage('call', '2026-02-01', 8);
    const more = usage('more', '2026-02-02', 7);
    const account = accountAt('2026-03-01', old, call, more, reverse('undo', '2026-02-03', call));
    assert.deepEqual(sheet(account), ['balance 3', 'old of 10: 3 remaining, 7 consumed']);
  });

  it('at the very instant of the call means that there was no call', () => {
    const call = usage('call', '2026-02-01', 13);
    const account = accountAt('2026-03-01', old, call, reverse('undo', '2026-02-01', call));
    assert.deepEqual(sheet(account), ['balance 10', 'old of 10: 10 remaining']);
    assert.equal(totals(account), 'funded 10');
    assert.equal(account.usageKnownThrough, null);
    assert.deepEqual(account.alerts, []);
  });

  it('has not happened yet as of the time before it', () => {
    const call = usage('call', '2026-02-01', 3);
    const facts = [old, call, reverse('undo', '2026-05-01', call)];
    assert.deepEqual(sheet(accountAt('2026-04-01', ...facts)), [
      'balance 7',
      'old of 10: 7 remaining, 3 consumed',
    ]);
  });
});

describe('the reversal of a fund', () => {
  const wrong = fund('wrong', '2026-01-01', 10);
  const right = fund('right', '2026-02-01', 10);

  it('takes what is left of its lot', () => {
    const account = accountAt('2026-03-01', wrong, reverse('undo', '2026-02-15', wrong));
    assert.deepEqual(sheet(account), ['balance 0', 'wrong of 10: 10 withdrawn']);
    assert.equal(totals(account), 'funded 10, reversed -10');
  });

  it('takes what calls had used of it from the other lots', () => {
    const call = usage('call', '2026-02-02', 6);
    const account = accountAt(
      '2026-03-01',
      wrong,
      right,
      call,
      reverse('undo', '2026-02-15', wrong),
    );
    assert.deepEqual(sheet(account), [
      'balance 4',
      'wrong of 10: 6 consumed, 4 withdrawn',
      'right of 10: 4 remaining, 6 withdrawn',
    ]);
  });

  it('leaves a debt where the other lots do not hold enough', () => {
    const call = usage('call', '2026-02-02', 6);
    const account = accountAt('2026-03-01', wrong, call, reverse('undo', '2026-02-15', wrong));
    assert.deepEqual(sheet(account), ['balance -6', 'wrong of 10: 6 consumed, 4 withdrawn']);
    assert.equal(totals(account), 'funded 10, reversed -10, consumed 6, overdraft 6');
  });

  it('takes back what had lapsed of it', () => {
    const account = accountAt('2027-03-01', wrong, reverse('undo', '2027-02-15', wrong));
    assert.deepEqual(sheet(account), ['balance 0', 'wrong of 10: 10 withdrawn']);
    assert.equal(totals(account), 'funded 10, reversed -10');
  });

  it('and then of a call that had used it: the money goes on to the lots that stood in', () => {
    const call = usage('call', '2026-02-02', 6);
    const account = accountAt(
      '2026-04-01',
      wrong,
      right,
      call,
      reverse('undo fund', '2026-02-15', wrong),
      reverse('undo call', '2026-03-01', call),
    );
    assert.deepEqual(sheet(account), [
      'balance 10',
      'wrong of 10: 10 withdrawn',
      'right of 10: 10 remaining',
    ]);
  });

  it('and then of the call: a debt that stood in is struck out', () => {
    const call = usage('call', '2026-01-02', 6);
    const account = accountAt(
      '2026-04-01',
      wrong,
      call,
      reverse('undo fund', '2026-02-15', wrong),
      reverse('undo call', '2026-03-01', call),
    );
    assert.deepEqual(sheet(account), ['balance 0', 'wrong of 10: 10 withdrawn']);
  });

  it('at its own instant means that nothing was bought', () => {
    const account = accountAt('2026-03-01', wrong, reverse('undo', '2026-01-01', wrong));
    assert.deepEqual(sheet(account), ['balance 0']);
    assert.deepEqual(account.days, []);
  });
});

describe('the reversal of an adjustment', () => {
  const bought = fund('f', '2026-01-01', 10);

  it('gives back what it took', () => {
    const down = delta('down', '2026-02-01', -4);
    const account = accountAt('2026-04-01', bought, down, reverse('undo', '2026-03-01', down));
    assert.deepEqual(sheet(account), ['balance 10', 'f of 10: 10 remaining']);
    assert.equal(totals(account), 'funded 10, adjusted -4, reversed 4');
  });

  it('takes back the drift that was derived, not the balance that was read', () => {
    const read = reading('r', '2026-02-01', 12);
    const account = accountAt(
      '2026-04-01',
      bought,
      read,
      usage('u', '2026-02-10', 1),
      reverse('undo', '2026-03-01', read),
    );
    assert.deepEqual(sheet(account), [
      'balance 9',
      'f of 10: 9 remaining, 1 consumed',
      'r of 2: 2 withdrawn',
    ]);
    assert.equal(account.reading, null);
  });

  it('lets the reading before it stand again', () => {
    const first = reading('r1', '2026-02-01', 8);
    const second = reading('r2', '2026-03-01', 5);
    const account = accountAt(
      '2026-05-01',
      bought,
      first,
      second,
      reverse('undo', '2026-04-01', second),
    );
    assert.equal(account.reading?.amount, 8_000_000);
    assert.equal(account.balance, 8_000_000);
  });

  it('of a row that was set aside takes it off the pile', () => {
    const call = usage('u', '2026-02-01', 3, { currency: 'EUR' });
    const later = accountAt('2026-04-01', call, reverse('undo', '2026-03-01', call));
    const atOnce = accountAt('2026-04-01', call, reverse('undo', '2026-02-01', call));
    assert.deepEqual([later.setAside, atOnce.setAside], [[], []]);
  });
});
