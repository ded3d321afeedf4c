/** How one person's plan stands, whatever was pressed. */

import type { PlanAnswer, PlanOwner } from '../licensing/license-jobs.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import type { Speech } from '../words/speech.ts';
import { previewAnswer, resultAnswer } from './assign-license-preview.ts';
import type { LicenseParts } from './license-parts.ts';
import { stateAnswer } from './license-parts-state.ts';
import { standingAnswer } from './plan-state.ts';
import type { Answer, Turn } from './turn.ts';

export interface Press {
  readonly parts: LicenseParts;
  readonly turn: Turn;
  readonly planId: string;
  readonly owner: PlanOwner;
}

export async function settledAnswer(
  { parts, turn, owner }: Press,
  answer: PlanAnswer,
): Promise<Answer> {
  const { speech } = turn;
  switch (answer.kind) {
    case 'ok':
    case 'already':
      return standing(parts, answer.progress, owner, speech);
    case 'nothing-to-do':
      return previewAnswer(parts, answer.plan, owner, speech);
    default:
      return stateAnswer(answer.kind, speech);
  }
}

/** Also what an earlier process has left: {@link licensesTelling}. */
export async function standing(
  parts: Pick<LicenseParts, 'directory' | 'jobs'>,
  progress: PlanProgress,
  owner: PlanOwner,
  speech: Speech,
): Promise<Answer> {
  const { plan } = progress;
  switch (plan.status) {
    case 'cancelled':
      return stateAnswer('cancelled', speech);
    case 'draft':
      return previewAnswer(parts, plan, owner, speech);
    // Why it does not go on, and the button that lets it, are told as of a plan for many.
    case 'paused':
      return standingAnswer(parts, progress, owner, speech);
    default:
      return resultAnswer(parts, plan, owner, speech);
  }
}
