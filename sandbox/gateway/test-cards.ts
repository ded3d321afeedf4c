/** The cards that can be stored: Stripe's test payment methods by their names, and what a charge of each comes to. */

export interface Refusal {
  readonly code: string;
  /** Empty where the error has none. */
  readonly declineCode: string;
  readonly message: string;
}

export interface TestCard {
  /** As Stripe's documentation names it. */
  readonly name: string;
  readonly brand: string;
  readonly last4: string;
  /** For the page on which a person chooses. */
  readonly label: string;
  /** Undefined: it pays. */
  readonly refusal: Refusal | undefined;
}

export const EXPIRED: Refusal = {
  code: 'expired_card',
  declineCode: '',
  message: 'Your card has expired.',
};
export const DECLINED: Refusal = {
  code: 'card_declined',
  declineCode: 'generic_decline',
  message: 'Your card was declined.',
};
const INSUFFICIENT: Refusal = {
  code: 'card_declined',
  declineCode: 'insufficient_funds',
  message: 'Your card has insufficient funds.',
};
const AUTHENTICATION: Refusal = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};
const PROCESSING: Refusal = {
  code: 'processing_error',
  declineCode: '',
  message: 'An error occurred while processing your card. Try again in a little bit.',
};

export const WORKING_CARD = 'pm_card_visa';

export const TEST_CARDS: readonly TestCard[] = [
  card(WORKING_CARD, 'visa', '4242', 'Pays', undefined),
  card('pm_card_mastercard', 'mastercard', '4444', 'Pays', undefined),
  card('pm_card_amex', 'amex', '8431', 'Pays', undefined),
  card('pm_card_chargeDeclinedExpiredCard', 'visa', '0069', 'Expired', EXPIRED),
  card(
    'pm_card_chargeDeclinedInsufficientFunds',
    'visa',
    '9995',
    'Insufficient funds',
    INSUFFICIENT,
  ),
  card('pm_card_authenticationRequired', 'visa', '3184', 'Authentication required', AUTHENTICATION),
  card('pm_card_chargeDeclinedProcessingError', 'visa', '0119', 'Processing error', PROCESSING),
  card('pm_card_chargeDeclined', 'visa', '0002', 'Declined', DECLINED),
];

export function testCard(name: string): TestCard | undefined {
  return TEST_CARDS.find((each) => each.name === name);
}

function card(
  name: string,
  brand: string,
  last4: string,
  label: string,
  refusal: Refusal | undefined,
): TestCard {
  return { name, brand, last4, label, refusal };
}
