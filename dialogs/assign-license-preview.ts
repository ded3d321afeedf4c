/** One person's plan in words, before and after: read from the plan as it was frozen and carried out. */

import type { LicenseMode } from '../cards/license-person.ts';
import { licensePreviewCard } from '../cards/license-preview-card.ts';
import { type LicenseResultCardData, licenseResultCard } from '../cards/license-result-card.ts';
import { catalogue } from '../licensing/catalogue.ts';
import type { PlanOwner } from '../licensing/license-jobs.ts';
import type { Plan, PlanRow } from '../licensing/plan.ts';
import type { Wanted } from '../licensing/wanted.ts';
import type { Speech } from '../words/speech.ts';
import type { LicenseParts } from './license-parts.ts';
import { stateAnswer } from './license-parts-state.ts';
import { readNames } from './product-names-read.ts';
import type { Answer } from './turn.ts';

type Parts = Pick<LicenseParts, 'directory' | 'jobs'>;

export type NoUndo = LicenseResultCardData['noUndo'];

/** The one row of a plan of one person; undefined where the plan is gone. */
export async function onlyRow(
  { jobs }: Pick<Parts, 'jobs'>,
  planId: string,
  owner: PlanOwner,
): Promise<PlanRow | undefined> {
  for await (const row of jobs.rows(planId, owner)) return row;
  return undefined;
}

export async function previewAnswer(
  parts: Parts,
  plan: Plan,
  owner: PlanOwner,
  speech: Speech,
  mode: LicenseMode = modeOfPlan(plan.wanted),
): Promise<Answer> {
  const row = await onlyRow(parts, plan.id, owner);
  if (row === undefined) return stateAnswer('gone', speech);
  const names = await readNames(parts.directory, row.reasons, speech);
  const card = licensePreviewCard({ plan, row, person: row.person, mode, names }, speech);
  return { card, summary: summaryOf(card) };
}

/** How it stands: under way, or what became of it. */
export async function resultAnswer(
  parts: Parts,
  plan: Plan,
  owner: PlanOwner,
  speech: Speech,
  noUndo?: NoUndo,
): Promise<Answer> {
  const row = await onlyRow(parts, plan.id, owner);
  if (row?.person === undefined) return stateAnswer('gone', speech);
  const names = await readNames(parts.directory, row.reasons, speech);
  const { person } = row;
  const kinds = row.add.flatMap(({ skuId }) => catalogue.bySku(skuId)?.kind ?? []);
  const assigned = { kinds, connectivity: plan.wanted.connectivity };
  const card = licenseResultCard({ plan, row, person, names, assigned, noUndo }, speech);
  return { card, summary: summaryOf(card) };
}

export function modeOfPlan({ add, remove }: Wanted): LicenseMode {
  if (remove.length === 0) return 'assign';
  return add.length === 0 ? 'remove' : 'swap';
}

/** What the card says where it cannot be drawn. */
function summaryOf(card: Answer['card']): string {
  const { fallbackText } = card as { fallbackText?: unknown };
  return typeof fallbackText === 'string' ? fallbackText : '';
}
