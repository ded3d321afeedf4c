/** A plan that is being carried out, or was: how far it is, what failed and why, and the buttons that steer it. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { jobActions } from './license-job-actions.ts';
import { jobBar } from './license-job-bar.ts';
import { jobBanner, jobFigures, jobProgress } from './license-job-figures.ts';
import type { LicenseProgress } from './license-plan.ts';
import { planSource } from './license-plan-card.ts';
import { failureLists } from './license-plan-groups.ts';
import type { PlanGroups } from './license-plan-tally.ts';
import type { Names } from './license-reason-words.ts';
import { sheetCard } from './sheet-card.ts';

export interface JobCardData {
  readonly progress: LicenseProgress;
  /** Why people failed so far. */
  readonly failed: PlanGroups['failed'];
  readonly names: Names;
}

/** The buttons send their verb with `plan` alone. */
export function jobCard({ progress, failed, names }: JobCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseJobs;
  const { plan } = progress;
  const isOver = plan.endedAt !== undefined;
  const done = jobProgress(progress, speech);
  const card = sheetCard(
    {
      title: words.jobTitle,
      summary: `${words.titles[plan.status]}: ${done}`,
      banner: jobBanner(plan, names, speech),
      paragraphs: [],
      facts: [{ facts: jobFigures(progress, speech) }],
      lists: failureLists(words.failedTitle, failed, names, speech),
      small: [
        planSource(plan, speech),
        ...(isOver && plan.counts.verified > 0 && plan.wanted.add.length > 0 ? [words.next] : []),
        ...(isOver ? [] : [words.keeps]),
      ],
      actions: jobActions(plan, speech),
    },
    speech,
  );
  const [heading, ...rest] = Array.isArray(card.body) ? card.body : [];
  return { ...card, body: [heading, ...jobBar(progress, speech), ...rest] };
}
