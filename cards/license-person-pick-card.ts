/** Several people go by a name: which one is meant. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { choiceInput } from './card-input.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type LicenseMode, type LicensePerson, personChoice } from './license-person.ts';
import { sheetCard } from './sheet-card.ts';

export interface PersonPickCardData {
  /** What follows: a form, or the licenses to `see`. */
  readonly mode: LicenseMode | 'see';
  /** As it was typed. */
  readonly said: string;
  readonly people: readonly LicensePerson[];
  /** False where there are more than these. */
  readonly isWhole: boolean;
}

export const PEOPLE_SHOWN = 10;
const SAID_LENGTH_MAX = 60;

/** Sends `licenses.of`, or `licenses.assign` with `mode`; the input is `person`. */
export function personPickCard(data: PersonPickCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenses;
  const { mode, people } = data;
  const shown = people.slice(0, PEOPLE_SHOWN);
  const isWhole = data.isWhole && shown.length === people.length;
  return sheetCard(
    {
      title: words.pickTitle,
      summary: words.pickTitle,
      paragraphs: [words.pickLead(escapeMarkdown(data.said, SAID_LENGTH_MAX))],
      inputs: [
        {
          ...choiceInput(
            'person',
            words.pickInput,
            shown.map((person) => personChoice(person, words.choice)),
            '',
            words.pickMissing,
          ),
          style: 'expanded',
          wrap: true,
        },
      ],
      small: isWhole ? [] : [words.pickMore],
      actions: [
        mode === 'see'
          ? verbAction(speech, words.show, 'licenses.of', { withInputs: true })
          : verbAction(speech, words.goOn, 'licenses.assign', { data: { mode }, withInputs: true }),
        againAction(mode, speech),
      ],
    },
    speech,
  );
}

/** Asks for another name. */
export function againAction(mode: LicenseMode | 'see', speech: Speech) {
  const title = speech.words.licenses.again;
  return mode === 'see'
    ? verbAction(speech, title, 'licenses.of')
    : verbAction(speech, title, 'licenses.assign', { data: { mode } });
}
