/** Why a person's licenses cannot be changed as asked, or what to know about it, as a card is told: a code with its figures. */

/** How a person's calls leave the organization. */
export type LicenseConnectivity =
  | 'calling-plan'
  | 'direct-routing'
  | 'operator-connect'
  | 'on-premises'
  | 'not-said';

export type LicenseKind =
  | 'phone'
  | 'calling-plan'
  | 'pay-as-you-go'
  | 'phone-with-plan'
  | 'audio-conferencing'
  | 'pay-per-minute-audio'
  | 'credits'
  | 'resource-account'
  | 'device'
  | 'suite'
  | 'teams'
  | 'other';

export type LicenseReasonCode =
  | 'not-an-address'
  | 'line-too-long'
  | 'duplicate'
  | 'not-found'
  | 'several-found'
  | 'guest'
  | 'disabled-account'
  | 'resource-account'
  | 'not-a-resource-account'
  | 'no-usage-location'
  | 'bad-usage-location'
  | 'sets-usage-location'
  | 'not-sold-there'
  | 'already-held'
  | 'already-held-through-group'
  | 'already-included'
  | 'not-held'
  | 'inherited-from-group'
  | 'needs-phone'
  | 'needs-other'
  | 'no-calling-plan-with'
  | 'two-calling-plans'
  | 'excludes-other'
  | 'still-needed'
  | 'not-swapped'
  | 'switched-off'
  | 'changed-since'
  | 'no-seats'
  | 'suspended'
  | 'in-grace'
  | 'not-bought'
  | 'company-only'
  | 'credits-advised'
  | 'phone-only-advised'
  | 'keeps-disabled-plans'
  | 'graph-cannot-say';

export interface LicenseReason {
  readonly code: LicenseReasonCode;
  readonly weight: 'refusal' | 'warning' | 'note';
  /** The product that it is about, as its sku id. */
  readonly skuId?: string | undefined;
  /** Other products that matter, as sku ids. */
  readonly others?: readonly string[] | undefined;
  /** One of these would do. */
  readonly kinds?: readonly LicenseKind[] | undefined;
  readonly connectivity?: LicenseConnectivity | undefined;
  /** ISO 3166-1 alpha-2, or what was written in its place. */
  readonly country?: string | undefined;
  /** How many seats are missing, or how many service plans stay off. */
  readonly count?: number | undefined;
  /** The group's object id. */
  readonly group?: string | undefined;
}
