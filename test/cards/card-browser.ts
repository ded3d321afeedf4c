/** A page in Chromium that draws cards much as Teams does, in its light and its dark colors. */

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/card.ts';
import { addFonts, launchChromium, openPage } from '../browser/chromium.ts';
import { HOST_CONFIGS, PAGE_STYLES, type Theme } from './card-themes.ts';

const require = createRequire(import.meta.url);
const DRAW_TIMEOUT_MS = 10_000;

export interface CardBrowser {
  /** A PNG of the card, as wide as asked. */
  picture(card: AdaptiveCard, theme: Theme, width: number): Promise<Buffer>;
  /** By how many pixels something stands out of the card on the right. */
  overflow(card: AdaptiveCard, theme: Theme, width: number): Promise<number>;
  close(): Promise<void>;
}

export async function openCardBrowser(): Promise<CardBrowser> {
  const browser = await launchChromium();
  try {
    return await cardBrowser(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function cardBrowser(browser: Browser): Promise<CardBrowser> {
  const page = await openPage(browser, { width: 600, height: 200 });
  page.setDefaultTimeout(DRAW_TIMEOUT_MS);
  await page.setContent('<!doctype html><meta charset="utf-8"><main id="card"></main>');
  await addFonts(page);
  await page.addStyleTag({ content: PAGE_STYLES });
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: fileURLToPath(new URL('draw-in-page.js', import.meta.url)) });
  return {
    picture: async (card, theme, width) => {
      await page.setViewportSize({ width: width + 32, height: 200 });
      await draw(page, card, theme, width);
      return page.locator('#card').screenshot();
    },
    overflow: (card, theme, width) => draw(page, card, theme, width),
    close: () => browser.close(),
  };
}

async function draw(page: Page, card: AdaptiveCard, theme: Theme, width: number): Promise<number> {
  const asked = JSON.stringify({ card, theme, width, config: HOST_CONFIGS[theme] });
  return Number(await page.evaluate(`drawCard(${asked})`));
}
