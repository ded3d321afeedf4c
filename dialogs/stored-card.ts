/** The stored card, as far as dialogs need it: whoever keeps the promise of payments keeps this one. */

import type { PaymentProblemCardData } from '../cards/payment-problem-card.ts';
import type { Currency, Micros } from '../ledger/money.ts';

export interface CardOrder {
  /** The same operation is the same charge, however often it is asked for. */
  readonly operation: string;
  readonly amount: Micros;
  readonly currency: Currency;
  /** For the statement of the card's holder. */
  readonly description: string;
}

/** Paid, under the gateway's own id; or what the card that tells of a problem is made from. */
export type CardOutcome =
  | { readonly kind: 'succeeded'; readonly reference: string }
  | PaymentProblemCardData['outcome'];

export interface NamedCard {
  /** Another value after each change of card. */
  readonly id: string;
  readonly brand: string;
  readonly last4: string;
  readonly expires: string;
}

export interface StoredCard {
  /** What the gateway does is an outcome, never thrown. */
  charge(order: CardOrder): Promise<CardOutcome>;
  lookUp(operation: string): Promise<CardOutcome>;
  /** Undefined where none is stored. Throws where the gateway does not say. */
  card(): Promise<NamedCard | undefined>;
  /** An address of the gateway's own page. Throws where the gateway gives none. */
  cardPage(returnTo: string): Promise<string>;
}
