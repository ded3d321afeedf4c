/** The Agents Playground as a person uses it: type, read the cards, press their buttons. */

import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { addFonts, openPage } from '../browser/chromium.ts';

const ANSWER_MS_MAX = 15_000;

export interface PlaygroundPage {
  readonly page: Page;
  readonly cards: Locator;
  /** Types one message and sends it. */
  say(text: string): Promise<void>;
  /** Says it and answers with the card that came in return. */
  ask(text: string): Promise<Locator>;
  /** Presses a button on a card and answers with the newest card once `until` is on it. */
  press(card: Locator, button: string | RegExp, until: string | RegExp): Promise<Locator>;
  /** Goes to another conversation, by its name in the list. */
  open(conversation: string): Promise<void>;
  /** In a channel: a new post that mentions the bot. */
  post(text: string): Promise<void>;
  /** Takes a picture of the page that is tall enough for a whole card. */
  picture(card: Locator, path: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens it and waits for the welcome that every installation brings. */
export async function openPlayground(
  browser: Browser,
  address: string,
  dark = false,
): Promise<PlaygroundPage> {
  const page = await openPage(browser, { width: 1366, height: 900, dark });
  await page.goto(address);
  const cards = page.locator('.ac-adaptiveCard');
  await cards.first().waitFor({ timeout: ANSWER_MS_MAX });
  await addFonts(page);
  // The log beside the conversation: its closing cross has no name and stands last.
  if (await page.getByText('Log Panel').isVisible()) await page.locator('button').last().click();
  const compose = () => page.locator('div[role=textbox][contenteditable=true]').last();

  async function say(text: string): Promise<void> {
    await compose().click();
    await page.keyboard.insertText(text);
    await page.getByRole('button', { name: 'Send Message' }).click();
  }

  return {
    page,
    cards,
    say,
    async ask(text) {
      const before = await cards.count();
      await say(text);
      await cards.nth(before).waitFor({ timeout: ANSWER_MS_MAX });
      assert.equal(await cards.count(), before + 1, 'one message is answered with one card');
      return cards.nth(before);
    },
    async press(card, button, until) {
      await card.getByRole('button', { name: button }).first().click();
      const answer = cards.filter({ hasText: until }).last();
      await answer.waitFor({ timeout: ANSWER_MS_MAX });
      return answer;
    },
    async open(conversation) {
      // By its name: its text is also the last thing said there, which may be another one's name.
      const name = new RegExp(`(^|- )${conversation}$`);
      await page.getByRole('treeitem', { name }).click();
      await compose().waitFor({ timeout: ANSWER_MS_MAX });
    },
    async post(text) {
      await page.getByRole('textbox').first().click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem').filter({ hasText: 'Calling Desk' }).first().click();
      await page.keyboard.insertText(` ${text}`);
      await page.getByRole('button', { name: 'Post' }).click();
    },
    async picture(card, path) {
      const usual = page.viewportSize();
      await page.setViewportSize({ width: usual?.width ?? 1366, height: 1300 });
      await card.scrollIntoViewIfNeeded();
      await page.screenshot({ path });
      if (usual) await page.setViewportSize(usual);
    },
    close: () => page.context().close(),
  };
}
