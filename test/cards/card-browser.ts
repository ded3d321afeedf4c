/** A page in Chromium that draws cards much as Teams does, in its light and its dark colors. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/card.ts';
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
  const browser = await driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  try {
    return await cardBrowser(browser);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function cardBrowser(browser: Browser): Promise<CardBrowser> {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  page.setDefaultTimeout(DRAW_TIMEOUT_MS);
  // The fonts are served from memory under a name that leads nowhere: the page needs no network.
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.host !== 'cards.invalid') return route.abort();
    if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: blankPage() });
    const [, family, file] = url.pathname.split('/');
    if (!/^noto-sans-(jp|sc)$/.test(family ?? '') || !/^[\w.-]+$/.test(file ?? ''))
      return route.abort();
    const path = require.resolve(`@fontsource-variable/${family}/files/${file}`);
    return route.fulfill({ contentType: 'font/woff2', body: await readFile(path) });
  });
  await page.goto('https://cards.invalid/');
  await page.addStyleTag({ content: await fontFaces('noto-sans-jp') });
  await page.addStyleTag({ content: await fontFaces('noto-sans-sc') });
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

function blankPage(): string {
  return `<!doctype html><meta charset="utf-8"><style>${PAGE_STYLES}</style><main id="card"></main>`;
}

async function fontFaces(family: string): Promise<string> {
  const css = await readFile(require.resolve(`@fontsource-variable/${family}/index.css`), 'utf8');
  return css.replaceAll('./files/', `https://cards.invalid/${family}/`);
}

async function draw(page: Page, card: AdaptiveCard, theme: Theme, width: number): Promise<number> {
  const asked = JSON.stringify({ card, theme, width, config: HOST_CONFIGS[theme] });
  return Number(await page.evaluate(`drawCard(${asked})`));
}
