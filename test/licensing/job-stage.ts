/** A plan that is frozen already, people, documents in memory, time that hurries: what the tests of jobs stand on. */

import { createLicenseJobs, type LicenseJobsParts } from '../../licensing/durable-license-jobs.ts';
import type { LicenseJobs, PlanOwner } from '../../licensing/license-jobs.ts';
import type { Plan, PlanProgress, PlanRow } from '../../licensing/plan.ts';
import { openPlanBook } from '../../licensing/plan-book.ts';
import type { Documents } from '../../store/documents.ts';
import { createMemoryDocuments } from '../../store/memory-documents.ts';
import { type HurriedTime, hurriedTime } from './hurried-time.ts';
import { createLicenseDouble, type LicenseDouble, personOf } from './license-double.ts';

export const PHONE = 'e43b5b99-8dfb-405f-9987-dc307f34bcbd';
export const PLAN = '0dab259f-bf13-4952-b7f8-7db8f131b28d';

export const OWNER: PlanOwner = { personId: 'owner', tenantId: 'tenant', conversationId: 'chat' };

export function idOf(number: number): string {
  return `p${String(number).padStart(5, '0')}`;
}

/** Gives two products to somebody who has none. */
export function rowFor(number: number, changes: Partial<PlanRow> = {}): PlanRow {
  const id = idOf(number);
  return {
    line: number,
    given: `${id}@contoso.com`,
    person: { id, userPrincipalName: `${id}@contoso.com`, displayName: `Person ${id}` },
    outcome: 'change',
    reasons: [],
    add: [PHONE, PLAN].map((skuId) => ({ skuId, disabledPlans: [] })),
    remove: [],
    usageLocation: undefined,
    before: [],
    state: 'planned',
    failure: undefined,
    ...changes,
  };
}

export function rowsFor(count: number, changes: Partial<PlanRow> = {}): PlanRow[] {
  return Array.from({ length: count }, (_, index) => rowFor(index + 1, changes));
}

export function planOf(
  time: HurriedTime,
  rows: readonly PlanRow[],
  more: Partial<Plan> = {},
): Plan {
  const count = (outcome: PlanRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    id: 'plan-1',
    status: 'draft',
    wanted: { add: [PHONE, PLAN], remove: [], connectivity: 'not-said', usageLocation: undefined },
    counts: {
      rows: rows.length,
      change: count('change'),
      nothing: count('nothing'),
      refused: count('refused'),
      verified: 0,
      failed: 0,
      unknown: 0,
      skipped: 0,
    },
    seats: [],
    createdAt: time.clock.now(),
    validUntil: (time.clock.now() + 900_000) as Plan['validUntil'],
    startedAt: undefined,
    endedAt: undefined,
    personId: OWNER.personId,
    name: 'Olivia Owner',
    source: 'file',
    sourceName: 'people.csv',
    of: undefined,
    ...more,
  };
}

export interface Stage {
  readonly jobs: LicenseJobs;
  readonly double: LicenseDouble;
  readonly documents: Documents;
  readonly time: HurriedTime;
  readonly told: {
    readonly progress: PlanProgress;
    readonly place: unknown;
    readonly at: number;
  }[];
  readonly failures: unknown[];
  /** Another desk over the same documents and the same tenant, as after a restart. */
  again(changes?: Partial<LicenseJobsParts>): LicenseJobs;
  states(): Promise<readonly string[]>;
}

/** The plan is written and not confirmed. */
export async function stage(
  rows: readonly PlanRow[],
  changes: Partial<LicenseJobsParts> = {},
  double: LicenseDouble = createLicenseDouble(
    rows.flatMap(({ person }) => (person ? [personOf(person.id)] : [])),
  ),
): Promise<Stage> {
  const time = hurriedTime();
  const documents = createMemoryDocuments();
  const told: Stage['told'] = [];
  const failures: unknown[] = [];
  let ids = 0;
  const again = (more: Partial<LicenseJobsParts> = {}) => {
    const jobs = createLicenseJobs({
      directory: double.directory,
      documents,
      clock: time.clock,
      now: time.now,
      sleep: time.sleep,
      randomId: () => `id-${++ids}`,
      stillMay: async () => true,
      onFailure: (_, cause) => void failures.push(cause),
      ...changes,
      ...more,
    });
    jobs.onProgress((progress, place) => void told.push({ progress, place, at: time.now() }));
    return jobs;
  };
  await openPlanBook(documents).write(planOf(time, rows), { owner: OWNER, place: 'card' }, rows);
  const jobs = again();
  const states = async () => {
    const found: string[] = [];
    for await (const row of again().rows('plan-1', OWNER)) found.push(row.state);
    return found;
  };
  return { jobs, double, documents, time, told, failures, again, states };
}

/** Confirms the plan and answers how it ended. */
export async function carriedOut({ jobs }: Stage): Promise<PlanProgress> {
  const answer = await jobs.confirm('plan-1', OWNER);
  if (answer.kind !== 'ok') throw new Error(`The plan was refused: ${answer.kind}.`);
  const ended = await jobs.ended('plan-1');
  if (!ended) throw new Error('The plan is not there.');
  return ended;
}
