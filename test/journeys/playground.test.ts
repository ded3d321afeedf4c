/** The main job in the real client: a browser types into the Agents Playground and reads the cards. */

import assert from 'node:assert/strict';
import { naiveBalance } from './naive-balance.ts';
import { openPlaygroundSandbox, type PlaygroundSandbox } from './playground-sandbox.ts';
import type { SandboxState } from './teams-client.ts';

describe('the desk in the Agents Playground', function () {
  this.timeout(120_000);
  let desk: PlaygroundSandbox;

  before(async () => {
    desk = await openPlaygroundSandbox();
  });
  after(async () => {
    await desk?.close();
  });

  const state = async () =>
    (await (await fetch(`${desk.sandbox.controls}/sandbox/state`)).json()) as SandboxState;
  const control = (path: string, body: unknown) =>
    fetch(`${desk.sandbox.controls}/sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  it('says welcome once', async () => {
    assert.equal(await desk.playground.cards.count(), 1);
    assert.match(
      (await desk.playground.cards.first().textContent()) ?? '',
      /Welcome to Calling Desk/,
    );
  });

  for (const [command, locale, name] of [
    ['check my credit balance', 'en-US', 'balance'],
    ['残高を確認', 'ja-JP', 'balance-ja'],
    ['查询余额', 'zh-CN', 'balance-zh'],
  ] as const) {
    it(`answers “${command}” with the balance that the naive ledger finds in the same rows`, async () => {
      const { clock } = await state();
      const expected = Number(await naiveBalance(desk.sandbox, clock));
      const card = await desk.playground.ask(command);
      const figure = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'USD',
      }).format(expected);
      assert.ok(((await card.textContent()) ?? '').includes(figure), `${figure} is on the card`);
      await desk.keep(card, name);
    });
  }

  it('follows new calls once they are polled', async () => {
    await control('calls', { spend: 25.5, count: 10 });
    await control('poll', {});
    const { clock, balance } = await state();
    assert.equal(balance, await naiveBalance(desk.sandbox, clock));
    const card = await desk.playground.ask('balance');
    const figure = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(
      Number(balance),
    );
    assert.ok(((await card.textContent()) ?? '').includes(figure));
  });

  it('opens the statement by a button, and the entries behind a number', async () => {
    const card = await desk.playground.ask('balance');
    const statement = await desk.playground.press(card, 'Statement', 'Why the balance changed');
    await desk.keep(statement, 'statement');
    await statement.getByText('United Arab Emirates').first().click();
    const entries = desk.playground.cards.filter({ hasText: /Page 1 of/ }).last();
    await entries.waitFor();
    await desk.playground.press(entries, 'Back to the statement', 'Why the balance changed');
  });

  it('shows another period from the form', async () => {
    const statement = await desk.playground.ask('statement');
    await statement.getByRole('button', { name: 'Another period' }).click();
    await statement.getByRole('button', { name: 'Show this period' }).click();
    await desk.playground.cards.filter({ hasText: 'Why the balance changed' }).last().waitFor();
  });

  it('forgets money that lapses as time goes on', async () => {
    await control('clock', { advance: 'P40D' });
    const { clock, balance } = await state();
    assert.equal(balance, await naiveBalance(desk.sandbox, clock));
    const figure = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(
      Number(balance),
    );
    assert.ok(
      ((await (await desk.playground.ask('balance')).textContent()) ?? '').includes(figure),
    );
  });
});
