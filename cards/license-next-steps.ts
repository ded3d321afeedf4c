/** What is still to be done after licenses were assigned, so that calls work. */

import type { Speech } from '../words/speech.ts';
import type { LicenseConnectivity, LicenseKind } from './license-reason.ts';

export interface Assigned {
  /** Of the products that were added. */
  readonly kinds: readonly LicenseKind[];
  readonly connectivity: LicenseConnectivity;
}

const PHONE: readonly LicenseKind[] = ['phone', 'phone-with-plan', 'suite', 'device'];
const PLAN: readonly LicenseKind[] = ['calling-plan', 'pay-as-you-go', 'phone-with-plan'];
const CONFERENCING: readonly LicenseKind[] = ['audio-conferencing', 'pay-per-minute-audio'];
const CREDITS: readonly LicenseKind[] = ['credits', 'pay-as-you-go', 'pay-per-minute-audio'];

/**
 * In the order in which they are done. Of a product that nobody knows the kind of, only how long it takes.
 * @param name of the person, safe to show
 */
export function nextSteps(
  { kinds, connectivity }: Assigned,
  name: string,
  speech: Speech,
): readonly string[] {
  const { steps } = speech.words.licenseChanges;
  const has = (some: readonly LicenseKind[]) => kinds.some((kind) => some.includes(kind));
  const toCall = has(PHONE) || has(PLAN);
  return [
    toCall ? steps.wait : steps.waitOther,
    ...(has(PLAN)
      ? [steps.number(name)]
      : has(['phone'])
        ? [outsideStep(connectivity, name, speech)]
        : []),
    ...(has(CONFERENCING) ? [steps.conferencing(name)] : []),
    ...(has(CREDITS) ? [steps.credits] : []),
    ...(has(['resource-account']) ? [steps.resource] : []),
    steps.support,
  ];
}

/** A phone number is the next thing to look for. */
export function needsNumber({ kinds }: Assigned): boolean {
  return kinds.some(
    (kind) => kind === 'phone' || kind === 'resource-account' || PLAN.includes(kind),
  );
}

/** The number of somebody who has no Calling Plan. */
function outsideStep(connectivity: LicenseConnectivity, name: string, speech: Speech): string {
  const { steps } = speech.words.licenseChanges;
  switch (connectivity) {
    case 'operator-connect':
      return steps.operatorNumber(name);
    case 'direct-routing':
    case 'on-premises':
      return steps.routedNumber(name);
    default:
      return steps.needsOutside(name);
  }
}
