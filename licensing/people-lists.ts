/** Lists of people that wait until somebody says what they shall get. */

import type { Clock } from '../ledger/instant.ts';
import type { Documents } from '../store/documents.ts';
import type { PeopleList, PlanOwner } from './license-jobs.ts';
import { isOwner } from './plan-owner.ts';

interface KeptList extends PeopleList {
  readonly owner: PlanOwner;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

export interface PeopleLists {
  keep(list: PeopleList, owner: PlanOwner): Promise<string>;
  find(id: string, owner: PlanOwner): Promise<PeopleList | undefined>;
}

const KEPT_MS = 3_600_000;
/** The oldest goes where there is no room. */
export const LISTS_MAX = 50;

export function openPeopleLists(
  documents: Pick<Documents, 'collection'>,
  clock: Clock,
  randomId: () => string,
): PeopleLists {
  const lists = documents.collection<KeptList>('people-lists');

  async function sweep(): Promise<void> {
    const all = (await lists.list(LISTS_MAX * 2))
      .map(({ id, document: { value } }) => ({ id, keptAt: value.keptAt }))
      .sort((a, b) => b.keptAt - a.keptAt);
    const lapsed = all.filter(({ keptAt }, at) => at >= LISTS_MAX - 1 || isLapsed(keptAt, clock));
    await Promise.all(lapsed.map(({ id }) => lists.delete(id)));
  }

  return {
    async keep(list, owner) {
      await sweep();
      const id = randomId();
      await lists.put(id, { ...list, owner, keptAt: clock.now() }, 0);
      return id;
    },
    async find(id, owner) {
      const document = await lists.get(id);
      if (document === undefined || !isOwner(document.value.owner, owner)) return undefined;
      const { source, sourceName, people, keptAt } = document.value;
      if (isLapsed(keptAt, clock)) return undefined;
      // JSON has no undefined: a line that names nobody says so again.
      return { source, sourceName, people: people.map((one) => ({ ...one, name: one.name })) };
    },
  };
}

/** One from the future was kept by a clock that has been set back since. */
function isLapsed(keptAt: number, clock: Clock): boolean {
  return Math.abs(clock.now() - keptAt) > KEPT_MS;
}
