/** The fields that ask for a person, licenses, the way outside and a country. */

import type { Speech } from '../words/speech.ts';
import { type CardInput, type Choice, choiceInput, textInput } from './card-input.ts';
import { plainLine } from './escape-markdown.ts';
import type { LicenseConnectivity } from './license-reason.ts';
import { countryName } from './license-reason-words.ts';

/** The data set that the bot's own search answers while somebody types. */
export const PEOPLE_DATASET = 'people';
export const PERSON_LENGTH_MAX = 200;

const CONNECTIVITIES: readonly LicenseConnectivity[] = [
  'calling-plan',
  'direct-routing',
  'operator-connect',
  'on-premises',
  'not-said',
];

/**
 * `person`, an object id found while typing, and `name`, plain text for a client that cannot search; one of them is
 * enough, and `name` counts where both are filled in.
 */
export function personInputs(typed: string, speech: Speech): readonly CardInput[] {
  const words = speech.words.licenses;
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'person',
      label: words.findPerson,
      style: 'filtered',
      placeholder: words.findPlaceholder,
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: PEOPLE_DATASET },
    },
    {
      ...textInput('name', words.orTyped, plainLine(typed, PERSON_LENGTH_MAX), PERSON_LENGTH_MAX),
      placeholder: words.typedPlaceholder,
    },
  ];
}

/**
 * Several may be chosen; they come back as one text with commas between them.
 * @param choices stand open, and so are shown as markdown
 */
export function licensesInput(
  id: string,
  label: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  speech: Speech,
): CardInput {
  const offered = new Set(choices.map(({ value }) => value));
  const value = chosen.filter((sku) => offered.has(sku)).join(',');
  return {
    ...choiceInput(id, label, choices, value, speech.words.licenses.chooseMissing),
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
  };
}

export function connectivityInput(chosen: string, speech: Speech): CardInput {
  const words = speech.words.licenses;
  const choices = CONNECTIVITIES.map((value) => ({ title: words.connectivities[value], value }));
  const value = choices.some((choice) => choice.value === chosen) ? chosen : '';
  return choiceInput('connectivity', words.connectivity, choices, value, words.connectivityMissing);
}

/** @param countries ISO 3166-1 alpha-2; none is chosen beforehand */
export function countryInput(
  countries: readonly string[],
  chosen: string,
  speech: Speech,
): CardInput {
  const words = speech.words.licenses;
  const order = new Intl.Collator(speech.language);
  const choices = countries
    .map((value) => ({ title: countryName(value, speech), value }))
    .sort((one, other) => order.compare(one.title, other.title));
  const value = countries.includes(chosen) ? chosen : '';
  return {
    ...choiceInput('country', words.country, choices, value, words.countryMissing),
    style: 'filtered',
  };
}
