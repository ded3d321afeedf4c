/** The cards that ask for many people and read who they are. */

import { type ManyFormCardData, manyFormCard } from '../../cards/license-many-card.ts';
import type { ListProblemCode, PeopleListFacts } from '../../cards/license-many-list.ts';
import { listProblemCard } from '../../cards/license-many-problem-card.ts';
import { readingPeopleCard } from '../../cards/license-many-reading-card.ts';
import { COUNTRIES } from '../../licensing/countries.ts';
import type { Speech } from '../../words/speech.ts';
import { wordsIn } from '../../words/words.ts';
import type { CardState } from './card-state.ts';
import { FILE_NAME, HOSTILE, LONG_DESTINATION, PERSON } from './from-outside.ts';
import {
  CONFERENCING,
  CREDITS,
  FOREIGN,
  namesIn,
  PHONE,
  UNKNOWN,
  UNREADABLE,
  WORLD_PLAN,
} from './license-samples.ts';
import { PLAN, SALES } from './sample-people.ts';

const offer = (skuId: string, left: number, inGrace = 0, isSuspended = false) => ({
  skuId,
  left,
  inGrace,
  isSuspended,
});

export const MANY_FORM: Omit<ManyFormCardData, 'names'> = {
  mode: 'assign',
  offered: [
    offer(PHONE, 412),
    offer(PLAN, 1),
    offer(WORLD_PLAN, 0),
    offer(CREDITS, 9_876),
    offer(CONFERENCING, 3, 20),
    offer(UNKNOWN, 0, 0, true),
  ],
  removable: [PHONE, PLAN, FOREIGN],
  countries: COUNTRIES,
};

export const PEOPLE_LIST: PeopleListFacts = {
  id: 'list-1',
  source: 'file',
  sourceName: FILE_NAME,
  lines: 10_000,
  people: 9_988,
  problemCount: 12,
  problems: (['not-an-address', 'line-too-long', 'duplicate', 'not-an-address'] as const).flatMap(
    (problem, index) => [
      { line: 17 + index * 401, problem, given: index === 0 ? HOSTILE : '=cmd|calc' },
      { line: 18 + index * 401, problem, given: index === 1 ? '' : '../../etc' },
    ],
  ),
};

const form = (name: string, changes: Partial<ManyFormCardData> = {}): CardState => ({
  name: `license-many-${name}`,
  make: (speech) => manyFormCard({ ...MANY_FORM, names: namesIn(speech), ...changes }, speech),
});

export const LIST_PROBLEMS = Object.keys(
  wordsIn('en').licenseLists.problems,
) as readonly ListProblemCode[];

const LIMITS: Readonly<Partial<Record<ListProblemCode, number>>> = {
  'too-large': 4 * 1024 * 1024,
  'too-many-lines': 10_000,
  'group-too-large': 10_000,
};

export const LICENSE_MANY_STATES: readonly CardState[] = [
  form('assign'),
  form('remove', { mode: 'remove' }),
  form('swap', { mode: 'swap' }),
  form('list', { list: PEOPLE_LIST }),
  form('list-clean', {
    list: { ...PEOPLE_LIST, source: 'pasted', sourceName: '', problemCount: 0, problems: [] },
  }),
  form('list-group', {
    mode: 'remove',
    list: {
      ...PEOPLE_LIST,
      source: 'group',
      sourceName: LONG_DESTINATION,
      problemCount: 0,
      problems: [],
    },
  }),
  form('groups', {
    typed: { group: 'sales', add: [PHONE, PLAN], connectivity: 'calling-plan', country: 'JP' },
    groups: [
      { id: SALES, displayName: LONG_DESTINATION },
      { id: UNREADABLE, displayName: PERSON },
      { id: FOREIGN, displayName: HOSTILE },
    ],
    problems: [{ code: 'several-groups' }],
  }),
  form('wrong', {
    typed: { people: `${HOSTILE}\naiko@contoso.com`, group: HOSTILE, add: [PHONE] },
    problems: [{ code: 'two-sources' }, { code: 'too-many-lines', limit: 10_000 }],
  }),
  {
    name: 'license-many-reading',
    make: (speech) => readingPeopleCard({ sourceName: FILE_NAME, read: 4_200, of: 9_988 }, speech),
  },
  {
    name: 'license-many-reading-group',
    make: (speech) => readingPeopleCard({ sourceName: HOSTILE, read: 1, isGroup: true }, speech),
  },
  ...LIST_PROBLEMS.map((code) => ({
    name: `license-many-problem-${code}`,
    make: (speech: Speech) =>
      listProblemCard(
        {
          code,
          sourceName: FILE_NAME,
          limit: LIMITS[code],
          list: code === 'no-address' ? { ...PEOPLE_LIST, people: 0 } : undefined,
        },
        speech,
      ),
  })),
];
