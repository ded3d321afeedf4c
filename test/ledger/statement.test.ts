/** Why the balance changed, so that every figure adds up and can be opened. */

import assert from 'node:assert/strict';
import type { Fact } from '../../ledger/entry.ts';
import { toIso } from '../../ledger/instant.ts';
import { decimalText } from '../../ledger/money.ts';
import { type Statement, statement } from '../../ledger/statement.ts';
import { at, CURRENCY, fund, journal, reading, reverse, usage } from './facts.ts';
import { ALL_KNOWN } from './sheet.ts';

function told(from: string, to: string, ...facts: readonly Fact[]): Statement {
  return statement(journal(...facts), at(from), at(to), ALL_KNOWN, CURRENCY);
}

/** `2026-01-02 used Japan -5 (u1 u2)` for each line. */
function lines({ days }: Statement): readonly string[] {
  return days.flatMap(({ day, lines: each }) =>
    each.map(({ kind, destination, amount, keys }) =>
      [toIso(day).slice(0, 10), kind, destination, decimalText(amount), `(${keys.join(' ')})`]
        .filter((word) => word !== '')
        .join(' '),
    ),
  );
}

function call(key: string, when: string, units: number, destination: string): Fact {
  const fact = usage(key, when, units);
  return { ...fact, call: { ...fact.call, destination } };
}

describe('a statement', () => {
  it('groups by day and by destination, the dearest first', () => {
    const account = told(
      '2026-01-02',
      '2026-01-04',
      fund('f', '2026-01-01', 100),
      call('u1', '2026-01-02 08:00', 1, 'Japan'),
      call('u2', '2026-01-02 09:00', 5, 'China'),
      call('u3', '2026-01-02 10:00', 2, 'Japan'),
      call('u4', '2026-01-03 10:00', 4, ''),
      fund('g', '2026-01-03 11:00', 10),
    );
    assert.deepEqual(lines(account), [
      '2026-01-02 used China -5 (u2)',
      '2026-01-02 used Japan -3 (u1 u3)',
      '2026-01-03 funded 10 (g)',
      '2026-01-03 used -4 (u4)',
    ]);
    assert.equal(account.days[0]?.lines[1]?.duration_s, 120);
    assert.deepEqual(
      account.days.map((day) => decimalText(day.closing)),
      ['92', '98'],
    );
    assert.deepEqual(account.totals, { funded: 10e6, used: -12e6, expired: 0, corrected: 0 });
  });

  it('begins with its first instant and ends before its last', () => {
    const account = told(
      '2026-01-02',
      '2026-01-03',
      fund('before', '2026-01-01 23:59', 1),
      fund('first', '2026-01-02', 2),
      fund('last', '2026-01-02 23:59', 4),
      fund('after', '2026-01-03', 8),
    );
    assert.deepEqual([account.opening, account.closing], [1e6, 7e6]);
    assert.deepEqual(lines(account), ['2026-01-02 funded 6 (first last)']);
  });

  it('says what lapsed on the day on which it lapsed', () => {
    const account = told('2026-12-01', '2027-02-01', fund('f', '2026-01-01', 10));
    assert.deepEqual(lines(account), ['2027-01-01 expired -10 (f)']);
  });

  it('tells a correction, and apart from it what lapsed by it', () => {
    const late = call('u', '2026-06-01', 4, 'Japan');
    const account = told(
      '2027-01-02',
      '2027-03-01',
      fund('f', '2026-01-01', 10),
      late,
      reverse('undo', '2027-01-15', late),
      reading('r', '2027-02-01', 3),
    );
    assert.deepEqual(lines(account), [
      '2027-01-15 expired -4 (undo)',
      '2027-01-15 corrected 4 (undo)',
      '2027-02-01 corrected 3 (r)',
    ]);
    assert.deepEqual([account.opening, account.closing], [0, 3e6]);
  });

  it('leaves out what was undone at its own instant', () => {
    const wrong = call('u', '2026-01-02', 4, 'Japan');
    const account = told('2026-01-01', '2026-02-01', wrong, reverse('undo', '2026-01-02', wrong));
    assert.deepEqual(lines(account), []);
  });

  it('of no time at all is empty', () => {
    const account = told(
      '2026-01-02',
      '2026-01-02',
      fund('f', '2026-01-01', 10),
      fund('g', '2026-01-02', 1),
    );
    assert.deepEqual([account.opening, account.closing, account.days], [10e6, 10e6, []]);
  });

  it('lists a free call', () => {
    const account = told('2026-01-01', '2026-02-01', call('u', '2026-01-02', 0, 'Japan'));
    assert.deepEqual(lines(account), ['2026-01-02 used Japan 0 (u)']);
  });

  it('tells what was known then', () => {
    const entries = journal(
      fund('f', '2026-01-01', 10),
      fund('g', '2026-01-05', 5),
      usage('late', '2026-01-02', 4),
    );
    const known = (when: string) =>
      statement(entries, at('2026-01-01'), at('2026-01-04'), at(when), CURRENCY).closing;
    assert.deepEqual([known('2026-01-04'), known('2026-01-05')], [10e6, 6e6]);
  });
});
