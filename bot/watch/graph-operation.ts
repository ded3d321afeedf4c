/** The name of what Graph is asked for: a handful of words, whoever is asked about. */

/** The first that fits. */
const OPERATIONS: readonly (readonly [name: string, path: RegExp])[] = [
  ['batch', /^\/\$batch$/],
  ['pstn-calls', /^\/communications\/callRecords\/getPstnCalls\(/],
  ['subscribed-skus', /^\/subscribedSkus\b/],
  ['user-roles', /^\/users\/[^/?]+\/transitiveMemberOf\b/],
  ['user', /^\/users\/[^/?]+(\?|$)/],
  ['users', /^\/users(\?|$)/],
  ['group-members', /^\/groups\/[^/?]+\/transitiveMembers\b/],
  ['group', /^\/groups\/[^/?]+(\?|$)/],
  ['groups', /^\/groups(\?|$)/],
];

/** @param path below the base address. A label with a value for each person would never stop growing. */
export function graphOperation(path: string): string {
  return OPERATIONS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}
