/** Keeps the promise of the directory's licenses by asking Microsoft Graph. */

import { DirectoryError } from './directory-error.ts';
import { BATCH_MAX, type GraphBatchParts } from './graph-batch.ts';
import { readGroupNames, readLicensedPeople } from './graph-batch-reads.ts';
import type { GraphSender } from './graph-client.ts';
import { createGraphGate } from './graph-gate.ts';
import { sendChanges, sendUsageLocations } from './graph-license-changes.ts';
import { readHolders, readMembers, searchGroups, searchPeople } from './graph-lists.ts';
import { USUAL_TRANSPORT } from './graph-middleware.ts';
import { LICENSED_PERSON, LICENSED_PERSON_FIELDS } from './graph-person.ts';
import { readSubscriptions } from './graph-subscriptions.ts';
import type { LicenseDirectory } from './license-directory.ts';
import { isGuid, userAddress } from './user-address.ts';

export type LicenseDirectoryParts = Pick<GraphBatchParts, 'now' | 'random' | 'sleep'> & {
  /** For the changes of one call, with all tries and waits. */
  readonly change_ms: number;
};

const USUAL_PARTS: LicenseDirectoryParts = { ...USUAL_TRANSPORT, change_ms: 120_000 };

/** An answer within the time that a chat waits for one. */
const CHAT_TOTAL_MS = 4_000;

const FOR_A_PERSON = { 'x-ms-throttle-priority': 'high' };

/**
 * With the app's own permissions: `LicenseAssignment.ReadWrite.All` for changes and what was bought, `User.Read.All` for
 * people, `User.ReadWrite.All` for usage locations, `GroupMember.Read.All` for groups.
 * @param parts what differs from the usual clock, chance and waits
 */
export function createGraphLicenseDirectory(
  graph: GraphSender,
  parts: Partial<LicenseDirectoryParts> = {},
): LicenseDirectory {
  const { change_ms, ...rest } = { ...USUAL_PARTS, ...parts };
  const batch: GraphBatchParts = { ...rest, graph, gate: createGraphGate(rest) };
  return {
    async licensedPerson(idOrName) {
      const address = userAddress(idOrName);
      if (address === undefined) return undefined;
      try {
        const path = `${address}?$select=${LICENSED_PERSON_FIELDS}`;
        const options = { headers: FOR_A_PERSON, total_ms: CHAT_TOTAL_MS };
        return await graph.get(path, LICENSED_PERSON, options);
      } catch (error) {
        if (error instanceof DirectoryError && isNobody(error, idOrName)) return undefined;
        throw error;
      }
    },
    licensedPeople: (idsOrNames, options = {}) => readLicensedPeople(batch, idsOrNames, options),
    search: (text, limit) => searchPeople(graph, text, limit),
    groups: (text, limit) => searchGroups(graph, text, limit),
    membersOf: (groupId, most, options = {}) => readMembers(graph, groupId, most, options),
    groupNames: (ids) => readGroupNames(batch, ids),
    subscriptions: () => readSubscriptions(graph),
    holdersOf: (skuId, most, options = {}) => readHolders(graph, skuId, most, options),
    async change(changes, signal) {
      return await sendChanges(batch, atMost(changes), change_ms, signal);
    },
    async setUsageLocations(settings, signal) {
      return await sendUsageLocations(batch, atMost(settings), change_ms, signal);
    },
  };
}

/** A name that Graph cannot read is nobody's; an id that it cannot read is our own fault. */
function isNobody({ code }: DirectoryError, idOrName: string): boolean {
  return code === 'NOT_FOUND' || (code === 'BAD_REQUEST' && !isGuid(idOrName));
}

/** @throws RangeError: a fault of ours */
function atMost<T>(changes: readonly T[]): readonly T[] {
  if (changes.length <= BATCH_MAX) return changes;
  throw new RangeError(`${BATCH_MAX} people can be changed in one request.`);
}
