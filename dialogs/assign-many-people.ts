/** Whose licenses a form for many is about: people who were pasted, a list that was kept, or everybody in a group. */

import type { ListProblem } from '../cards/license-many-list.ts';
import type { LicenseJobs, PeopleList, PlanOwner } from '../licensing/license-jobs.ts';
import type { Group, LicenseReader } from '../licensing/license-reader.ts';
import { PEOPLE_LIST_LIMITS, readPeopleList } from '../licensing/people-list.ts';
import type { ManyFilledIn } from './assign-many-form.ts';
import { isObjectId, nameIn } from './find-person.ts';

export type PeopleNamed =
  | {
      readonly kind: 'list';
      readonly list: PeopleList;
      /** It cannot stand in its field once more. */
      readonly isLong: boolean;
    }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'problem'; readonly problem: ListProblem }
  | { readonly kind: 'lapsed' };

/** @throws StoreError */
export async function peopleNamed(
  jobs: Pick<LicenseJobs, 'list'>,
  owner: PlanOwner,
  { list, people, group }: Pick<ManyFilledIn, 'list' | 'people' | 'group'>,
): Promise<PeopleNamed> {
  if (list !== '') {
    const kept = await jobs.list(list, owner);
    return kept === undefined ? { kind: 'lapsed' } : { kind: 'list', list: kept, isLong: true };
  }
  const isPasted = people.trim() !== '';
  if (isPasted && group !== '') return problem('two-sources');
  if (!isPasted) return group === '' ? problem('no-people') : { kind: 'group', group };
  const reading = readPeopleList(people);
  if (!reading.ok) return problem(reading.problem, reading.limit);
  if (reading.people === 0) return problem('no-address');
  return {
    kind: 'list',
    list: { source: 'pasted', sourceName: '', people: reading.asked },
    isLong: people.length > SHOWN_AGAIN_MAX,
  };
}

/** A message of Teams takes some 50,000 characters, and a form has more in it than people. */
export const SHOWN_AGAIN_MAX = 8_000;
/** So that the one of this very name is among those that begin with it. */
const GROUPS_READ = 100;

export type FindGroup =
  | { readonly kind: 'found'; readonly group: Group }
  | {
      readonly kind: 'problem';
      readonly problem: ListProblem;
      /** Where several fit. */
      readonly groups?: readonly Group[];
    };

/** The one of this very name before those whose name only begins with it. @throws DirectoryError */
export async function findGroup(
  directory: Pick<LicenseReader, 'groups'>,
  said: string,
): Promise<FindGroup> {
  const text = isObjectId(said) ? said.toLowerCase() : groupName(said);
  if (text === undefined) return { kind: 'problem', problem: { code: 'group-not-found' } };
  const groups = await directory.groups(text, GROUPS_READ);
  const exact = groups.filter(({ displayName }) => plain(displayName) === plain(text));
  const meant = exact.length > 0 ? exact : groups;
  const [first, second] = meant;
  if (first === undefined) return { kind: 'problem', problem: { code: 'group-not-found' } };
  if (second === undefined) return { kind: 'found', group: first };
  return { kind: 'problem', problem: { code: 'several-groups' }, groups: meant };
}

/** Everybody in it, or why that cannot be. @throws DirectoryError */
export async function readMembers(
  directory: Pick<LicenseReader, 'membersOf'>,
  { id, displayName }: Group,
  signal: AbortSignal,
  onProgress: (read: number) => void,
): Promise<PeopleList | { readonly problem: ListProblem }> {
  const limit = PEOPLE_LIST_LIMITS.lines;
  const members = await directory
    .membersOf(id, limit, { signal, onProgress })
    .catch((cause: unknown) => {
      // Deleted since somebody chose it.
      if ((cause as { code?: unknown }).code === 'NOT_FOUND') return undefined;
      throw cause;
    });
  if (members === undefined) return { problem: { code: 'group-not-found' } };
  const { ids, isWhole } = members;
  if (!isWhole) return { problem: { code: 'group-too-large', limit } };
  if (ids.length === 0) return { problem: { code: 'group-empty' } };
  return {
    source: 'group',
    sourceName: displayName,
    people: ids.map((person, index) => ({ line: index + 1, given: person, name: person })),
  };
}

function problem(code: ListProblem['code'], limit?: number): PeopleNamed {
  return { kind: 'problem', problem: { code, limit } };
}

/** Names of groups hold what names of people do not; what they never hold does not reach the directory. */
function groupName(said: string): string | undefined {
  const text = said.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
  return text === '' || /\p{Cc}|\.\.\//u.test(text) ? undefined : (nameIn(text) ?? text);
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
