/** What is to be done once more, and what can be taken back, of a plan that has been carried out. */

import type { LicensedPerson } from '../directory/license-directory.ts';
import type { License, Line } from './line.ts';
import type { PlanRow } from './plan.ts';

/**
 * One line for each row that the plan has changed. Where the licenses that it touched are not exactly as it left them, the
 * line is a refusal, for then somebody else has decided since. A usage location that was set for it stays set: without
 * licenses it does nothing, and what was assigned since may rely on it.
 * @param people as they are now, by object id
 */
export function wayBack(
  rows: readonly PlanRow[],
  people: ReadonlyMap<string, LicensedPerson>,
): readonly Line[] {
  return rows.flatMap((row) => {
    if (row.person === undefined || row.outcome !== 'change') return [];
    if (!['verified', 'settled', 'unknown'].includes(row.state)) return [];
    const person = people.get(row.person.id);
    const now = person && directOf(person, touchedBy(row));
    // Whom nobody knows any more is found out, and said, when the way back is judged.
    if (now === undefined) return [back(row)];
    if (row.state === 'unknown' && isSame(now, row.before)) return [];
    if (isSame(now, row.add)) return [back(row)];
    return [{ ...back(row), refusal: { code: 'changed-since', weight: 'refusal' } }];
  });
}

/** The rows that failed or were skipped, as they were planned. */
export function retryLines(rows: readonly PlanRow[]): readonly Line[] {
  return rows.flatMap((row) => {
    if (row.person === undefined || (row.state !== 'failed' && row.state !== 'skipped')) return [];
    return [{ asked: askedOf(row), change: { add: row.add, remove: row.remove, way: 'again' } }];
  });
}

function back(row: PlanRow): Line {
  const remove = row.add.map(({ skuId }) => skuId);
  return { asked: askedOf(row), change: { add: row.before, remove, way: 'back' } };
}

function askedOf({ line, given, person, usageLocation }: PlanRow): Line['asked'] {
  return {
    line,
    given,
    name: person?.id,
    ...(usageLocation === undefined ? {} : { usageLocation }),
  };
}

function touchedBy(row: PlanRow): ReadonlySet<string> {
  return new Set([...row.remove, ...row.add.map(({ skuId }) => skuId)]);
}

/** Of the licenses that a row touches, those that the person holds directly. */
function directOf(person: LicensedPerson, touched: ReadonlySet<string>): readonly License[] {
  return person.ways.filter(({ skuId, byGroup }) => byGroup === undefined && touched.has(skuId));
}

function isSame(one: readonly License[], other: readonly License[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ skuId, disabledPlans }) =>
      other.some((each) => each.skuId === skuId && sameSet(each.disabledPlans, disabledPlans)),
    )
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(other);
  return set.size === new Set(one).size && one.every((each) => set.has(each));
}
