/** Questions in the real client: an answer with its source, a choice that is pressed, and an honest “I do not know”. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { PICTURES } from './pictures.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';
import { type RunningSandbox, startSandbox } from './running-sandbox.ts';

describe('questions in the Agents Playground', function () {
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

  const keep = (card: Locator, name: string) =>
    playground.picture(card, join(PICTURES, `${name}.png`));

  it('are answered, with the source and a way to a person', async () => {
    const answer = await playground.ask('Which license replaces MCOPSTNPP?');
    await answer.getByText('MCOPSTNC').first().waitFor();
    await answer.getByRole('button', { name: 'Ask a person' }).waitFor();
    await keep(answer, 'question-answer');
    await playground.press(answer, 'Yes, it helped', /Thank you|Thanks|noted/i);
  });

  it('are answered in the language that they are asked in', async () => {
    const answer = await playground.ask('自動再充電をオフにする理由は？');
    await answer.getByText('使用後の課金').first().waitFor();
    await keep(answer, 'question-answer-ja');
  });

  it('lead to a choice where it is not sure, whose buttons work', async () => {
    const choice = await playground.ask('toll free number not working');
    await keep(choice, 'question-choice');
    const before = await playground.cards.count();
    await playground.press(choice, 'Show', 'Last checked');
    await playground.cards.nth(before).getByText('Last checked').waitFor();
  });

  it('about the organization are answered from its own figures', async () => {
    const answer = await playground.ask('how many phone system licenses are left?');
    await answer.getByText('seats left').first().waitFor();
    await keep(answer, 'question-seats');
  });

  it('that nobody here can answer are not answered', async () => {
    const unknown = await playground.ask('will it rain tomorrow');
    await unknown.getByText('I do not guess').first().waitFor();
    await keep(unknown, 'question-unknown');
  });
});
