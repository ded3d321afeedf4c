/** People for a picker that somebody types into: their names, for whoever may assign; for others it finds nobody. */

import { randomUUID } from 'node:crypto';
import { plainLine } from '../cards/escape-markdown.ts';
import { nameIn, PEOPLE_SHOWN } from './find-person.ts';
import type { LicenseParts } from './license-parts.ts';
import type { Turn } from './turn.ts';

export interface PersonChoice {
  readonly title: string;
  /** The object id. */
  readonly value: string;
}

/** Never rejects: the form has a plain field beside the picker. */
export type SearchPeople = (
  turn: Turn,
  text: string,
  limit: number,
) => Promise<readonly PersonChoice[]>;

export function searchPeople(
  parts: Pick<LicenseParts, 'access' | 'directory' | 'report'>,
): SearchPeople {
  return async (turn, text, limit) => {
    const name = nameIn(text);
    if (name === undefined) return [];
    try {
      if (await parts.access(turn, 'assign-licenses')) return [];
      const most = Math.max(1, Math.min(limit, PEOPLE_SHOWN));
      const people = await parts.directory.search(name, most);
      return people.slice(0, most).map(({ id, displayName, userPrincipalName }) => ({
        title: plainLine(
          displayName === '' ? userPrincipalName : `${displayName} (${userPrincipalName})`,
        ),
        value: id,
      }));
    } catch (cause) {
      parts.report(randomUUID(), cause);
      return [];
    }
  };
}
