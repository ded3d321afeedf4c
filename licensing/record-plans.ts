/** What is to be written down of plans so that it can be found when they are swept away: who confirmed what, and what became of each person. */

import type { PlanOwner } from './license-jobs.ts';
import type { Plan, PlanRow } from './plan.ts';
import type { PlanBook } from './plan-book.ts';
import { isEnded, type PlanHeader } from './plan-header.ts';

/** One thing to be written down; the same key is the same thing. */
export interface PlanRecord {
  readonly act: 'plan-confirmed' | 'license-change' | 'plan-ended';
  readonly key: string;
  readonly owner: PlanOwner;
  readonly plan: Plan;
  /** Plain JSON of whoever confirmed it: where its card is. */
  readonly place: unknown;
  readonly detail: Readonly<Record<string, string | number>>;
}

export interface PlanRecords {
  has(key: string): boolean;
  /** All or none, in this order. */
  write(records: readonly PlanRecord[]): Promise<void>;
}

const BATCH = 500;

/** Whether all of it is written down, as far as it has come. */
export function isRecorded(records: Pick<PlanRecords, 'has'>, header: PlanHeader): boolean {
  if (header.plan.startedAt === undefined) return true;
  return records.has((isEnded(header) ? endedOf(header) : confirmedOf(header)).key);
}

/** Writes down what is missing of one plan. Asked again, nothing is added. @throws StoreError */
export async function recordPlan(
  book: Pick<PlanBook, 'header' | 'rows'>,
  records: PlanRecords,
  planId: string,
): Promise<void> {
  const header = await book.header(planId);
  if (header?.plan.startedAt === undefined) return;
  const { plan } = header;
  const confirmed = confirmedOf(header);
  if (!records.has(confirmed.key)) await records.write([confirmed]);
  if (!isEnded(header)) return;
  const ended = endedOf(header);
  if (records.has(ended.key)) return;
  let batch: PlanRecord[] = [];
  for await (const row of book.rows(header)) {
    if (row.state === 'left-out') continue;
    const one = record(header, 'license-change', `${row.line}:${row.state}`, rowDetail(plan, row));
    if (!records.has(one.key)) batch.push(one);
    if (batch.length < BATCH) continue;
    await records.write(batch);
    batch = [];
  }
  // The end is written last: where it is there, everybody's outcome is.
  await records.write([...batch, ended]);
}

function confirmedOf(header: PlanHeader): PlanRecord {
  return record(header, 'plan-confirmed', 'confirmed', confirmedDetail(header.plan));
}

function endedOf(header: PlanHeader): PlanRecord {
  const { id, status, counts } = header.plan;
  const { verified, failed, unknown, skipped } = counts;
  const step = `ended:${[verified, failed, unknown, skipped].join('-')}`;
  const detail = { plan: id, status, verified, failed, unknown, skipped };
  return record(header, 'plan-ended', step, detail);
}

function record(
  { plan, owner, place }: PlanHeader,
  act: PlanRecord['act'],
  step: string,
  detail: PlanRecord['detail'],
): PlanRecord {
  return { act, key: `plan:${plan.id}:${step}`, owner, plan, place, detail };
}

function confirmedDetail({ id, source, sourceName, wanted, counts, of }: Plan) {
  return {
    plan: id,
    source,
    sourceName,
    add: wanted.add.join(' '),
    remove: wanted.remove.join(' '),
    people: counts.change,
    ...(of !== undefined && { of }),
  };
}

function rowDetail(
  { id }: Plan,
  { person, given, add, remove, state, usageLocation, failure }: PlanRow,
) {
  return {
    plan: id,
    person: person?.id ?? '',
    personName: person?.displayName ?? given,
    address: person?.userPrincipalName ?? '',
    add: add.map(({ skuId }) => skuId).join(' '),
    remove: remove.join(' '),
    ...(usageLocation !== undefined && { usageLocation }),
    state,
    ...(failure !== undefined && { failure: failure.code, requestId: failure.requestId ?? '' }),
  };
}
