/** The recharge's states and edges as the docs show them, and what the decision alone can tell. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { decideRecharge } from '../../ledger/decide-recharge.ts';
import type { Fact } from '../../ledger/entry.ts';
import { attempt, fund, money, rule, usage } from './facts.ts';
import { rechargeTable } from './recharge-table.ts';
import { accountAt, due } from './sheet.ts';

const PAGE = new URL('../../docs/recharge-states.md', import.meta.url);
const ON = rule('on', '2026-01-01', { monthlyCap: money(250) });
const BOUGHT = fund('f', '2026-01-01', 50);

function decided(when: string, ...facts: readonly Fact[]) {
  return decideRecharge(accountAt(when, BOUGHT, ON, ...facts), 'account');
}

describe('the decision about a recharge', () => {
  it('is as the docs show it, in every state and for everything that happens', async () => {
    const page = await readFile(PAGE, 'utf8');
    assert.ok(page.includes(rechargeTable()), `docs/recharge-states.md lacks:\n${rechargeTable()}`);
  });

  it('is to open at the trigger amount and below it, and to wait above it', () => {
    const after = (units: number) => decided('2026-01-03', usage('u', '2026-01-02', units)).kind;
    assert.deepEqual([29.999999, 30, 60].map(after), ['nothing', 'open', 'open']);
  });

  it('names the attempt by its number, and the crossing that it answers', () => {
    const call = usage('u', '2026-01-02', 30);
    const more = usage('more', '2026-01-03', 20);
    const opened = attempt('o', '2026-01-04', 'account-1', 'opened');
    const recharged = fund('r', '2026-01-04', 10, { source: 'recharge', attempt: 'account-1' });
    const amount = money(100);
    assert.deepEqual(decided('2026-01-05', call, more), {
      kind: 'open',
      attempt: 'account-1',
      amount,
      crossing: 'u',
    });
    const again = decided('2026-01-05', call, more, opened, recharged);
    assert.deepEqual(again, { kind: 'open', attempt: 'account-2', amount, crossing: 'r' });
  });

  it('answers a lapse, and a line that is drawn above the balance', () => {
    const lapsed = decideRecharge(accountAt('2027-01-02', BOUGHT, ON));
    assert.equal(lapsed.kind === 'open' && lapsed.crossing, 'lapse:f');
    const drawn = decided('2026-01-03', rule('up', '2026-01-02', { trigger: money(50) }));
    assert.equal(drawn.kind === 'open' && drawn.crossing, 'up');
  });

  it('knows no cap where the cap is zero', () => {
    const uncapped = rule('free', '2026-01-02', { monthlyCap: money(0), revision: 2 });
    const facts = [uncapped, fund('r', '2026-01-03', 900, { source: 'recharge' })];
    assert.equal(decided('2026-01-05', ...facts, usage('u', '2026-01-04', 940)).kind, 'open');
  });
});

describe('the alert about a cap', () => {
  const twice = [
    fund('r1', '2026-01-10', 100, { source: 'recharge' }),
    fund('r2', '2026-01-11', 100, { source: 'recharge' }),
  ];
  const told = ['r1', 'r2'].map((crossing) => ({
    kind: 'notice' as const,
    key: `n ${crossing}`,
    effectiveAt: accountAt('2026-01-12').asOf,
    currency: 'USD',
    actor: 'test',
    reason: '',
    alert: 'recharge-succeeded',
    crossing,
    amount: money(0),
  }));
  const low = usage('u', '2026-01-13', 235);
  const capAlerts = (when: string, ...facts: readonly Fact[]) =>
    due(accountAt(when, BOUGHT, ON, ...twice, ...told, ...facts)).filter((each) =>
      each.startsWith('cap'),
    );

  it('is due once a recharge would go beyond the cap, for the month and the cap', () => {
    assert.deepEqual(capAlerts('2026-01-12'), []);
    assert.deepEqual(capAlerts('2026-01-14', low), ['cap-reached 2026-01@250']);
    const { alerts } = accountAt('2026-01-14', BOUGHT, ON, ...twice, ...told, low);
    const [alert] = alerts.filter((each) => each.alert === 'cap-reached');
    assert.deepEqual([alert?.amount, alert?.since], [money(200), low.effectiveAt]);
  });

  it('is over when it was told, when the month is, and when the cap is raised', () => {
    const notice = { ...told[0], key: 'n', alert: 'cap-reached', crossing: '2026-01@250' } as Fact;
    assert.deepEqual(capAlerts('2026-01-14', low, { ...notice, effectiveAt: low.effectiveAt }), []);
    assert.deepEqual(capAlerts('2026-02-01', low), []);
    const raised = rule('up', '2026-01-13', { monthlyCap: money(300), revision: 2 });
    assert.deepEqual(capAlerts('2026-01-14', low, raised), []);
    const barely = rule('up', '2026-01-13', { monthlyCap: money(299), revision: 2 });
    assert.deepEqual(capAlerts('2026-01-14', low, barely), ['cap-reached 2026-01@299']);
  });
});
