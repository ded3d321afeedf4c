/** The form that changes the licenses of many people: who they are, which licenses, how they call, and the country where none is set. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { type CardAction, verbAction } from './card-action.ts';
import { type CardInput, type Choice, choiceInput, textInput } from './card-input.ts';
import { escapeMarkdown, plainLine, wholeCharacters } from './escape-markdown.ts';
import type { OfferedLicense } from './license-form-card.ts';
import { connectivityInput, countryInput, licensesInput } from './license-form-inputs.ts';
import {
  type ListProblem,
  listFacts,
  listProblemsList,
  type PeopleListFacts,
  problemFix,
  problemSentence,
} from './license-many-list.ts';
import type { LicenseMode } from './license-person.ts';
import type { Names } from './license-reason-words.ts';
import { type Banner, type FactGroup, sheetCard } from './sheet-card.ts';

export interface ManyFormCardData {
  readonly mode: LicenseMode;
  /** What can be assigned, in the order in which it is shown. */
  readonly offered: readonly OfferedLicense[];
  /** What can be removed: products that somebody may hold, as sku ids. */
  readonly removable: readonly string[];
  readonly names: Names;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** People who were read already: then the form does not ask for them. */
  readonly list?: PeopleListFacts | undefined;
  /** Of `several-groups`: the ones to choose from. */
  readonly groups?: readonly { readonly id: string; readonly displayName: string }[] | undefined;
  /** What stands in the fields. */
  readonly typed?:
    | {
        readonly people?: string;
        readonly group?: string;
        readonly add?: readonly string[];
        readonly remove?: readonly string[];
        readonly connectivity?: string;
        readonly country?: string;
      }
    | undefined;
  readonly problems?: readonly ListProblem[] | undefined;
}

/** The longest text that the form shows again, for a card cannot carry more; a longer one is kept as a list. */
export const PASTED_LENGTH_MAX = 20_000;
/** The longest that a client lets one type or paste; more comes as a file. */
const TYPED_LENGTH_MAX = 60_000;
export const GROUP_LENGTH_MAX = 256;
/** As many as a list of groups is read for. */
export const GROUPS_SHOWN = 20;
const OFFERS_SHOWN = 40;
const NAME_LENGTH_MAX = 100;
const MODES: readonly LicenseMode[] = ['assign', 'remove', 'swap'];

/**
 * Sends `licenses.many.submit` with `mode`, and `list` where one was read; the inputs are `people` (several lines),
 * `group` (a name or an object id), `add` and `remove` (sku ids with commas between them), `connectivity` and `country`
 * (may be empty), as far as they are asked for. The other forms are asked for by `licenses.many` with `mode` and `list`.
 */
export function manyFormCard(data: ManyFormCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseLists;
  const { list, mode } = data;
  return sheetCard(
    {
      title: words.titles[mode],
      summary: words.summary,
      banner: formProblems(data.problems, speech),
      paragraphs: [words.lead, ...(list === undefined ? [words.dropHint] : [])],
      facts: list === undefined ? [] : [listFigures(list, speech)],
      lists: list === undefined ? [] : listProblemsList(list, speech),
      inputs: [
        ...(list === undefined ? peopleInputs(data, speech) : []),
        ...whatInputs(data, speech),
      ],
      small: mode === 'remove' ? [] : [words.countryWhy],
      actions: actionsOf(data, speech),
    },
    speech,
  );
}

function listFigures(list: PeopleListFacts, speech: Speech): FactGroup {
  const words = speech.words.licenseLists;
  return {
    title: words.found,
    facts: listFacts(list, speech),
    notes: list.problemCount > 0 ? [words.problemsKept] : [],
  };
}

function actionsOf({ mode, list }: ManyFormCardData, speech: Speech): readonly CardAction[] {
  const words = speech.words.licenseLists;
  const kept = list === undefined ? {} : { list: list.id };
  return [
    verbAction(speech, words.check, 'licenses.many.submit', {
      data: { mode, ...kept },
      withInputs: true,
    }),
    verbAction(speech, speech.words.licenses.seats, 'seats.show'),
    ...MODES.filter((other) => other !== mode).map((other) =>
      verbAction(speech, words.otherForms[other], 'licenses.many', {
        data: { mode: other, ...kept },
        secondary: true,
      }),
    ),
  ];
}

function formProblems(
  problems: readonly ListProblem[] | undefined,
  speech: Speech,
): Banner | undefined {
  if (problems === undefined || problems.length === 0) return undefined;
  const words = speech.words.licenseLists;
  const means = problems.flatMap((problem) => [
    problemSentence(problem, speech),
    problemFix(problem, speech),
  ]);
  return { tone: 'attention', word: words.notChecked, means: [...means, words.unchanged] };
}

function peopleInputs({ typed, groups }: ManyFormCardData, speech: Speech): readonly CardInput[] {
  const words = speech.words.licenseLists;
  const pasted = typed?.people ?? '';
  const group = plainLine(typed?.group ?? '', GROUP_LENGTH_MAX);
  return [
    {
      type: 'Input.Text',
      id: 'people',
      label: words.people,
      placeholder: words.peopleHint,
      isMultiline: true,
      maxLength: TYPED_LENGTH_MAX,
      ...(pasted === '' || pasted.length > PASTED_LENGTH_MAX
        ? {}
        : { value: wholeCharacters(pasted) }),
    },
    groups === undefined || groups.length === 0
      ? {
          ...textInput('group', words.group, group, GROUP_LENGTH_MAX),
          placeholder: words.groupHint,
        }
      : choiceInput('group', words.whichGroup, groupChoices(groups), '', words.whichGroupMissing),
  ];
}

/** Groups may share a name: then a part of the id tells them apart. */
function groupChoices(
  groups: readonly { readonly id: string; readonly displayName: string }[],
): readonly Choice[] {
  return groups.slice(0, GROUPS_SHOWN).map(({ id, displayName }) => {
    const name = plainLine(displayName, NAME_LENGTH_MAX);
    const isAlone = groups.filter((other) => other.displayName === displayName).length === 1;
    return { title: name === '' || !isAlone ? `${name} ${id}`.trim() : name, value: id };
  });
}

function whatInputs(data: ManyFormCardData, speech: Speech): readonly CardInput[] {
  const words = speech.words.licenseLists;
  const { mode, names, typed } = data;
  const adds = data.offered
    .slice(0, OFFERS_SHOWN)
    .map((offer) => offerChoice(offer, names, speech));
  const removes = data.removable
    .slice(0, OFFERS_SHOWN)
    .map((value) => ({ title: escapeMarkdown(names(value), NAME_LENGTH_MAX), value }));
  return [
    ...(mode === 'assign'
      ? []
      : [licensesInput('remove', words.remove, removes, typed?.remove ?? [], speech)]),
    ...(mode === 'remove'
      ? []
      : [
          licensesInput('add', words.add, adds, typed?.add ?? [], speech),
          {
            ...connectivityInput(typed?.connectivity ?? 'not-said', speech),
            label: words.connectivity,
          },
          optionalCountry(data, speech),
        ]),
  ];
}

/** Nobody has to choose one: then people who have none are refused, each with this reason. */
function optionalCountry({ countries, typed }: ManyFormCardData, speech: Speech): CardInput {
  const words = speech.words.licenseLists;
  const { isRequired, errorMessage, ...input } = countryInput(
    countries,
    typed?.country ?? '',
    speech,
  );
  return { ...input, label: words.country, placeholder: words.countryHint };
}

/** `Teams Phone Standard — 12 left`; one with none left stays in sight. What stands beside a box is read as markdown. */
function offerChoice(offer: OfferedLicense, names: Names, speech: Speech): Choice {
  const words = speech.words.licenses;
  const { left, inGrace, isSuspended, skuId } = offer;
  const name = escapeMarkdown(names(skuId), NAME_LENGTH_MAX);
  const seats = isSuspended
    ? words.suspended
    : left > 0
      ? words.left(speech.count(left))
      : words.noneLeft;
  return {
    title:
      inGrace > 0
        ? words.offerTwo(name, seats, words.grace(speech.count(inGrace)))
        : words.offer(name, seats),
    value: skuId,
  };
}
