/** The warnings before money lapses: by day, by line, once each. */

import assert from 'node:assert/strict';
import { fund, money, notice, reading, reverse, usage } from './facts.ts';
import { accountAt, due } from './sheet.ts';

const BOUGHT = fund('f', '2026-01-01', 10);

describe('the alert about money that lapses soon', () => {
  const warnings: readonly (readonly [string, readonly string[]])[] = [
    ['2026-11-01', []],
    ['2026-11-02', ['funds-expiring 2027-01-01@60']],
    ['2026-12-01', ['funds-expiring 2027-01-01@60']],
    ['2026-12-02', ['funds-expiring 2027-01-01@30']],
    ['2026-12-25', ['funds-expiring 2027-01-01@7']],
    ['2026-12-31', ['funds-expiring 2027-01-01@1']],
    ['2027-01-01', ['balance-zero lapse:f']],
  ];
  for (const [day, expected] of warnings) {
    it(`is ${expected[0] ?? 'nothing'} on ${day} for what was bought on 2026-01-01`, () => {
      assert.deepEqual(due(accountAt(day, BOUGHT)), expected);
    });
  }

  it('is due once for each line, with what is left of the lot', () => {
    const told = notice('n', '2026-11-02', 'funds-expiring', '2027-01-01@60');
    assert.deepEqual(due(accountAt('2026-12-01', BOUGHT, told)), []);
    const account = accountAt('2026-12-02', BOUGHT, told, usage('u', '2026-02-01', 4));
    assert.deepEqual(due(account), ['funds-expiring 2027-01-01@30']);
    assert.equal(account.alerts[0]?.amount, money(6));
  });

  it('is one for all that lapses on one day, whatever it was bought for', () => {
    const more = [fund('g', '2026-01-01 15:00', 5), fund('h', '2026-01-02', 3)];
    const { alerts } = accountAt('2026-11-05', BOUGHT, ...more);
    assert.deepEqual(
      alerts.map(({ crossing, amount }) => [crossing, amount]),
      [
        ['2027-01-01@60', money(15)],
        ['2027-01-02@60', money(3)],
      ],
    );
  });

  it('is not due for a lot that is empty, nor for one that was found', () => {
    assert.deepEqual(due(accountAt('2026-12-02', reading('r', '2026-01-01', 10))), []);
    const emptied = [
      BOUGHT,
      usage('u', '2026-02-01', 10),
      notice('n', '2026-02-02', 'balance-zero', 'u'),
    ];
    assert.deepEqual(due(accountAt('2026-12-02', ...emptied)), []);
  });

  it('is not due for a fund that was taken back', () => {
    const account = accountAt(
      '2026-12-02',
      BOUGHT,
      fund('g', '2026-06-01', 1),
      reverse('undo', '2026-07-01', BOUGHT),
    );
    assert.deepEqual(due(account), []);
  });
});
