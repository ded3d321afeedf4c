/** Groups within groups: who is in which by a detour. */

import type { Group } from '../tenant/tenant.ts';

/** The groups of these ids; `transitive` adds those that they are within. */
export function groupsAbove(
  groups: readonly Group[],
  ids: readonly string[],
  transitive: boolean,
): readonly Group[] {
  const found = new Set(ids);
  if (transitive) {
    // A set that grows while it is walked is walked to its end.
    for (const id of found) {
      for (const above of groups.find((each) => each.id === id)?.within ?? []) found.add(above);
    }
  }
  return groups.filter((each) => found.has(each.id));
}

/** The group, then every group that is within it, at whatever depth. */
export function groupsWithin(groups: readonly Group[], group: Group): readonly Group[] {
  const found = new Set([group]);
  for (const above of found) {
    for (const each of groups) if (each.within?.includes(above.id)) found.add(each);
  }
  return [...found];
}
