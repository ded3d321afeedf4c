/** A real browser for the tests: Chromium from its npm package, headless, with Japanese and Chinese glyphs, loopback only. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

const require = createRequire(import.meta.url);
const FONT_PACKAGES = ['@fontsource-variable/noto-sans-jp', '@fontsource-variable/noto-sans-sc'];
/** Nothing answers at this name: the pages' requests for it are answered here. */
const FONT_ORIGIN = 'http://fonts.localhost';
const LOOPBACK = /^(?:[a-z]+:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/u;

export async function launchChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--disable-background-networking', '--disable-component-update'],
    headless: true,
  });
}

export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

/** A page that reaches loopback alone and draws all three languages. */
export async function openPage(
  browser: Browser,
  { width, height, dark = false }: PageLook,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(FONT_ORIGIN)) return route.fulfill(await fontFile(url));
    if (LOOPBACK.test(url) || url.startsWith('data:') || url.startsWith('blob:'))
      return route.continue();
    return route.abort();
  });
  return page;
}

/** Makes glyphs of every language known to the page that is open now. */
export async function addFonts(page: Page): Promise<void> {
  for (const name of FONT_PACKAGES)
    await page.addStyleTag({ url: `${FONT_ORIGIN}/${name}/index.css` });
  await page.addStyleTag({
    content: `:root, body, body * { font-family: 'Segoe UI', 'Open Sans', 'Noto Sans JP Variable', 'Noto Sans SC Variable', sans-serif !important; }`,
  });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

async function fontFile(
  url: string,
): Promise<{ body: Buffer; contentType: string; headers: Record<string, string> }> {
  const path = decodeURIComponent(new URL(url).pathname).slice(1);
  const name = FONT_PACKAGES.find((candidate) => path.startsWith(`${candidate}/`));
  if (!name) throw new Error(`not a font of ours: ${path}`);
  const folder = dirname(require.resolve(`${name}/index.css`));
  const body = await readFile(join(folder, path.slice(name.length + 1)));
  return {
    body,
    contentType: path.endsWith('.css') ? 'text/css' : 'font/woff2',
    headers: { 'access-control-allow-origin': '*' },
  };
}
