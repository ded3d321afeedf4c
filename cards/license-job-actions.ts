/** What can be done with a plan as it stands: steer it while it runs; afterwards take its result, try again, take it back. */

import type { Speech } from '../words/speech.ts';
import { type CardAction, type CardVerb, openUrlAction, verbAction } from './card-action.ts';
import type { LicensePlan } from './license-plan.ts';

/** Where Microsoft keeps the phone numbers of an organization. */
const PHONE_NUMBERS = 'https://admin.teams.microsoft.com/phone-numbers';

export function jobActions(plan: LicensePlan, speech: Speech): readonly CardAction[] {
  const { buttons } = speech.words.licenseJobs;
  const carries = { data: { plan: plan.id } };
  const does = (title: string, verb: CardVerb) => verbAction(speech, title, verb, carries);
  const refresh = does(buttons.refresh, 'licenses.refresh');
  const stop = does(buttons.stop, 'licenses.stop');
  switch (plan.status) {
    case 'running':
      return [does(buttons.pause, 'licenses.pause'), stop, refresh];
    case 'paused':
      return [does(buttons.resume, 'licenses.resume'), stop, refresh];
    case 'pausing':
      return [stop, refresh];
    case 'stopping':
      return [refresh];
    default:
      return ended(plan, does, speech);
  }
}

function ended(
  { counts, wanted }: LicensePlan,
  does: (title: string, verb: CardVerb) => CardAction,
  speech: Speech,
): readonly CardAction[] {
  const { buttons } = speech.words.licenseJobs;
  const again = counts.failed + counts.skipped;
  return [
    does(buttons.result, 'licenses.export'),
    ...(again > 0 ? [does(buttons.retry(speech.count(again)), 'licenses.retry')] : []),
    ...(counts.verified > 0 ? [does(buttons.undo, 'licenses.undo')] : []),
    ...(counts.unknown > 0 ? [does(buttons.refresh, 'licenses.refresh')] : []),
    ...(counts.verified > 0 && wanted.add.length > 0
      ? [{ ...openUrlAction(buttons.numbers, PHONE_NUMBERS), mode: 'secondary' }]
      : []),
  ];
}
