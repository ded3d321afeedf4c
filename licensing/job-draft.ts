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

export interface DraftParts {
  readonly directory: LicenseDirectory;
  readonly book: PlanBook;
  readonly clock: Clock;
  readonly randomId: () => string;
}

export type LinesRequest = Omit<DraftRequest, 'people'> & { readonly lines: readonly Line[] };

/** Ten requests of Graph; what was read of these people is dropped before the next are. */
export const SLICE = 200;
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
  for (let from = 0; from < lines.length; from += SLICE) {
    signal?.throwIfAborted();
    const slice = lines.slice(from, from + SLICE);
    taken.push(...freezer.take(slice, await readPeople(directory, slice, signal)));
    onProgress?.(Math.min(from + SLICE, lines.length), lines.length);
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
