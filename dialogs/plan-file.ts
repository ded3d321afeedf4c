/** A plan as an Excel file with one row for each person: before it is confirmed what is planned and refused, afterwards what became of it. */

import { type Instant, toIso } from '../ledger/instant.ts';
import type { LicenseJobs, PlanOwner } from '../licensing/license-jobs.ts';
import type { Plan, PlanRow } from '../licensing/plan.ts';
import { speechFor } from '../words/speech.ts';
import type { LicenseFileOffer } from './export-offers.ts';
import { typed } from './form-input.ts';
import type { LicenseParts } from './license-parts.ts';
import type { GiveFile } from './license-parts-file.ts';
import { ownerOf } from './operations.ts';
import { type NameReader, planNames } from './plan-names.ts';
import { planSheet } from './plan-sheet.ts';
import { planStateAnswer } from './plan-state.ts';
import type { Turn } from './turn.ts';
import { xlsxFile } from './xlsx-file.ts';

export interface PlanFileParts {
  readonly jobs: Pick<LicenseJobs, 'rows'>;
  readonly directory: NameReader;
}

type PlanOffer = LicenseFileOffer & { readonly of: { readonly kind: 'plan' } };

/** For {@link LicenseFileDialog}. */
export function exportPlan(
  parts: Pick<LicenseParts, 'access' | 'clock' | 'directory' | 'jobs'>,
): GiveFile {
  return async (turn, asked) => {
    const refused = await parts.access(turn, 'see-licenses');
    if (refused) return refused;
    const owner = ownerOf(turn);
    const planId = typed(asked, 'plan');
    if (owner === undefined) return planStateAnswer({ kind: 'not-yours' }, turn);
    const found = await parts.jobs.look(planId, owner);
    if (found.kind !== 'ok') return planStateAnswer(found, turn);
    const { plan } = found.progress;
    const offer = offerOf(plan, owner, turn, parts.clock.now());
    const { length } = await planFile(parts, offer);
    const { planned, result } = turn.speech.words.files;
    const description = plan.startedAt === undefined ? planned : result;
    return {
      offer,
      description: description(turn.speech.count(plan.counts.rows)),
      size_bytes: length,
    };
  };
}

function offerOf(plan: Plan, owner: PlanOwner, { speech }: Turn, asOf: Instant): PlanOffer {
  const { personId, tenantId, conversationId } = owner;
  const day = toIso(plan.createdAt).slice(0, 10);
  return {
    personId,
    asOf,
    locale: speech.locale,
    fileName: `${speech.words.files.planFileName(day)}.xlsx`,
    format: 'xlsx',
    of: { kind: 'plan', planId: plan.id, tenantId, conversationId },
  };
}

/** As the plan stands now. */
export async function planFile(
  { jobs, directory }: PlanFileParts,
  { of: { planId, tenantId, conversationId }, personId, locale, asOf }: PlanOffer,
): Promise<Buffer> {
  const rows: PlanRow[] = [];
  for await (const row of jobs.rows(planId, { personId, tenantId, conversationId })) rows.push(row);
  const speech = speechFor(locale);
  const names = await planNames(
    directory,
    speech,
    rows.flatMap(({ reasons }) => reasons),
  );
  return xlsxFile([planSheet(rows, names, speech)], new Date(asOf));
}
