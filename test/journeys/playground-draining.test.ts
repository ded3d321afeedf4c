/** The end of a prepaid pool in the real client: off, empty, used up, expired; each told in the billing channel. */

import assert from 'node:assert/strict';
import { type BillingChannel, openBillingChannel } from './billing-channel.ts';

describe('credits that are used up in the Agents Playground', function () {
  this.timeout(180_000);
  let billing: BillingChannel;

  before(async () => {
    billing = await openBillingChannel();
  });
  after(() => billing?.close());

  it('turns auto-recharge off, spends to zero, and charges nothing', async () => {
    const { balance, confirm, control, fillIn, inChat, spend, told } = billing;
    await fillIn(await inChat('set auto-recharge to 500 when below 200'), 'Auto-recharge saved');
    await confirm(await inChat('turn off auto-recharge'), 'Auto-recharge is off');
    await spend(await balance());
    await control('clock', { advance: 'P1D' });
    assert.equal(await balance(), 0);
    await told(/The balance is zero/, 'alert-balance-zero');
  });

  it('nags while credits are to be used up and auto-recharge is on', async () => {
    const { confirm, control, fillIn, inChat, playground, told } = billing;
    await fillIn(await inChat('add funds 100'), 'Funds added');
    await fillIn(await inChat('set auto-recharge to 50 when below 20'), 'Auto-recharge saved');
    const modes = await inChat('billing mode');
    const asked = await playground.press(modes, 'Start using up', 'You can confirm until');
    await confirm(asked, 'Billing changed');
    await control('clock', { advance: 'P1D' });
    await told(/Auto-recharge is still on/, 'alert-draining');
  });

  it('warns before funds expire', async () => {
    const { control, playground, seen, told } = billing;
    await playground.open('Billing');
    const warnings = playground.cards.filter({ hasText: 'Funds are about to expire' });
    const before = await warnings.count();
    await control('clock', { advance: 'P11M' });
    await seen(warnings.nth(before));
    await told(/Funds are about to expire/, 'alert-expiring');
  });
});
