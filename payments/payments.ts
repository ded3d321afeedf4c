/** The promise of the stored card: charge it once, ask what became of a charge, say which card it is. */

import type { Currency, Micros } from '../ledger/money.ts';

/** One charge of the stored card. The same operation is the same charge, however often it is asked for. */
export interface ChargeOrder {
  /** Names the charge for us and, as its idempotency key, for the gateway. */
  readonly operation: string;
  /** More than zero, in whole units of the currency's smallest coin. */
  readonly amount: Micros;
  readonly currency: Currency;
  /** For the statement of the card's holder. */
  readonly description: string;
}

/** Why a card did not pay, in the few kinds that call for different things to do. */
export type Decline =
  | 'expired-card'
  | 'insufficient-funds'
  | 'authentication-required'
  | 'processing-error'
  | 'card-declined'
  /** No card is stored, or it was taken away. */
  | 'no-card'
  /** The gateway did not take the order as it was: a fault of ours or of the settings. */
  | 'order-refused';

export type ChargeOutcome =
  /** @property reference the gateway's own id, which a person can look up */
  | { readonly kind: 'succeeded'; readonly reference: string }
  | { readonly kind: 'declined'; readonly decline: Decline; readonly reference: string }
  /** Taken or not: no answer says. To be asked about, never charged again. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** It is certain that nothing was taken and nothing will be. */
  | { readonly kind: 'not-charged'; readonly reason: string };

/** Names the stored card without revealing it. */
export interface StoredCard {
  /** Another value after each change of card. */
  readonly id: string;
  /** `visa`; an open list. */
  readonly brand: string;
  readonly last4: string;
  /** `2027-09` */
  readonly expires: string;
}

export interface Payments {
  /** Never throws for what the gateway or the network does: that is an outcome. */
  charge(order: ChargeOrder): Promise<ChargeOutcome>;
  /** What became of a charge that was asked for before; never charges. */
  lookUp(operation: string): Promise<ChargeOutcome>;
  /** Makes sure that an operation whose outcome is unknown will never be charged from now on, or says what became of it. */
  cancel(operation: string): Promise<ChargeOutcome>;
  /** Undefined where none is stored. @throws PaymentsError */
  card(): Promise<StoredCard | undefined>;
  /** An address of the gateway's own page where a person stores another card; no card number ever reaches us. @throws PaymentsError */
  cardPage(returnTo: string): Promise<string>;
}
