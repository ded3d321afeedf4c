/** The Playground's billing channel beside the personal chat: what a test of alerts does and sees there. */

import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { PlaygroundPage } from './playground-page.ts';
import { openPlaygroundSandbox } from './playground-sandbox.ts';
import type { SandboxState } from './teams-client.ts';

const SHOWN_MS_MAX = 90_000;
const ASKED = 'You can confirm until';

export interface BillingChannel {
  readonly playground: PlaygroundPage;
  /** In cents. */
  balance(): Promise<number>;
  /** Posts to a control of the sandbox. */
  control(path: string, body: unknown): Promise<void>;
  /** Calls for so many cents are made and reported. */
  spend(cents: number): Promise<void>;
  /** Waits for it; where it does not come, the failure tells what there is instead. */
  seen(card: Locator): Promise<void>;
  /** In the billing channel: the newest card with these words; its picture gets the name. */
  told(words: RegExp, name: string): Promise<Locator>;
  /** Says it in the personal chat, and answers with the card that came in return. */
  inChat(text: string): Promise<Locator>;
  /** Presses *Confirm* on a card that asks, and waits for the one that says what was done. */
  confirm(asked: Locator, done: string): Promise<void>;
  /** Presses *Continue* on a form, and confirms what is asked then. */
  fillIn(form: Locator, done: string): Promise<void>;
  close(): Promise<void>;
}

/** A sandbox of its own, and alerts are asked for: a channel gets eight posts a minute, and what comes faster waits. */
export async function openBillingChannel(): Promise<BillingChannel> {
  const { sandbox, playground, keep, close } = await openPlaygroundSandbox();
  const control = async (path: string, body: unknown) => {
    const url = `${sandbox.controls}/sandbox/${path}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    assert.equal(response.status, 200, await response.text());
  };
  const seen = async (card: Locator) => {
    try {
      await card.waitFor({ timeout: SHOWN_MS_MAX });
    } catch (cause) {
      const shown = JSON.stringify(await playground.cards.allInnerTexts());
      const printed = sandbox.printed();
      throw new Error(`${cause}\nshown: ${shown}\nprinted: ${printed}`, { cause });
    }
  };
  const confirm = async (asked: Locator, done: string) => {
    const answers = playground.cards.filter({ hasText: done });
    const before = await answers.count();
    await asked.getByRole('button', { name: 'Confirm' }).click();
    await seen(answers.nth(before));
  };

  await playground.open('Billing');
  await playground.post('send alerts here');
  await seen(playground.cards.filter({ hasText: 'Alerts come here from now on' }).first());

  return {
    playground,
    async balance() {
      const state = await fetch(`${sandbox.controls}/sandbox/state`);
      return Math.round(Number(((await state.json()) as SandboxState).balance) * 100);
    },
    control,
    async spend(cents) {
      await control('calls', { spend: cents / 100, count: 10 });
      await control('poll', {});
    },
    seen,
    async told(words, name) {
      await playground.open('Billing');
      const card = playground.cards.filter({ hasText: words }).first();
      await seen(card);
      await keep(card, name);
      return card;
    },
    async inChat(text) {
      await playground.open('Personal Chat');
      return playground.ask(text);
    },
    confirm,
    async fillIn(form, done) {
      await confirm(await playground.press(form, 'Continue', ASKED), done);
    },
    close,
  };
}
