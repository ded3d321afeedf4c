/** A product that can be bought and assigned: what it is, what it needs, what excludes it, what contains it. */

export type ProductKind =
  /** Teams Phone: the PBX. */
  | 'phone'
  /** Minutes, through Microsoft. */
  | 'calling-plan'
  /** A Calling Plan whose outgoing calls are paid by the minute. */
  | 'pay-as-you-go'
  /** Teams Phone and a Calling Plan in one. */
  | 'phone-with-plan'
  | 'audio-conferencing'
  /** Audio conferencing paid by the minute, of Volume Licensing. */
  | 'pay-per-minute-audio'
  | 'credits'
  | 'resource-account'
  /** A room, a shared phone. */
  | 'device'
  | 'suite'
  /** Teams itself, as most suites contain it: only ever something that is needed, the kind of no product. */
  | 'teams'
  | 'other';

export interface Product {
  /** Ours and stable: its names in the three languages are found by it. */
  readonly id: string;
  /** Lower case; undefined where nobody has published it. */
  readonly skuId: string | undefined;
  /** As Microsoft writes it today; undefined where nobody has published it. */
  readonly partNumber: string | undefined;
  /** Part numbers that older documents and scripts use for it, and the names of its plans where they stand for it alone. */
  readonly formerPartNumbers: readonly string[];
  readonly kind: ProductKind;
  readonly plans: readonly { readonly id: string | undefined; readonly name: string }[];
  /** Of each list one is enough: what the person must have too, whichever product gives it. */
  readonly needs: readonly (readonly ProductKind[])[];
  /** Kinds that cannot stand beside it. */
  readonly excludes: readonly ProductKind[];
  /** Ids of products that contain all that it gives. */
  readonly includedIn: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly notSoldIn: readonly string[];
  /** Outgoing domestic minutes of a person and month, where they are the same everywhere. */
  readonly minutes: number | undefined;
  readonly isSoldToday: boolean;
}
