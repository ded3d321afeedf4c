/**
 * Draws every card to PNG for people to look at: `tsx test/cards/card-pictures.ts [words in the name…]`. The pictures
 * are put into `test/output/cards`.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { speechFor } from '../../words/speech.ts';
import { openCardBrowser } from './card-browser.ts';
import { CARD_STATES } from './card-states.ts';

const LOCALES = ['en-US', 'ja-JP', 'zh-CN'];
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 520];

const wanted = process.argv.slice(2);
const folder = new URL('../output/cards/', import.meta.url);
await mkdir(folder, { recursive: true });
const browser = await openCardBrowser();
let drawn = 0;
try {
  for (const { name, make } of CARD_STATES) {
    for (const locale of LOCALES) {
      const card = make(speechFor(locale));
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          const file = `${name}.${locale}.${theme}.${width}.png`;
          if (!wanted.every((word) => file.includes(word))) continue;
          await writeFile(new URL(file, folder), await browser.picture(card, theme, width));
          drawn++;
        }
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${drawn} pictures in ${folder.pathname}`);
