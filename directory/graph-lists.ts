/** Looks for people and groups in Graph, and walks through who is in a group or holds a product. */

import { z } from 'zod';
import type { Person } from './directory.ts';
import { DirectoryError } from './directory-error.ts';
import type { GraphClient } from './graph-client.ts';
import { LICENSED_PERSON, LICENSED_PERSON_FIELDS, PERSON, PERSON_FIELDS } from './graph-person.ts';
import type { Group, Holders, LicensedPerson, Members, ReadOptions } from './license-directory.ts';
import { shaped } from './shaped.ts';
import { isGuid } from './user-address.ts';

const MEMBER = z.object({ id: z.guid() });
const GROUP = z.object({ id: z.guid(), displayName: z.string().nullish() }).transform(
  (group): Group => ({
    id: group.id.toLowerCase(),
    displayName: group.displayName ?? '',
  }),
);

/** An answer within the time that a chat waits for one. */
const CHAT_TOTAL_MS = 4_000;
/** For one page of a long list. */
const PAGE_TOTAL_MS = 60_000;
const TEXT_MAX = 100;
const FOUND_MAX = 50;
const PAGES_MAX = 2_000;
/** The most that Graph gives in one page. */
const MEMBERS_PER_PAGE = 999;
/** People come with all their plans: a page stays below a few megabytes. */
const HOLDERS_PER_PAGE = 200;

const FOR_A_PERSON = { 'x-ms-throttle-priority': 'high' };
const EVENTUAL = { ConsistencyLevel: 'eventual' };

/** What a person is looked for by. */
const NAMES = ['displayName', 'givenName', 'surname', 'userPrincipalName', 'mail'];

/** @throws DirectoryError */
export async function searchPeople(
  graph: GraphClient,
  text: string,
  limit: number,
): Promise<readonly Person[]> {
  const start = searchable(text);
  if (start === '') return [];
  const filter = NAMES.map((name) => `startswith(${name},${quoted(start)})`).join(' or ');
  return await firstPage(graph, `/users?$select=${PERSON_FIELDS}`, filter, limit, PERSON);
}

/** @throws DirectoryError */
export async function searchGroups(
  graph: GraphClient,
  text: string,
  limit: number,
): Promise<readonly Group[]> {
  const start = searchable(text);
  if (start === '') return [];
  const fields = '$select=id,displayName';
  if (!isGuid(start)) {
    const filter = `startswith(displayName,${quoted(start)})`;
    return await firstPage(graph, `/groups?${fields}`, filter, limit, GROUP);
  }
  try {
    const options = { headers: FOR_A_PERSON, total_ms: CHAT_TOTAL_MS };
    return [await graph.get(`/groups/${start.toLowerCase()}?${fields}`, GROUP, options)];
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'NOT_FOUND') return [];
    throw error;
  }
}

/** @throws DirectoryError; `NOT_FOUND` where there is no such group */
export async function readMembers(
  graph: GraphClient,
  groupId: string,
  most: number,
  options: ReadOptions,
): Promise<Members> {
  if (!isGuid(groupId)) throw new DirectoryError('NOT_FOUND', 'desk', 'That is no id of a group.');
  const cast = `/groups/${groupId.toLowerCase()}/transitiveMembers/microsoft.graph.user`;
  const path = `${cast}?$count=true&$select=id&$top=${MEMBERS_PER_PAGE}`;
  // Somebody who is in two groups within comes once.
  const ids = new Set<string>();
  for await (const page of longList(graph, path, options)) {
    for (const each of page) ids.add(shaped(each, MEMBER).id.toLowerCase());
    options.onProgress?.(Math.min(ids.size, most));
    if (ids.size > most) break;
  }
  return { ids: [...ids].slice(0, most), isWhole: ids.size <= most };
}

/** @throws DirectoryError */
export async function readHolders(
  graph: GraphClient,
  skuId: string,
  most: number,
  options: ReadOptions,
): Promise<Holders> {
  if (!isGuid(skuId)) return { people: [], isWhole: true };
  const filter = encodeURIComponent(`assignedLicenses/any(u:u/skuId eq ${skuId.toLowerCase()})`);
  const path = `/users?$filter=${filter}&$count=true&$select=${LICENSED_PERSON_FIELDS}&$top=${HOLDERS_PER_PAGE}`;
  const people = new Map<string, LicensedPerson>();
  for await (const page of longList(graph, path, options)) {
    for (const each of page) {
      const person = shaped(each, LICENSED_PERSON);
      people.set(person.id, person);
    }
    options.onProgress?.(Math.min(people.size, most));
    if (people.size > most) break;
  }
  return { people: [...people.values()].slice(0, most), isWhole: people.size <= most };
}

/** Such queries need the eventual level and the count. */
function longList(graph: GraphClient, path: string, { signal }: ReadOptions) {
  return graph.pages(path, PAGES_MAX, {
    headers: EVENTUAL,
    total_ms: PAGE_TOTAL_MS,
    ...(signal === undefined ? {} : { signal }),
  });
}

async function firstPage<T>(
  graph: GraphClient,
  path: string,
  filter: string,
  limit: number,
  shape: z.ZodType<T>,
): Promise<readonly T[]> {
  const most = Math.max(1, Math.min(FOUND_MAX, Math.floor(limit)));
  // Half a character, which somebody may have typed, has no place in an address.
  const whole = filter.replaceAll(/\p{Cs}/gu, '\uFFFD');
  const address = `${path}&$filter=${encodeURIComponent(whole)}&$top=${most}`;
  const answer = await graph.get(address, z.object({ value: z.array(shape) }), {
    headers: FOR_A_PERSON,
    total_ms: CHAT_TOTAL_MS,
  });
  return answer.value.slice(0, most);
}

/** One line of bounded length; half a character would not get through. */
function searchable(text: string): string {
  const clean = text.slice(0, 2 * TEXT_MAX).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ');
  return [...clean.trim()].slice(0, TEXT_MAX).join('').trim();
}

/** OData doubles the quotes within. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
