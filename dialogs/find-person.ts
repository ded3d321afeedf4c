/** Whom somebody means: by object id, address or name, the exact one before those that only begin with it. */

import type { FoundPerson, LicensedPerson, LicenseReader } from '../licensing/license-reader.ts';

export type FindPerson =
  | { readonly kind: 'found'; readonly person: LicensedPerson }
  /** At most {@link PEOPLE_SHOWN}. */
  | { readonly kind: 'several'; readonly people: readonly Candidate[]; readonly isWhole: boolean }
  | { readonly kind: 'not-found' }
  /** Cannot be anybody's name: the directory was not asked. */
  | { readonly kind: 'not-a-name' };

/** With what tells two people of one name apart, as far as it can be read. */
export type Candidate = FoundPerson & Partial<Pick<LicensedPerson, 'jobTitle' | 'department'>>;

export const PEOPLE_SHOWN = 10;
export const NAME_LENGTH_MAX = 256;

const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** What no name holds and what would lead an address elsewhere. */
const NEVER_IN_A_NAME = /[/\\?#%*:;|<>"{}[\]^`=\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|\.\./u;
/** In the address of a guest, as the directory writes it. */
const GUEST_MARK = /#EXT#@/i;
/** Said after a name out of politeness, and no part of it. */
const HONORIFIC = /(?:さん|さま|様|氏|先生|女士)$/u;
const AROUND = /^[\s"'“”‘’«»「」『』<]+|[\s"'“”‘’«»「」『』>,.!?。、！？]+$/gu;

/** As it is looked for: undefined where nobody can be called so. */
export function nameIn(said: string): string | undefined {
  if (said.length > NAME_LENGTH_MAX * 2) return undefined;
  const plain = said
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[ \t]+/gu, ' ')
    .trim();
  // `Ada Lovelace <ada@contoso.com>`, as mail programs copy it.
  const within = /^[^<>]*<([^<>\s]+@[^<>\s]+)>$/u.exec(plain)?.[1];
  const name = (within ?? plain)
    .replace(/^mailto:/i, '')
    .replaceAll(AROUND, '')
    .replace(/^@/u, '')
    .trim();
  if (name === '' || name.length > NAME_LENGTH_MAX) return undefined;
  if (NEVER_IN_A_NAME.test(name.replace(GUEST_MARK, '@'))) return undefined;
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

export function isObjectId(text: string): boolean {
  return OBJECT_ID.test(text);
}

/** @throws DirectoryError */
export async function findPerson(directory: LicenseReader, said: string): Promise<FindPerson> {
  const name = nameIn(said);
  if (name === undefined) return { kind: 'not-a-name' };
  if (isObjectId(name)) return foundOr(await directory.licensedPerson(name.toLowerCase()));
  if (ADDRESS.test(name)) {
    const person = await directory.licensedPerson(name);
    if (person) return { kind: 'found', person };
  }
  const bare = name.replace(HONORIFIC, '').trim();
  for (const text of bare === '' || bare === name ? [name] : [name, bare]) {
    const people = await directory.search(text, PEOPLE_SHOWN + 1);
    if (people.length > 0) return choose(directory, text, people);
  }
  return { kind: 'not-found' };
}

async function choose(
  directory: LicenseReader,
  text: string,
  people: readonly FoundPerson[],
): Promise<FindPerson> {
  const exact = people.filter((person) => isExactly(person, text));
  const meant = exact.length > 0 ? exact : people;
  const [first, second] = meant;
  if (first !== undefined && second === undefined)
    return foundOr(await directory.licensedPerson(first.id));
  return {
    kind: 'several',
    people: await described(directory, meant.slice(0, PEOPLE_SHOWN)),
    isWhole: meant.length <= PEOPLE_SHOWN,
  };
}

async function described(
  directory: LicenseReader,
  people: readonly FoundPerson[],
): Promise<readonly Candidate[]> {
  const ids = people.map(({ id }) => id);
  const known = await directory.licensedPeople(ids).catch(() => new Map<string, LicensedPerson>());
  return people.map((person) => known.get(person.id) ?? person);
}

function isExactly({ displayName, userPrincipalName }: FoundPerson, text: string): boolean {
  const [local = ''] = userPrincipalName.split('@');
  return [displayName, userPrincipalName, local].some((name) => plain(name) === plain(text));
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll(AROUND, '');
}

function foundOr(person: LicensedPerson | undefined): FindPerson {
  return person === undefined ? { kind: 'not-found' } : { kind: 'found', person };
}
