/** Calling licenses in the real client: one person, then many, each seen before it is done. */

import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { heldNow, personHolding, SKU } from './license-chat.ts';
import { openPlaygroundSandbox, type PlaygroundSandbox } from './playground-sandbox.ts';
import type { SandboxPerson, SandboxState } from './teams-client.ts';

describe('licenses in the Agents Playground', function () {
  this.timeout(120_000);
  let desk: PlaygroundSandbox;
  let people: readonly SandboxPerson[];

  before(async () => {
    desk = await openPlaygroundSandbox();
    const state = await fetch(`${desk.sandbox.controls}/sandbox/state`);
    ({ people } = (await state.json()) as SandboxState);
  });
  after(async () => {
    await desk?.close();
  });

  const skusOf = async (person: SandboxPerson) =>
    (await heldNow(desk.sandbox, person.id)).held.map(({ skuId }) => skuId);

  /** How calls go outside: the one list of the form that drops down. */
  const choose = async (form: Locator, option: string) => {
    await form.getByRole('combobox').first().click();
    await desk.playground.page.getByRole('option').filter({ hasText: option }).first().click();
  };

  it('are chosen for one person, shown, confirmed and taken back', async () => {
    const somebody = await personHolding(desk.sandbox, people, [SKU.e3]);
    const form = await desk.playground.ask(
      `assign calling license to ${somebody.userPrincipalName}`,
    );
    for (const license of [/^Teams Phone Standard/, /^Domestic Calling Plan —/])
      await form.getByText(license).first().click();
    await choose(form, 'Through Microsoft (Calling Plan)');
    await desk.keep(form, 'licenses-form');
    const preview = await desk.playground.press(form, 'Check', 'You can confirm until');
    await desk.keep(preview, 'licenses-preview');
    const done = await desk.playground.press(preview, 'Confirm', 'I have read them back');
    await desk.keep(done, 'licenses-done');
    assert.deepEqual((await skusOf(somebody)).sort(), [SKU.domestic, SKU.e3, SKU.phone].sort());
    const undo = await desk.playground.press(done, 'Undo', 'Take the change back');
    await desk.playground.press(undo, 'Confirm', 'are as they were before');
    assert.deepEqual(await skusOf(somebody), [SKU.e3]);
  });

  it('are planned for many, changed as planned, and told to the end', async () => {
    const some = people.filter(({ userType }) => userType === 'Member').slice(30, 90);
    const form = await desk.playground.ask('assign licenses in bulk');
    await form
      .locator('textarea')
      .first()
      .fill(some.map((one) => one.userPrincipalName).join('\n'));
    await form
      .getByText(/^Teams Phone Standard/)
      .first()
      .click();
    await choose(form, 'Direct Routing');
    const plan = await desk.playground.press(form, 'Check', 'Refused, and why');
    await desk.keep(plan, 'licenses-plan');
    const title = await plan.getByRole('button', { name: /^Confirm/ }).textContent();
    const done = await desk.playground.press(plan, /^Confirm/, 'Undo all');
    await desk.keep(done, 'licenses-job');
    const held = await Promise.all(some.map(skusOf));
    const had = held.filter((skus) => skus.includes(SKU.phone)).length;
    assert.ok(had >= Number(/\d+/.exec(title ?? '')?.[0]), `${had} of “${title}”`);
  });

  it('are counted in a table', async () => {
    const seats = await desk.playground.ask('seats');
    await seats.getByText('Teams Phone Standard').first().waitFor();
    await desk.keep(seats, 'licenses-seats');
  });
});
