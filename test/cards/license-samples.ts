/** People, products and plans for the cards about the licenses of one person. */

import type { LicenseRow, PreviewedPlan } from '../../cards/license-preview-card.ts';
import { productNames } from '../../dialogs/product-names.ts';
import { addDays } from '../../ledger/instant.ts';
import type { Speech } from '../../words/speech.ts';
import { NOW } from './account-stages.ts';
import { HOSTILE } from './from-outside.ts';
import { AIKO, PART_NUMBER, PLAN, SALES } from './sample-people.ts';

export { PLAN, SALES } from './sample-people.ts';

export const PHONE = 'e43b5b99-8dfb-405f-9987-dc307f34bcbd';
export const WORLD_PLAN = 'd3b4fe1f-9992-4930-8acb-ca6ec609365e';
export const CREDITS = '47794cd0-f0e5-45c5-9033-2eb6b5fc84e0';
export const CONFERENCING = '0c266dff-15dd-4b49-8397-2bb16070ed52';
export const E5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
export const RESOURCE = '440eaaa8-b3e0-484b-a8be-62870b9ba70a';
export const UNKNOWN = '11111111-2222-4333-8444-555555555555';
export const FOREIGN = '11111111-2222-4333-8444-666666666666';
export const UNREADABLE = '99999999-2222-4333-8444-888888888888';

export const GROUP = 'Sales Tokyo';

export function namesIn(speech: Speech): (id: string) => string {
  const names = productNames(speech);
  const others = new Map([
    [UNKNOWN, PART_NUMBER],
    [FOREIGN, HOSTILE],
    [SALES, GROUP],
  ]);
  return (id) => others.get(id) ?? names(id);
}

export const HOSTILE_PERSON = {
  ...AIKO,
  displayName: HOSTILE,
  userPrincipalName: '',
  jobTitle: HOSTILE,
  department: '',
  usageLocation: 'ZZ',
};

export const PLAN_OF_ONE: PreviewedPlan = {
  id: 'pl_4fVq1Zk9',
  source: 'person',
  validUntil: addDays(NOW, 1),
  seats: [
    { skuId: PHONE, takes: 1, left: 12, short: 0 },
    { skuId: PLAN, takes: 1, left: 1, short: 0 },
    { skuId: WORLD_PLAN, takes: -1, left: 0, short: 0 },
  ],
};

export const ROW: LicenseRow = {
  outcome: 'change',
  reasons: [{ code: 'credits-advised', weight: 'note', skuId: CREDITS }],
  add: [
    { skuId: PHONE, disabledPlans: [] },
    { skuId: PLAN, disabledPlans: [] },
  ],
  remove: [],
  usageLocation: undefined,
};
