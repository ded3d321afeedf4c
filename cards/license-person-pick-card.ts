/** Several people go by a name: which one is meant. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
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
  /** What the form had been filled in with, so that nobody chooses it twice. */
  readonly chosen?:
    | {
        readonly add: readonly string[];
        readonly remove: readonly string[];
        readonly connectivity: string;
        readonly country: string;
      }
    | undefined;
}

export const PEOPLE_SHOWN = 10;
const SAID_LENGTH_MAX = 60;

/**
 * Sends `licenses.of`, `licenses.assign` with `mode`, or, where the form was filled in, `licenses.submit` with all of it;
 * the input is `person`.
 */
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
      actions: [pickAction(data, speech), againAction(mode, speech)],
    },
    speech,
  );
}

function pickAction({ mode, chosen }: PersonPickCardData, speech: Speech): CardAction {
  const words = speech.words.licenses;
  if (mode === 'see') return verbAction(speech, words.show, 'licenses.of', { withInputs: true });
  if (chosen === undefined)
    return verbAction(speech, words.goOn, 'licenses.assign', { data: { mode }, withInputs: true });
  const { add, remove, connectivity, country } = chosen;
  return verbAction(speech, words.next, 'licenses.submit', {
    data: { mode, add: add.join(','), remove: remove.join(','), connectivity, country },
    withInputs: true,
  });
}

/** Asks for another name. */
export function againAction(mode: LicenseMode | 'see', speech: Speech) {
  const title = speech.words.licenses.again;
  return mode === 'see'
    ? verbAction(speech, title, 'licenses.of')
    : verbAction(speech, title, 'licenses.assign', { data: { mode } });
}
