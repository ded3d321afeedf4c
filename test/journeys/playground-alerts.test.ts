/** The whole life of a prepaid pool in the real client: set up in the chat, told in the billing channel. */

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { PICTURES } from './pictures.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import type { SandboxState } from './teams-client.ts';

describe('credits in the Agents Playground', function () {
  this.timeout(180_000);
  let sandbox: RunningSandbox;
  let browser: Browser;
  let playground: PlaygroundPage;

  before(async () => {
    [sandbox, browser] = await Promise.all([startSandbox({ playground: true }), launchChromium()]);
    playground = await openPlayground(browser, sandbox.playground);
    await mkdir(PICTURES, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await sandbox?.remove();
  });

  /** In cents. */
  const balance = async () => {
    const state = (await (await fetch(`${sandbox.controls}/sandbox/state`)).json()) as SandboxState;
    return Math.round(Number(state.balance) * 100);
  };
  const control = async (path: string, body: unknown) => {
    const url = `${sandbox.controls}/sandbox/${path}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    assert.equal(response.status, 200, await response.text());
  };
  const spend = async (cents: number) => {
    await control('calls', { spend: cents / 100, count: 10 });
    await control('poll', {});
  };
  /** In the billing channel: the newest card with these words. */
  const told = async (words: RegExp, name: string): Promise<Locator> => {
    await playground.open('Billing');
    const card = playground.cards.filter({ hasText: words }).first();
    // A channel gets eight posts a minute: what comes faster waits for the next one.
    await card.waitFor({ timeout: 90_000 });
    await playground.picture(card, join(PICTURES, `${name}.png`));
    return card;
  };
  const inChat = async (text: string): Promise<Locator> => {
    await playground.open('Personal Chat');
    return playground.ask(text);
  };
  const ASKED = 'You can confirm until';
  /** The answer takes the card's place: it is there once nothing is asked any more. */
  const confirmCard = async (asked: Locator) => {
    await asked.getByRole('button', { name: 'Confirm' }).click();
    await playground.cards.filter({ hasText: ASKED }).first().waitFor({ state: 'detached' });
  };
  const confirm = async (form: Locator) => {
    await confirmCard(await playground.press(form, 'Continue', ASKED));
  };

  it('sends alerts to the channel where somebody asks for them', async () => {
    await playground.open('Billing');
    await playground.post('send alerts here');
    await playground.cards.filter({ hasText: 'Alerts come here from now on' }).first().waitFor();
  });

  it('recharges at the trigger and says so in the channel', async () => {
    await confirm(await inChat('set auto-recharge to 500 when below 700'));
    const before = await balance();
    await spend(200_00);
    assert.equal(await balance(), before + 300_00);
    await told(/Auto-recharge succeeded/, 'alert-recharge-succeeded');
  });

  it('tells of a declined card at once, and of the recharge that follows when it is mended', async () => {
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
    const path = 'getPstnCalls';
    await control('graph', { fault: { status: 403, times: 100, path } });
    await control('clock', { advance: 'P2D' });
    await told(/No call reports arrive[\s\S]*CallRecord-PstnCalls\.Read\.All/, 'alert-feed-silent');
    await control('graph', { fault: null });
    await control('poll', {});
    await told(/Call reports arrive again[\s\S]*No call reports arrive/, 'alert-feed-back');
  });

  it('is turned off, spends to zero, and charges nothing', async () => {
    const off = await inChat('turn off auto-recharge');
    await playground.press(off, /Turn off|Confirm/, /Auto-recharge is off|turned off/i);
    await spend(await balance());
    await control('clock', { advance: 'P1D' });
    assert.equal(await balance(), 0);
    await told(/The balance is zero/, 'alert-balance-zero');
  });

  it('nags while credits are to be used up and auto-recharge is on', async () => {
    await confirm(await inChat('add funds 100'));
    await confirm(await inChat('set auto-recharge to 50 when below 20'));
    const modes = await inChat('billing mode');
    await confirmCard(await playground.press(modes, 'Start using up', ASKED));
    await control('clock', { advance: 'P1D' });
    await told(/Auto-recharge is still on/, 'alert-draining');
  });

  it('warns before funds expire', async () => {
    await playground.open('Billing');
    const warnings = playground.cards.filter({ hasText: 'Funds are about to expire' });
    const before = await warnings.count();
    await control('clock', { advance: 'P11M' });
    await warnings.nth(before).waitFor({ timeout: 90_000 });
    await told(/Funds are about to expire/, 'alert-expiring');
  });
});
