/** Why nothing can be done for the person who was named, each in its own sentence, with what to do. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import {
  type LicenseMode,
  type LicensePerson,
  personDetail,
  personName,
} from './license-person.ts';
import { againAction } from './license-person-pick-card.ts';
import { sheetCard } from './sheet-card.ts';

export type PersonProblem = keyof Speech['words']['licenses']['nobody'];

export interface PersonProblemCardData {
  readonly problem: PersonProblem;
  readonly mode: LicenseMode | 'see';
  /** As it was typed; of somebody who was found, the person stands in its place. */
  readonly said: string;
  readonly person?: LicensePerson | undefined;
}

const SAID_LENGTH_MAX = 60;

export function personProblemCard(data: PersonProblemCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenses;
  const { mode, person, problem } = data;
  const { title, text, fix } = words.nobody[problem];
  const name =
    person === undefined ? escapeMarkdown(data.said, SAID_LENGTH_MAX) : personName(person);
  const means = text(name);
  return sheetCard(
    {
      title,
      when: person === undefined ? [] : [personDetail(person)],
      summary: `${title}: ${means}`,
      banner: {
        tone: 'attention',
        word: means,
        means: mode === 'see' ? [] : [words.nothingChanged],
      },
      paragraphs: [fix],
      actions: [
        againAction(mode, speech),
        ...(person === undefined
          ? []
          : [verbAction(speech, words.show, 'licenses.of', { data: { person: person.id } })]),
        // Picked once more it is offered the one license that is made for it.
        ...(problem === 'resource-account' && mode !== 'see' && person !== undefined
          ? [
              verbAction(speech, words.assignOwn, 'licenses.assign', {
                data: { mode, person: person.id },
              }),
            ]
          : []),
        // Who may not get one may still hold one that should go.
        ...(problem === 'disabled-account' && mode === 'assign' && person !== undefined
          ? [
              verbAction(speech, words.remove, 'licenses.assign', {
                data: { mode: 'remove', person: person.id },
              }),
            ]
          : []),
      ],
    },
    speech,
  );
}
