/** A list of people in figures: how many lines, how many people, and what is wrong with the first bad ones. */

import type { PeopleListFacts } from '../cards/license-many-list.ts';
import type { PeopleList } from '../licensing/license-jobs.ts';

/** The cards show a few. */
const PROBLEMS_KEPT = 20;

/** @param id of the kept list; empty where it is not kept */
export function listFactsOf(
  { source, sourceName, people }: PeopleList,
  id: string,
): PeopleListFacts {
  const bad = people.flatMap(({ line, given, problem }) =>
    problem === undefined ? [] : [{ line, given, problem }],
  );
  return {
    id,
    source,
    sourceName,
    lines: new Set(people.map(({ line }) => line)).size,
    people: people.length - bad.length,
    problemCount: bad.length,
    problems: bad.slice(0, PROBLEMS_KEPT),
  };
}
