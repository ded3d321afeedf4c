/** The last plans that somebody confirmed, to look at again. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { choiceInput } from './card-input.ts';
import { type LicensePlan, planKind } from './license-plan.ts';
import { planSource } from './license-plan-card.ts';
import { sheetCard } from './sheet-card.ts';

export interface PlansCardData {
  /** The latest first. */
  readonly plans: readonly LicensePlan[];
}

export const PLANS_SHOWN = 10;

/** Sends `licenses.refresh` with the input `plan`. */
export function plansCard({ plans }: PlansCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseJobs;
  const shown = plans.slice(0, PLANS_SHOWN);
  const choices = shown.map((plan) => ({ title: titleOf(plan, speech), value: plan.id }));
  const [latest] = choices;
  return sheetCard(
    {
      title: words.plansTitle,
      summary: words.plansTitle,
      paragraphs: latest === undefined ? [words.noPlans] : [],
      lists: [
        {
          rows: shown.map((plan) => ({
            name: planText(plan, speech),
            detail: [planSource(plan, speech), speech.dateTime(plan.startedAt ?? plan.createdAt)],
            value: words.titles[plan.status],
          })),
        },
      ],
      inputs:
        latest === undefined
          ? []
          : [choiceInput('plan', words.which, choices, latest.value, words.whichMissing)],
      actions: [
        ...(latest === undefined
          ? []
          : [verbAction(speech, words.buttons.show, 'licenses.refresh', { withInputs: true })]),
        verbAction(speech, speech.words.licenseLists.titles.assign, 'licenses.many'),
      ],
    },
    speech,
  );
}

function titleOf(plan: LicensePlan, speech: Speech): string {
  const at = speech.dateTime(plan.startedAt ?? plan.createdAt);
  return speech.words.licenseJobs.planChoice(at, planText(plan, speech));
}

function planText(plan: LicensePlan, speech: Speech): string {
  const words = speech.words.licenseJobs;
  return words.planRow(words.kinds[planKind(plan)], speech.count(plan.counts.change));
}
