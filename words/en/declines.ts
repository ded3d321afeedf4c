/** Why a card did not pay, and what mends it, in English. */

export const declines = {
  reason: 'Reason',
  unknownReason: (reason: string) => `The payment was declined: ${reason}`,
  unknownFix: 'Check the payment method, or use another one.',
  kinds: {
    'expired-card': {
      what: 'The card has expired.',
      fix: 'Store a card that is valid.',
    },
    'insufficient-funds': {
      what: 'The card’s account does not have enough money.',
      fix: 'Cover the account or store another card. A smaller recharge amount helps, too.',
    },
    'authentication-required': {
      what: 'The bank asks the card’s holder to approve the payment.',
      fix: 'Store the card again and approve later payments, or ask the bank to allow them.',
    },
    'processing-error': {
      what: 'The bank or the payment provider had a fault.',
      fix: 'Usually it passes by itself. Check the card if it happens again.',
    },
    'card-declined': {
      what: 'The bank declined the card without saying why.',
      fix: 'Ask the bank, or store another card.',
    },
    'no-card': {
      what: 'No card is stored.',
      fix: 'Store a card.',
    },
    'not-charged': {
      what: 'The payment provider could not be reached, or did not get to it: the card was not asked.',
      fix: 'I try again by myself for as long as it takes. If it lasts, look whether the payment provider reports a disruption.',
    },
    'order-refused': {
      what: 'The payment provider did not take the order.',
      fix: 'Tell whoever runs Calling Desk: a setting may be wrong. The log says more.',
    },
  },
  observedFix:
    'Check the payment method in the admin center under **Billing** > **Payment methods**.',
};
