/** Auto-recharge in the real client: set up in the chat, told in the billing channel. */

import assert from 'node:assert/strict';
import { type BillingChannel, openBillingChannel } from './billing-channel.ts';

describe('auto-recharge in the Agents Playground', function () {
  this.timeout(180_000);
  let billing: BillingChannel;

  before(async () => {
    billing = await openBillingChannel();
  });
  after(() => billing?.close());

  it('recharges at the trigger and says so in the channel', async () => {
    const { balance, fillIn, inChat, spend, told } = billing;
    await fillIn(await inChat('set auto-recharge to 500 when below 700'), 'Auto-recharge saved');
    const before = await balance();
    await spend(200_00);
    assert.equal(await balance(), before + 300_00);
    await told(/Auto-recharge succeeded/, 'alert-recharge-succeeded');
  });

  it('tells of a declined card at once, and of the recharge that follows when it is mended', async () => {
    const { balance, control, spend, told } = billing;
    await control('card', { state: 'expired' });
    await spend((await balance()) - 650_00);
    assert.equal(await balance(), 650_00);
    await told(/Auto-recharge failed[\s\S]*The card has expired/, 'alert-recharge-failed');
    await control('card', { state: 'ok' });
    await control('clock', { advance: 'PT2H' });
    assert.equal(await balance(), 1150_00);
    await told(/Recovered[\s\S]*Auto-recharge failed/, 'alert-recovered');
  });

  it('says when no call reports can be read, and on the same card when they can again', async () => {
    const { control, told } = billing;
    const path = 'getPstnCalls';
    await control('graph', { fault: { status: 403, times: 100, path } });
    await control('clock', { advance: 'P2D' });
    await told(/No call reports arrive[\s\S]*CallRecord-PstnCalls\.Read\.All/, 'alert-feed-silent');
    await control('graph', { fault: null });
    await control('poll', {});
    await told(/Call reports arrive again[\s\S]*No call reports arrive/, 'alert-feed-back');
  });
});
