/** While Microsoft 365 is read for people and licenses, and where it cannot be, in English. */

import { type Count, counted } from '../count.ts';

export const licenseReading = {
  title: 'Reading from Microsoft 365',
  text: 'This takes a moment. The answer takes the place of this card.',
  changing: 'The change is under way. The result takes the place of this card.',
  unavailableTitle: 'I cannot reach Microsoft 365',
  unavailable:
    'So I cannot say who holds which license. Nothing was changed. Try again in a few minutes.',
  forbiddenTitle: 'I am not allowed to read licenses',
  forbidden:
    'Microsoft 365 refused: the app lacks a permission, or an administrator’s consent to it. Nothing was changed.',
  forbiddenFix:
    'Ask a Global Administrator or a Privileged Role Administrator to grant the permissions that the README lists.',
  tooManyTitle: 'These are too many people at once',
  tooMany: 'The directory has more of them than I can read in one go. Nothing was changed.',
  holdersFile: (product: string, count: Count) =>
    `Who has ${product}: ${counted('en', count, { one: 'person', other: 'people' })}. I save it in your OneDrive.`,
};
