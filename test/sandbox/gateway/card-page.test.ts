import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { TEST_CARDS } from '../../../sandbox/gateway/test-cards.ts';
import { launchChromium, openPage } from '../../browser/chromium.ts';
import { type TriedGateway, tryGateway } from '../../payments/gateway-harness.ts';

const PHONE = { width: 390, height: 844 };

describe('the page on which a card is stored', () => {
  let browser: Browser;
  let tried: TriedGateway;
  let address: string;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    tried = await tryGateway();
    address = await tried.payments().cardPage('http://127.0.0.1/back?to="desk"');
  });
  afterEach(() => tried.close());

  async function onPage(
    work: (page: Page) => Promise<void>,
    look: Parameters<typeof openPage>[1] = PHONE,
  ): Promise<void> {
    const page = await openPage(browser, look);
    await page.goto(address);
    await work(page);
  }

  it('takes the card that a person chooses with the keyboard alone, once', async () => {
    tried.card = 'expired';
    await onPage(async (page) => {
      await page.getByRole('radio').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'The card is stored' }).waitFor();
      assert.match(
        (await page.getByRole('status').textContent()) ?? '',
        /Mastercard ending in 4444/,
      );
      const back = page.getByRole('link', { name: 'Back to the desk' });
      assert.equal(await back.getAttribute('href'), 'http://127.0.0.1/back?to="desk"');
      await page.goto(address);
      await page.getByRole('heading', { name: 'This page has been used' }).waitFor();
    });
    assert.equal(tried.card, 'ok', 'the switch of the sandbox no longer holds for the new card');
    const again = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ card: 'pm_card_visa' }),
    });
    assert.equal(again.status, 410);
  });

  it('offers every test card by a name, and no field for a number', async () => {
    await onPage(async (page) => {
      assert.equal(await page.getByRole('radio').count(), TEST_CARDS.length);
      for (const { last4, label } of TEST_CARDS)
        await page.getByRole('radio', { name: `ending in ${last4} ${label}` }).waitFor();
      assert.equal(await page.locator('input:not([type=radio])').count(), 0);
    });
  });

  for (const look of [PHONE, { width: 1280, height: 900, dark: true }]) {
    it(`fits and can be read at ${look.width} px`, async () => {
      await onPage(async (page) => {
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        assert.equal(wide, false);
        const contrast = await page.evaluate(lowestContrast);
        assert.ok(Number(contrast) >= 4.5, `${contrast}`);
      }, look);
    });
  }

  it('works without a script and takes nothing from elsewhere', async () => {
    const response = await fetch(address);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /script-src/);
    assert.doesNotMatch(await response.text(), /<script|https?:\/\/(?!127\.0\.0\.1)/);
  });

  it('says so where it is not there, or nothing was chosen', async () => {
    assert.equal((await fetch(`${tried.base}/gateway/card/cs_test_none`)).status, 404);
    assert.equal((await fetch(`${tried.base}/gateway/card-gateway.ts`)).status, 404);
    const nothing = await fetch(address, { method: 'POST', body: new URLSearchParams() });
    assert.equal(nothing.status, 400);
    assert.match(await nothing.text(), /<form method="post">/);
  });
});

/** In the page: the lowest contrast of any text with what is behind it. */
const lowestContrast = `(() => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((each) => each / 255)
      .map((each) => (each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const color = getComputedStyle(element).backgroundColor;
    return color === 'rgba(0, 0, 0, 0)' && element.parentElement ? ground(element.parentElement) : color;
  };
  const texts = [...document.querySelectorAll('main *')]
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  return Math.min(...texts.map((each) => {
    const [a, b] = [light(getComputedStyle(each).color), light(ground(each))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }));
})()`;
