/** Tells how one person's plan ended that an earlier process has left: nobody waits for it any more, and its card still says that it runs. */

import { randomUUID } from 'node:crypto';
import type { ProgressListener } from '../licensing/license-jobs.ts';
import type { PlanProgress } from '../licensing/plan.ts';
import { speechFor } from '../words/speech.ts';
import { standing } from './assign-license-standing.ts';
import type { LicenseParts } from './license-parts.ts';
import { isForMany } from './plan-kind.ts';
import { type Place, readPlace } from './plan-place.ts';
import { toActivity } from './turn.ts';

type Parts = Pick<LicenseParts, 'clock' | 'courier' | 'directory' | 'jobs' | 'report'>;

/** For {@link LicenseJobs.onProgress}, before the plans that were left are taken up again. */
export function licensesTelling(parts: Parts): ProgressListener {
  const begunAt = parts.clock.now();
  return (progress, place) => {
    const { plan } = progress;
    if (isForMany(plan) || plan.startedAt === undefined || plan.startedAt >= begunAt) return;
    if (!['done', 'stopped', 'paused'].includes(plan.status)) return;
    const at = readPlace(place);
    if (at === undefined) return;
    tell(parts, progress, at).catch((cause: unknown) => parts.report(randomUUID(), cause));
  };
}

async function tell(parts: Parts, progress: PlanProgress, place: Place): Promise<void> {
  const { reference, cardId, locale } = place;
  const { id: conversationId = '', tenantId = '' } = reference.conversation ?? {};
  const owner = { personId: progress.plan.personId, tenantId, conversationId };
  const activity = toActivity(await standing(parts, progress, owner, speechFor(locale)));
  const isEdited = cardId !== undefined && (await parts.courier.edit(reference, cardId, activity));
  if (!isEdited) await parts.courier.send(reference, activity);
}
