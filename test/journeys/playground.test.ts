/** The main job in the real client: a browser types into the Agents Playground and reads the cards. */

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { naiveBalance } from './naive-balance.ts';
import { PICTURES } from './pictures.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';
import type { SandboxState } from './teams-client.ts';

describe('the desk in the Agents Playground', function () {
  this.timeout(120_000);
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

  const state = async () =>
    (await (await fetch(`${sandbox.controls}/sandbox/state`)).json()) as SandboxState;
  const control = (path: string, body: unknown) =>
    fetch(`${sandbox.controls}/sandbox/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const picture = (card: Locator, name: string) =>
    playground.picture(card, join(PICTURES, `${name}.png`));

  it('says welcome once', async () => {
    assert.equal(await playground.cards.count(), 1);
    assert.match((await playground.cards.first().textContent()) ?? '', /Welcome to Calling Desk/);
  });

  for (const [command, locale, name] of [
    ['check my credit balance', 'en-US', 'balance'],
    ['残高を確認', 'ja-JP', 'balance-ja'],
    ['查询余额', 'zh-CN', 'balance-zh'],
  ] as const) {
    it(`answers “${command}” with the balance that the naive ledger finds in the same rows`, async () => {
      const { clock } = await state();
      const expected = Number(await naiveBalance(sandbox, clock));
      const card = await playground.ask(command);
      const figure = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'USD',
      }).format(expected);
      assert.ok(((await card.textContent()) ?? '').includes(figure), `${figure} is on the card`);
      await picture(card, name);
    });
  }

  it('follows new calls once they are polled', async () => {
    await control('calls', { spend: 25.5, count: 10 });
    await control('poll', {});
    const { clock, balance } = await state();
    assert.equal(balance, await naiveBalance(sandbox, clock));
    const card = await playground.ask('balance');
    const figure = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(
      Number(balance),
    );
    assert.ok(((await card.textContent()) ?? '').includes(figure));
  });

  it('opens the statement by a button, and the entries behind a number', async () => {
    const card = await playground.ask('balance');
    const statement = await playground.press(card, 'Statement', 'Why the balance changed');
    await picture(statement, 'statement');
    await statement.getByText('United Arab Emirates').first().click();
    const entries = playground.cards.filter({ hasText: /Page 1 of/ }).last();
    await entries.waitFor();
    await playground.press(entries, 'Back to the statement', 'Why the balance changed');
  });

  it('shows another period from the form', async () => {
    const statement = await playground.ask('statement');
    await statement.getByRole('button', { name: 'Another period' }).click();
    await statement.getByRole('button', { name: 'Show this period' }).click();
    await playground.cards.filter({ hasText: 'Why the balance changed' }).last().waitFor();
  });

  it('forgets money that lapses as time goes on', async () => {
    await control('clock', { advance: 'P40D' });
    const { clock, balance } = await state();
    assert.equal(balance, await naiveBalance(sandbox, clock));
    const figure = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(
      Number(balance),
    );
    assert.ok(((await (await playground.ask('balance')).textContent()) ?? '').includes(figure));
  });
});
