/** The answer to a click on one person's plan that cannot be had any more, or is somebody else's. */

import { type PlanState, planStateCard } from '../cards/license-plan-state-card.ts';
import type { Speech } from '../words/speech.ts';
import type { Answer } from './turn.ts';

/** @param plan that can still be looked at */
export function stateAnswer(state: PlanState, speech: Speech, plan?: string): Answer {
  return {
    card: planStateCard({ state, plan, isForMany: false }, speech),
    summary: speech.words.licenseJobs.states[state].title,
  };
}
