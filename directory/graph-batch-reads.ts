/** Reads many things of Graph, twenty in a request: people with their licenses, names of groups. */

import { z } from 'zod';
import { answerError } from './answer-error.ts';
import { DirectoryError } from './directory-error.ts';
import { BATCH_MAX, type GraphBatchParts, sendBatch } from './graph-batch.ts';
import type { GraphReply, Shape } from './graph-client.ts';
import { LICENSED_PERSON, LICENSED_PERSON_FIELDS } from './graph-person.ts';
import type { LicensedPerson, ReadOptions } from './license-directory.ts';
import { licenseFailureOf } from './license-failure-of.ts';
import { shaped } from './shaped.ts';
import { isGuid, userAddress } from './user-address.ts';

const GROUP = z.object({ id: z.guid(), displayName: z.string().nullish() });

/** For twenty, with all tries and waits. */
const TOTAL_MS = 60_000;
/** So many requests are asked for at a time; the gate decides how many of them go. */
const LANES = 12;

/** By the names as they were given; whom nobody knows has no entry. @throws DirectoryError; a part is never taken for the whole */
export async function readLicensedPeople(
  parts: GraphBatchParts,
  idsOrNames: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, LicensedPerson>> {
  const addresses = new Map<string, string>();
  for (const name of idsOrNames) {
    const address = userAddress(name);
    if (address !== undefined) addresses.set(name, `${address}?$select=${LICENSED_PERSON_FIELDS}`);
  }
  return await readAll(parts, addresses, LICENSED_PERSON, options);
}

/** @throws DirectoryError where Graph fails; a group that cannot be read has no entry */
export async function readGroupNames(
  parts: GraphBatchParts,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter(isGuid);
  const addresses = new Map(known.map((id) => [id, `/groups/${id}?$select=id,displayName`]));
  const groups = await readAll(parts, addresses, GROUP, {}, [403]);
  return new Map([...groups].map(([id, group]) => [id, group.displayName || id]));
}

async function readAll<T>(
  parts: GraphBatchParts,
  addresses: ReadonlyMap<string, string>,
  shape: Shape<T>,
  { signal, onProgress }: ReadOptions,
  alsoMissing: readonly number[] = [],
): Promise<ReadonlyMap<string, T>> {
  const found = new Map<string, T>();
  const keys = [...addresses.keys()];
  const failed = new AbortController();
  const stop = AbortSignal.any([failed.signal, ...(signal === undefined ? [] : [signal])]);
  let next = 0;
  let read = 0;

  async function lane(): Promise<void> {
    for (let from = take(); from < keys.length; from = take()) {
      const slice = keys.slice(from, from + BATCH_MAX);
      const items = slice.map((key) => ({ method: 'GET' as const, url: addresses.get(key) ?? '' }));
      const options = { purpose: 'read' as const, total_ms: TOTAL_MS, signal: stop };
      for (const [place, { reply }] of (await sendBatch(parts, items, options)).entries()) {
        const one = readOne(reply, shape, alsoMissing);
        const key = slice[place];
        if (one !== undefined && key !== undefined) found.set(key, one);
      }
      read += slice.length;
      onProgress?.(read);
    }
  }
  const take = () => {
    next += BATCH_MAX;
    return next - BATCH_MAX;
  };
  const lanes = Array.from({ length: LANES }, () =>
    lane().catch((cause: unknown) => {
      // The others need not go on: their part alone is worth nothing.
      failed.abort();
      throw cause;
    }),
  );
  const ends = await Promise.allSettled(lanes);
  const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  const [first] = reasons.sort((one, other) => Number(isAbort(one)) - Number(isAbort(other)));
  if (first !== undefined) throw first;
  // In the order of the names, whichever request came back first.
  return new Map(
    keys.flatMap((key) => {
      const one = found.get(key);
      return one === undefined ? [] : [[key, one] as const];
    }),
  );
}

function isAbort(reason: unknown): boolean {
  return reason instanceof DirectoryError && reason.code === 'ABORTED';
}

/** Undefined where there is no such thing. @throws DirectoryError */
function readOne<T>(
  reply: GraphReply,
  shape: Shape<T>,
  alsoMissing: readonly number[],
): T | undefined {
  if (!reply.answered) throw reply.error;
  const { status, body, requestId } = reply;
  if (status >= 200 && status < 300) return shaped(body, shape);
  if (status === 404 || alsoMissing.includes(status)) return undefined;
  const { said } = licenseFailureOf(status, body);
  // A name that Graph cannot read is nobody's; a query that it cannot read is our own fault.
  if (status === 400 && !/\$select|parsing odata|batch/i.test(said)) return undefined;
  throw answerError(status, requestId === undefined ? {} : { requestId });
}
