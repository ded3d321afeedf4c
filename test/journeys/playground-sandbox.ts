/** A sandbox of its own with the Agents Playground open in a browser, and its pictures kept. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { PICTURES } from './pictures.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';

export interface PlaygroundSandbox {
  readonly sandbox: RunningSandbox;
  readonly playground: PlaygroundPage;
  /** Keeps a picture of the card under the name. */
  keep(card: Locator, name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openPlaygroundSandbox(): Promise<PlaygroundSandbox> {
  const [sandbox, browser] = await Promise.all([
    startSandbox({ playground: true }),
    launchChromium(),
  ]);
  const close = async () => {
    await browser.close();
    await sandbox.remove();
  };
  try {
    const playground = await openPlayground(browser, sandbox.playground);
    await mkdir(PICTURES, { recursive: true });
    const keep: PlaygroundSandbox['keep'] = (card, name) =>
      playground.picture(card, join(PICTURES, `${name}.png`));
    return { sandbox, playground, keep, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}
