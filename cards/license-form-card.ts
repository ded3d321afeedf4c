/** The form that changes the licenses of one person: whose, which, how calls go outside, and the country where none is set. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import type { CardInput, Choice } from './card-input.ts';
import { licenseName } from './license-change-parts.ts';
import {
  connectivityInput,
  countryInput,
  licensesInput,
  personInputs,
} from './license-form-inputs.ts';
import {
  type LicenseMode,
  type LicensePerson,
  personDetail,
  personName,
} from './license-person.ts';
import type { Names } from './license-reason-words.ts';
import { type Banner, sheetCard } from './sheet-card.ts';

export interface OfferedLicense {
  readonly skuId: string;
  /** Below zero where more are in use than were bought. */
  readonly left: number;
  readonly inGrace: number;
  /** Nothing of it can be assigned: all seats are suspended. */
  readonly isSuspended: boolean;
}

export interface RemovableLicense {
  readonly skuId: string;
  /** From a group alone: shown, and refused with its reason if it is chosen. */
  readonly byGroup: boolean;
}

export type LicenseFormProblem = keyof Speech['words']['licenses']['problems'];

export interface LicenseFormCardData {
  readonly mode: LicenseMode;
  /** Undefined: the form asks. Of `remove` and `swap` it is known. */
  readonly person: LicensePerson | undefined;
  /** In the order in which they are shown: what calls need first. Not shown in `remove`. */
  readonly offered: readonly OfferedLicense[];
  /** What the person holds; of `remove` and `swap`, and to mark what need not be assigned. */
  readonly held: readonly RemovableLicense[];
  readonly names: Names;
  /** ISO 3166-1 alpha-2; given only where the person is known to have no usage location. */
  readonly countries?: readonly string[] | undefined;
  /** What stands in the fields. */
  readonly typed?:
    | {
        readonly name?: string;
        readonly add?: readonly string[];
        readonly remove?: readonly string[];
        readonly connectivity?: string;
        readonly country?: string;
      }
    | undefined;
  readonly problems?: readonly LicenseFormProblem[] | undefined;
}

export const OFFERS_SHOWN = 40;

/**
 * Sends `licenses.submit` with `mode`, and `person` where it is known; the inputs are `person`, `name`, `add`, `remove`
 * (sku ids with commas between them), `connectivity` and `country`, as far as they are asked for.
 */
export function licenseFormCard(data: LicenseFormCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenses;
  const { mode, person } = data;
  const hidden = mode === 'remove' ? 0 : Math.max(0, data.offered.length - OFFERS_SHOWN);
  const lacks = lacksOf(data, speech);
  return sheetCard(
    {
      title: person === undefined ? words.titles[mode] : words.titlesOf[mode](personName(person)),
      when: person === undefined ? [] : [personDetail(person)],
      summary: words.summary,
      banner: problemBanner(data.problems, speech),
      paragraphs:
        lacks.length > 0
          ? lacks
          : [person !== undefined && mode === 'assign' ? words.leadKnown : words.leads[mode]],
      inputs: lacks.length > 0 ? [] : inputsOf(data, speech),
      small: [
        ...(data.countries === undefined || lacks.length > 0 ? [] : [words.countryWhy]),
        ...(hidden > 0 ? [words.moreOffers(speech.count(hidden))] : []),
      ],
      actions: [
        ...(lacks.length > 0
          ? []
          : [
              verbAction(speech, words.next, 'licenses.submit', {
                data: { mode, ...(person === undefined ? {} : { person: person.id }) },
                withInputs: true,
              }),
            ]),
        ...(person === undefined
          ? []
          : [verbAction(speech, words.show, 'licenses.of', { data: { person: person.id } })]),
        verbAction(speech, words.seats, 'seats.show'),
      ],
    },
    speech,
  );
}

export function problemBanner(
  problems: readonly LicenseFormProblem[] | undefined,
  speech: Speech,
): Banner | undefined {
  if (problems === undefined || problems.length === 0) return undefined;
  const words = speech.words.licenses;
  const means = problems.map((problem) => words.problems[problem]);
  return { tone: 'attention', word: words.nothingChanged, means };
}

/** Why there is nothing to choose from. */
function lacksOf({ mode, offered, held }: LicenseFormCardData, speech: Speech): readonly string[] {
  const words = speech.words.licenses;
  return [
    ...(mode !== 'remove' && offered.length === 0 ? [words.nothingOffered] : []),
    ...(mode !== 'assign' && held.length === 0 ? [words.nothingHeld] : []),
  ];
}

function inputsOf(data: LicenseFormCardData, speech: Speech): readonly CardInput[] {
  const words = speech.words.licenses;
  const { mode, person, typed } = data;
  const add = () =>
    licensesInput(
      'add',
      words.choose[mode === 'swap' ? 'add' : 'assign'],
      data.offered.slice(0, OFFERS_SHOWN).map((offer) => offerChoice(offer, data, speech)),
      typed?.add ?? [],
      speech,
    );
  const remove = () =>
    licensesInput(
      'remove',
      words.choose.remove,
      data.held.map((held) => heldChoice(held, data, speech)),
      typed?.remove ?? [],
      speech,
    );
  return [
    ...(person === undefined ? personInputs(typed?.name ?? '', speech) : []),
    ...(mode === 'assign' ? [] : [remove()]),
    ...(mode === 'remove' ? [] : [add(), connectivityInput(typed?.connectivity ?? '', speech)]),
    ...(data.countries === undefined
      ? []
      : [countryInput(data.countries, typed?.country ?? '', speech)]),
  ];
}

/** `Teams Phone Standard — 12 left`; one with none left stays in sight. */
function offerChoice(offer: OfferedLicense, data: LicenseFormCardData, speech: Speech): Choice {
  const words = speech.words.licenses;
  const name = licenseName(offer.skuId, data.names);
  const isHeld = data.held.some(({ skuId }) => skuId === offer.skuId);
  const seats = seatsOf(offer, speech);
  const more = isHeld
    ? words.alreadyHeld
    : offer.inGrace > 0
      ? words.grace(speech.count(offer.inGrace))
      : undefined;
  return {
    title: more === undefined ? words.offer(name, seats) : words.offerTwo(name, seats, more),
    value: offer.skuId,
  };
}

function seatsOf({ left, isSuspended }: OfferedLicense, speech: Speech): string {
  const words = speech.words.licenses;
  if (isSuspended) return words.suspended;
  return left > 0 ? words.left(speech.count(left)) : words.noneLeft;
}

function heldChoice(held: RemovableLicense, data: LicenseFormCardData, speech: Speech): Choice {
  const words = speech.words.licenses;
  const name = licenseName(held.skuId, data.names);
  return {
    title: words.offer(name, words.held[held.byGroup ? 'group' : 'direct']),
    value: held.skuId,
  };
}
