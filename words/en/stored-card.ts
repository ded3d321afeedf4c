/** The card that pays, in English. */

export const storedCard = {
  title: 'The card that pays',
  name: (brand: string, last4: string) => `${brand} •••• ${last4}`,
  expires: (month: string) => `expires ${month}`,
  expired: (month: string) => `expired ${month}`,
  withDetail: (card: string, detail: string) => `${card}, ${detail}`,
  fact: 'Card',
  none: 'No card is stored.',
  noneYet: 'No card is stored yet. Store one before anything can be charged.',
  howToChange:
    'The card is stored on the payment provider’s own page. No card number ever reaches me or this chat.',
  liftsSuspension: 'After a change of card, a suspended auto-recharge tries again.',
  observed:
    'Microsoft charges the payment method in the Microsoft 365 admin center. I can neither see nor change it. Go to **Billing** > **Payment methods** there.',
  change: 'Change card',
  store: 'Store a card',
  open: 'Open the card page (external)',
  summary: 'The card that pays for Communications Credits.',
};
