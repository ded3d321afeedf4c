/** A dropped file whose kind is not known yet, or not this person's to use, in English. */

import type { Count } from '../count.ts';
import { people } from './nouns.ts';

export const files = {
  readingTitle: 'Reading the file',
  reading: 'This card changes when I know what is in it.',
  unchanged: 'The file was not used. Nothing was changed.',
  /** Before anybody has looked into it. */
  would: {
    usage: 'To take in a usage report:',
    people: 'To assign licenses to a list of people:',
  },
  is: {
    usage: 'This is a usage report. Taking it in moves the balance.',
    people: 'This is a list of people to assign licenses to.',
  },
  planFileName: (day: string) => `calling-licenses-${day}`,
  planned: (count: Count) =>
    `What is planned for ${people(count)}, with a reason for each refusal. I save it in your OneDrive.`,
  result: (count: Count) =>
    `What became of ${people(count)}, one row for each. I save it in your OneDrive.`,
};
