/** Which alerts are due: once for each crossing, and again only after the balance was clearly above the line. */

import assert from 'node:assert/strict';
import { attempt, fund, mode, money, notice, rule, usage } from './facts.ts';
import { accountAt, due } from './sheet.ts';

const BOUGHT = fund('f', '2026-01-01', 10);

describe('the alert about a balance of zero', () => {
  const toZero = usage('u1', '2026-01-02', 10);

  it('is due when the balance reaches zero, named after the call that did it', () => {
    assert.deepEqual(due(accountAt('2026-01-03', BOUGHT, toZero)), ['balance-zero u1']);
    assert.deepEqual(due(accountAt('2026-01-03', BOUGHT, usage('u', '2026-01-02', 9.999999))), []);
  });

  it('is due when money lapses', () => {
    assert.deepEqual(due(accountAt('2027-01-01', BOUGHT)), ['balance-zero lapse:f']);
  });

  it('is not due where there was never anything above zero', () => {
    assert.deepEqual(due(accountAt('2026-01-03', usage('u', '2026-01-02', 10))), []);
  });

  it('is over once a notice has told it', () => {
    const told = notice('n', '2026-01-02 01:00', 'balance-zero', 'u1');
    assert.deepEqual(due(accountAt('2026-01-03', BOUGHT, toZero, told)), []);
  });

  it('is not told again where a late row moves the crossing to another call', () => {
    const told = notice('n', '2026-01-02 01:00', 'balance-zero', 'u1');
    const late = usage('late', '2026-01-01 12:00', 10);
    assert.deepEqual(due(accountAt('2026-01-03', BOUGHT, toZero, told, late)), []);
  });

  it('does not flap: a balance must rise above one unit before zero is news again', () => {
    const told = notice('n', '2026-01-02 01:00', 'balance-zero', 'u1');
    const little = [fund('f2', '2026-01-03', 1), usage('u2', '2026-01-04', 1)];
    const enough = [fund('f3', '2026-01-05', 1.000001), usage('u3', '2026-01-06', 1.000001)];
    assert.deepEqual(due(accountAt('2026-01-07', BOUGHT, toZero, told, ...little)), []);
    assert.deepEqual(due(accountAt('2026-01-07', BOUGHT, toZero, told, ...little, ...enough)), [
      'balance-zero u3',
    ]);
  });
});

describe('the alert about a low balance', () => {
  const watched = rule('rule', '2026-01-01', { trigger: money(4) });
  const toFour = usage('u1', '2026-01-02', 6);

  it('is due at the trigger amount, and below it', () => {
    assert.deepEqual(due(accountAt('2026-01-03', BOUGHT, watched, toFour)), ['balance-low u1']);
  });

  it('is due where auto-recharge is off as well', () => {
    const off = { ...watched, enabled: false };
    assert.deepEqual(due(accountAt('2026-01-03', BOUGHT, off, toFour)), ['balance-low u1']);
  });

  it('gives way to the alert about zero where one call crosses both lines', () => {
    const account = accountAt('2026-01-03', BOUGHT, watched, usage('u', '2026-01-02', 11));
    assert.deepEqual(due(account), ['balance-zero u']);
  });

  it('is not due where the line is drawn above the balance', () => {
    const raised = rule('raised', '2026-01-03', { trigger: money(50), revision: 2 });
    assert.deepEqual(due(accountAt('2026-01-04', BOUGHT, watched, raised)), []);
  });

  it('comes back only after a rise by one unit, or by a twentieth of a higher line', () => {
    const again = (line: number, rise: number) =>
      due(
        accountAt(
          '2026-01-09',
          fund('f', '2026-01-01', 1000),
          rule('rule', '2026-01-01', { trigger: money(line) }),
          usage('down', '2026-01-02', 1000 - line),
          notice('n', '2026-01-03', 'balance-low', 'down'),
          fund('up', '2026-01-04', rise),
          usage('down again', '2026-01-05', rise),
        ),
      );
    assert.deepEqual(again(4, 1), []);
    assert.deepEqual(again(4, 1.000001), ['balance-low down again']);
    assert.deepEqual(again(100, 5), []);
    assert.deepEqual(again(100, 5.000001), ['balance-low down again']);
  });
});

describe('the alert that all is well again', () => {
  const toZero = usage('u1', '2026-01-02', 10);
  const told = notice('n', '2026-01-02 01:00', 'balance-zero', 'u1');
  const back = fund('f2', '2026-01-03', 5);

  it('is due after a zero that was told, and carries its name', () => {
    assert.deepEqual(due(accountAt('2026-01-04', BOUGHT, toZero, told, back)), ['recovered u1']);
  });

  it('is not due where nobody was told of the trouble', () => {
    assert.deepEqual(due(accountAt('2026-01-04', BOUGHT, toZero, back)), []);
  });

  it('is due once', () => {
    const over = notice('n2', '2026-01-03 01:00', 'recovered', 'u1');
    assert.deepEqual(due(accountAt('2026-01-04', BOUGHT, toZero, told, back, over)), []);
  });

  it('waits until the balance is clearly above zero', () => {
    const little = fund('f2', '2026-01-03', 1);
    assert.deepEqual(due(accountAt('2026-01-04', BOUGHT, toZero, told, little)), []);
  });

  it('is due after a failed recharge that was told, once a payment has succeeded', () => {
    const facts = [
      BOUGHT,
      attempt('fail', '2026-01-02', 'a1', 'failed'),
      notice('n', '2026-01-02 01:00', 'recharge-failed', 'a1'),
    ];
    assert.deepEqual(due(accountAt('2026-01-03', ...facts)), []);
    assert.deepEqual(due(accountAt('2026-01-04', ...facts, back)), ['recovered a1']);
  });
});

describe('the alerts about recharges', () => {
  it('tell each attempt that succeeded, once, be it by an answer or by the money', () => {
    const account = accountAt(
      '2026-01-04',
      attempt('o', '2026-01-02 10:00', 'a1', 'opened'),
      attempt('c', '2026-01-02 10:01', 'a1', 'confirmed'),
      fund('f1', '2026-01-02 10:02', 10, { source: 'recharge', attempt: 'a1' }),
      fund('f2', '2026-01-03', 10, { source: 'recharge' }),
      fund('f3', '2026-01-03', 10),
    );
    assert.deepEqual(due(account), ['recharge-succeeded a1', 'recharge-succeeded f2']);
  });

  it('tell an attempt that failed at its first decline, and no more of it', () => {
    const first = attempt('x1', '2026-01-02', 'a1', 'failed');
    const told = notice('n', '2026-01-02 01:00', 'recharge-failed', 'a1');
    const second = attempt('x2', '2026-01-03', 'a1', 'failed');
    const another = attempt('x3', '2026-01-03', 'a2', 'failed');
    assert.deepEqual(due(accountAt('2026-01-04', first)), ['recharge-failed a1']);
    assert.deepEqual(due(accountAt('2026-01-04', first, told, second)), []);
    assert.deepEqual(due(accountAt('2026-01-04', first, told, another)), ['recharge-failed a2']);
  });

  it('tell a recharge that shows up after the rule was turned off', () => {
    const off = rule('off', '2026-01-02', { enabled: false });
    const charged = (when: string) => fund('f', when, 10, { source: 'recharge' });
    const told = notice('n', '2026-01-04', 'recharge-succeeded', 'f');
    const after = accountAt(
      '2026-01-05',
      rule('on', '2026-01-01'),
      off,
      charged('2026-01-03'),
      told,
    );
    const same = accountAt(
      '2026-01-05',
      rule('on', '2026-01-01'),
      off,
      charged('2026-01-02'),
      told,
    );
    assert.deepEqual(due(after), ['recharge-after-turn-off f']);
    assert.deepEqual(due(same), []);
  });

  it('do not bring up what is older than a month', () => {
    const old = fund('f', '2026-01-01', 10, { source: 'recharge' });
    assert.deepEqual(due(accountAt('2026-01-31', old)), ['recharge-succeeded f']);
    assert.deepEqual(due(accountAt('2026-01-31 00:01', old)), []);
  });
});

describe('the alert that an account never drains while auto-recharge is on', () => {
  const facts = [
    BOUGHT,
    rule('rule', '2026-01-01', { trigger: money(1) }),
    mode('m', '2026-02-01 09:00', 'draining'),
  ];

  it('is due once a day', () => {
    const told = notice('n', '2026-02-03 10:00', 'draining-with-rule-on', '2026-02-03');
    assert.deepEqual(due(accountAt('2026-01-31', ...facts)), []);
    assert.deepEqual(due(accountAt('2026-02-03 09:00', ...facts, told)), [
      'draining-with-rule-on 2026-02-03',
    ]);
    assert.deepEqual(due(accountAt('2026-02-03 11:00', ...facts, told)), []);
    assert.deepEqual(due(accountAt('2026-02-04', ...facts, told)), [
      'draining-with-rule-on 2026-02-04',
    ]);
  });

  it('is not due once the rule is off, or the account has gone over to post-usage', () => {
    const off = rule('off', '2026-02-02', { enabled: false, trigger: money(1) });
    assert.deepEqual(due(accountAt('2026-02-03', ...facts, off)), []);
    assert.deepEqual(
      due(accountAt('2026-02-03', ...facts, mode('m2', '2026-02-02', 'post-usage'))),
      [],
    );
  });
});
