/** Why a person's licenses cannot be changed as asked, or what to know about it: a code with its figures, to be said in words elsewhere. */

import type { ProductKind } from './product.ts';

export type Connectivity =
  /** Calls go out through Microsoft. */
  'calling-plan' | 'direct-routing' | 'operator-connect' | 'on-premises' | 'not-said';

export const CONNECTIVITIES: readonly Connectivity[] = [
  'calling-plan',
  'direct-routing',
  'operator-connect',
  'on-premises',
  'not-said',
];

export type ReasonCode =
  | 'not-an-address'
  | 'line-too-long'
  | 'duplicate'
  | 'not-found'
  | 'several-found'
  | 'guest'
  | 'disabled-account'
  | 'resource-account'
  /** A resource-account license for somebody who is a person. */
  | 'not-a-resource-account'
  | 'no-usage-location'
  /** The one that was given for the person is none. */
  | 'bad-usage-location'
  /** It will be set to `country` first. */
  | 'sets-usage-location'
  | 'not-sold-there'
  | 'already-held'
  | 'already-held-through-group'
  /** A suite that the person holds contains it. */
  | 'already-included'
  | 'not-held'
  | 'inherited-from-group'
  | 'needs-phone'
  | 'needs-other'
  | 'no-calling-plan-with'
  | 'two-calling-plans'
  | 'excludes-other'
  /** What stays would lack what it needs: `others`. */
  | 'still-needed'
  /** It stays, because what was to take its place cannot be assigned. */
  | 'not-swapped'
  /** `others`, which the person holds, contain it, but there it is switched off; so it takes a seat of its own. */
  | 'switched-off'
  /** Of a way back: the licenses are not as the plan left them any more. */
  | 'changed-since'
  | 'no-seats'
  | 'suspended'
  | 'in-grace'
  | 'not-bought'
  | 'company-only'
  /** Nothing stands against it. */
  | 'credits-advised'
  | 'phone-only-advised'
  | 'keeps-disabled-plans'
  | 'graph-cannot-say';

export interface Reason {
  readonly code: ReasonCode;
  /** `refusal`: this product is not changed for this person. `warning`: it is, and that should be known. `note`: good to know. */
  readonly weight: 'refusal' | 'warning' | 'note';
  /** The product that it is about, as its sku id. */
  readonly skuId?: string;
  /** Other products that matter, as sku ids. */
  readonly others?: readonly string[];
  /** Of `needs-other`: one of these kinds would do. */
  readonly kinds?: readonly ProductKind[];
  readonly connectivity?: Connectivity;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** How many seats are missing for everybody who was asked for, or how many plans stay off. */
  readonly count?: number;
  /** The group's object id. */
  readonly group?: string;
}
