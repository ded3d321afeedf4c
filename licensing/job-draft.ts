/** Reads people and seats slice by slice, has each judged, and writes the plan down before anybody sees it. */

import type { LicenseDirectory, LicensedPerson } from '../directory/license-directory.ts';
import { type Clock, instant } from '../ledger/instant.ts';
import { catalogue } from './catalogue.ts';
import { createFreezer } from './freezer.ts';
import type { DraftOptions, DraftRequest } from './license-jobs.ts';
import type { Line } from './line.ts';
import type { Plan, PlanRow } from './plan.ts';
import type { PlanBook } from './plan-book.ts';
import { DRAFT_MS } from './plan-header.ts';
import { readAhead } from './read-ahead.ts';

export interface DraftParts {
  readonly directory: LicenseDirectory;
  readonly book: PlanBook;
  readonly clock: Clock;
  readonly randomId: () => string;
}

export type LinesRequest = Omit<DraftRequest, 'people'> & { readonly lines: readonly Line[] };

/** Ten requests of Graph; what was read of these people is dropped before the next are. */
export const SLICE = 200;
/** Slices that are read while another is judged. */
export const AHEAD = 4;
/** Lines of one plan, the bad ones too. */
export const LINES_MAX = 20_000;

/** @throws DirectoryError, StoreError; RangeError above {@link LINES_MAX} */
export async function draftPlan(
  parts: DraftParts,
  request: LinesRequest,
  { signal, onProgress }: DraftOptions = {},
): Promise<Plan> {
  const { directory, book, clock } = parts;
  const { lines, wanted, owner } = request;
  if (lines.length > LINES_MAX) throw new RangeError(`A plan holds ${LINES_MAX} lines at most.`);
  await book.sweep(clock.now());
  const subscriptions = await directory.subscriptions();
  const freezer = createFreezer(wanted, { subscriptions, catalogue });
  const taken: PlanRow[] = [];
  const read = async (slice: readonly Line[]) => {
    signal?.throwIfAborted();
    return { slice, people: await readPeople(directory, slice, signal) };
  };
  for await (const { slice, people } of readAhead(slicesOf(lines), AHEAD, read)) {
    taken.push(...freezer.take(slice, people));
    onProgress?.(taken.length, lines.length);
    signal?.throwIfAborted();
  }
  const { rows, seats, counts } = freezer.end(taken);
  const now = clock.now();
  const plan: Plan = {
    id: parts.randomId(),
    status: 'draft',
    wanted,
    counts,
    seats,
    createdAt: now,
    validUntil: instant(now + DRAFT_MS),
    startedAt: undefined,
    endedAt: undefined,
    personId: owner.personId,
    name: request.name,
    source: request.source,
    sourceName: request.sourceName,
    of: request.of,
  };
  await book.write(plan, { owner, place: request.place }, rows);
  return plan;
}

function slicesOf(lines: readonly Line[]): (readonly Line[])[] {
  const count = Math.ceil(lines.length / SLICE);
  return Array.from({ length: count }, (_, at) => lines.slice(at * SLICE, (at + 1) * SLICE));
}

async function readPeople(
  directory: LicenseDirectory,
  lines: readonly Line[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, LicensedPerson>> {
  const names = new Set(
    lines.flatMap(({ asked: { name }, refusal }) => (name === undefined || refusal ? [] : [name])),
  );
  if (names.size === 0) return new Map();
  return await directory.licensedPeople([...names], signal && { signal });
}
