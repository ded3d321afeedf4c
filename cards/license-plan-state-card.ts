/** The answer to a click on a plan that comes too late, twice, or from somebody else: how it stands, and that nothing was done. */

import type { Speech } from '../words/speech.ts';
import type { AdaptiveCard } from './card.ts';
import { verbAction } from './card-action.ts';
import { sheetCard, type Tone } from './sheet-card.ts';

export type PlanState = keyof Speech['words']['licenseJobs']['states'];

export interface PlanStateCardData {
  readonly state: PlanState;
  /** The plan that can still be looked at; left out where it is gone or somebody else's. */
  readonly plan?: string | undefined;
  /** Where to begin anew: with one person or with many. */
  readonly isForMany: boolean;
}

const TONES: Readonly<Record<PlanState, Tone>> = {
  expired: 'warning',
  'not-yours': 'attention',
  gone: 'warning',
  cancelled: 'accent',
  already: 'accent',
  'nothing-to-undo': 'accent',
  'nothing-to-retry': 'accent',
};

export function planStateCard(data: PlanStateCardData, speech: Speech): AdaptiveCard {
  const words = speech.words.licenseJobs;
  const { title, means } = words.states[data.state];
  return sheetCard(
    {
      title,
      summary: `${title}: ${means}`,
      banner: { tone: TONES[data.state], word: title, means: [means] },
      actions: [
        ...(data.plan === undefined
          ? []
          : [
              verbAction(speech, words.buttons.show, 'licenses.refresh', {
                data: { plan: data.plan },
              }),
            ]),
        verbAction(speech, words.again, data.isForMany ? 'licenses.many' : 'licenses.assign'),
      ],
    },
    speech,
  );
}
