/** Texts on the cards that are not ours: names, places, files, and one that means harm. */

import { escapeMarkdown, plainLine } from '../../cards/escape-markdown.ts';
import { quotedLines } from '../../cards/hand-over.ts';
import { PRODUCTS } from '../../words/products.ts';
import { TEXTS_OF_PEOPLE } from './sample-people.ts';

/** Names as somebody would choose them who wants to see what happens. */
export const HOSTILE =
  '\u0024{secret} [Pay now](https://evil.example) **bold** _x_ `c` <at>All</at> {{DATE(2026-01-01)}} &#91;\u202Egpj.exe\n# big\n- item';

export const DESTINATIONS = [
  'Japan',
  'United Kingdom',
  'Bosnia & Herzegovina',
  '',
  'Côte d’Ivoire',
  'China',
  'France',
  'India',
  'Peru',
  'Chad',
];
export const LONG_DESTINATION = 'Saint Vincent and the Grenadines, Special Services';
export const FILE_NAME = 'PSTN.calls.2026-11_export.csv';
export const PERSON = 'Aiko Tanaka';
export const INVOICE = 'E0100ABCDE';
export const PAYMENT = 'pi_3PxYzABC';

/** `Microsoft 365 E5` is called so everywhere. */
const BRANDS = Object.values(PRODUCTS.en)
  .map(({ name }) => name)
  .filter((name) =>
    [PRODUCTS.ja, PRODUCTS.zh].some((all) => Object.values(all).some((each) => each.name === name)),
  );

/** They stay as they are in every language. */
export const FROM_OUTSIDE: readonly string[] = [
  ...DESTINATIONS,
  LONG_DESTINATION,
  FILE_NAME,
  PERSON,
  INVOICE,
  PAYMENT,
  'Visa •••• 4242',
  ...TEXTS_OF_PEOPLE,
  ...BRANDS,
  ...quotedLines(HOSTILE),
  // English and Chinese quote with the same marks.
  `“${escapeMarkdown(HOSTILE, 200)}”`,
  ...[60, 80, 100, 200].flatMap((most) => [
    escapeMarkdown(HOSTILE, most),
    plainLine(HOSTILE, most),
    ...['+', '−'].map((sign) => `${sign} ${escapeMarkdown(HOSTILE, most)}`),
    `${escapeMarkdown(HOSTILE, most)} — ${escapeMarkdown(HOSTILE, most)}`,
  ]),
];
