/** A plan for many as its card shows it at this moment: to be confirmed, under way, or over; or why it cannot be had. */

import { jobCard } from '../cards/license-job-card.ts';
import { planCard } from '../cards/license-plan-card.ts';
import { type PlanState, planStateCard } from '../cards/license-plan-state-card.ts';
import { createPlanTally, NO_GROUPS, type PlanGroups } from '../cards/license-plan-tally.ts';
import type { LicenseJobs, PlanAnswer, PlanOwner, PlanRefusal } from '../licensing/license-jobs.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import type { Reason } from '../licensing/reason.ts';
import type { Speech } from '../words/speech.ts';
import type { JobTellingParts } from './license-job-telling.ts';
import { type NameReader, planNames, rememberingNames } from './plan-names.ts';
import { productNames } from './product-names.ts';
import type { Answer, Turn } from './turn.ts';

export interface PlanShownParts {
  readonly jobs: Pick<LicenseJobs, 'rows'>;
  readonly directory: NameReader;
}

/** @throws StoreError */
export async function standingAnswer(
  parts: PlanShownParts,
  progress: PlanProgress,
  owner: PlanOwner,
  speech: Speech,
): Promise<Answer> {
  const { plan } = progress;
  if (plan.status === 'cancelled') return stateAnswer('cancelled', speech);
  if (plan.status === 'draft') {
    const { groups, reasons } = await tallied(parts, plan.id, owner);
    const names = await planNames(parts.directory, speech, reasons);
    return answered(planCard({ plan, groups, names }, speech));
  }
  // A plan that runs well is shown every other second: it names nothing, so nothing is read for it.
  const isPlain = plan.counts.failed === 0 && plan.halt === undefined;
  const { failed } = isPlain ? NO_GROUPS : (await tallied(parts, plan.id, owner)).groups;
  const names = isPlain ? productNames(speech) : await planNames(parts.directory, speech);
  return answered(jobCard({ progress, failed, names }, speech));
}

/** For {@link licenseJobTelling}: the card of a plan that nobody has just pressed a button of. */
export function presentPlan(
  { jobs, directory }: PlanShownParts,
  elapsed: () => number,
): JobTellingParts['present'] {
  const parts = { jobs, directory: rememberingNames(directory, elapsed) };
  return (progress, speech, { reference: { conversation } }) => {
    const { personId } = progress.plan;
    const { id: conversationId = '', tenantId = '' } = conversation ?? {};
    return standingAnswer(parts, progress, { personId, tenantId, conversationId }, speech);
  };
}

/** @param nothing said where there is nothing to be done again, or back */
export async function planAnswer(
  parts: PlanShownParts,
  { speech }: Turn,
  owner: PlanOwner,
  answer: PlanAnswer,
  nothing: PlanState = 'nothing-to-undo',
): Promise<Answer> {
  switch (answer.kind) {
    case 'ok':
    case 'already':
      return standingAnswer(parts, answer.progress, owner, speech);
    case 'nothing-to-do':
      return stateAnswer(nothing, speech, answer.plan.id);
    default:
      return stateAnswer(answer.kind, speech);
  }
}

/** A plan that cannot be had. */
export function planStateAnswer({ kind }: Pick<PlanRefusal, 'kind'>, { speech }: Turn): Answer {
  return stateAnswer(kind === 'nothing-to-do' ? 'nothing-to-undo' : kind, speech);
}

function stateAnswer(state: PlanState, speech: Speech, plan?: string): Answer {
  return answered(planStateCard({ state, plan, isForMany: true }, speech));
}

function answered(card: Answer['card']): Answer {
  return { card, summary: String(card.fallbackText) };
}

async function tallied(
  { jobs }: PlanShownParts,
  planId: string,
  owner: PlanOwner,
): Promise<{ readonly groups: PlanGroups; readonly reasons: readonly Reason[] }> {
  const tally = createPlanTally();
  const byGroup = new Map<string, Reason>();
  for await (const row of jobs.rows(planId, owner)) {
    tally.take(row);
    for (const reason of row.reasons)
      if (reason.group !== undefined) byGroup.set(reason.group, reason);
  }
  return { groups: tally.groups(), reasons: [...byGroup.values()] };
}
