/** Turns changes of licenses and locations into one batch for Graph, and its replies into what became of each person. */

import { outcomeOf } from './batch-answer.ts';
import type { DirectoryErrorCode } from './directory-error.ts';
import { type BatchItem, type BatchReply, type GraphBatchParts, sendBatch } from './graph-batch.ts';
import { effectOf } from './graph-retry-policy.ts';
import type { ChangeOutcome, LicenseChange } from './license-directory.ts';
import type { LicenseFailure, LicenseFailureCode } from './license-failure.ts';
import { licenseFailureOf } from './license-failure-of.ts';
import { isGuid, userAddress } from './user-address.ts';

export interface UsageLocationSetting {
  readonly personId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** All products of a person in one call; both lists must be there, even where one is empty. */
export function sendChanges(
  parts: GraphBatchParts,
  changes: readonly LicenseChange[],
  total_ms: number,
  signal: AbortSignal | undefined,
): Promise<readonly ChangeOutcome[]> {
  const items = changes.map(({ personId, add, remove }) => {
    const address = userAddress(personId);
    const ids = [...remove, ...add.flatMap((each) => [each.skuId, ...each.disabledPlans])];
    if (!ids.every(isGuid)) return badId('An id of a product or of a plan is none.');
    if (address === undefined) return nobody();
    const addLicenses = add.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans }));
    const body = { addLicenses, removeLicenses: remove };
    return { method: 'POST', url: `${address}/assignLicense`, body } satisfies BatchItem;
  });
  return sendAll(parts, items, total_ms, signal);
}

export function sendUsageLocations(
  parts: GraphBatchParts,
  settings: readonly UsageLocationSetting[],
  total_ms: number,
  signal: AbortSignal | undefined,
): Promise<readonly ChangeOutcome[]> {
  const items = settings.map(({ personId, country }) => {
    const address = userAddress(personId);
    if (address === undefined) return nobody();
    const body = { usageLocation: country.toUpperCase() };
    return { method: 'PATCH', url: address, body } satisfies BatchItem;
  });
  return sendAll(parts, items, total_ms, signal);
}

/** What cannot be sent at all is refused here; the rest goes in one batch. */
async function sendAll(
  parts: GraphBatchParts,
  items: readonly (BatchItem | LicenseFailure)[],
  total_ms: number,
  signal: AbortSignal | undefined,
): Promise<readonly ChangeOutcome[]> {
  const sendable = items.filter((item): item is BatchItem => 'url' in item);
  const replies = await sendBatch(parts, sendable, {
    purpose: 'change',
    total_ms,
    ...(signal === undefined ? {} : { signal }),
  });
  let next = 0;
  return items.map((item) => {
    if (!('url' in item)) return { kind: 'refused', failure: item };
    const reply = replies[next++];
    return reply === undefined ? { kind: 'unknown', failure: lost('unavailable') } : became(reply);
  });
}

function became({ reply, isEcho }: BatchReply): ChangeOutcome {
  const effect = effectOf(outcomeOf(reply));
  if (effect === 'done') return { kind: 'accepted' };
  const failure = reply.answered
    ? withRequest(licenseFailureOf(reply.status, reply.body), reply.requestId)
    : lost(CODES[reply.error.code] ?? 'unavailable');
  return { kind: effect === 'none' && !isEcho ? 'refused' : 'unknown', failure };
}

const CODES: Partial<Record<DirectoryErrorCode, LicenseFailureCode>> = {
  // Without a token Graph was never asked.
  NO_TOKEN: 'unreachable',
  UNREACHABLE: 'unreachable',
  TIMEOUT: 'timeout',
  ABORTED: 'timeout',
  THROTTLED: 'throttled',
};

function withRequest(failure: LicenseFailure, requestId: string | undefined): LicenseFailure {
  return requestId === undefined || failure.requestId !== undefined
    ? failure
    : { ...failure, requestId };
}

function lost(code: LicenseFailureCode): LicenseFailure {
  return { code, said: '', status: 0, ids: [] };
}

function nobody(): LicenseFailure {
  return lost('no-such-person');
}

function badId(said: string): LicenseFailure {
  return { ...lost('bad-request'), said };
}
