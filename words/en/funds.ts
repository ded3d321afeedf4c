/** Adding funds, in English. */

export const funds = {
  title: 'Add funds',
  lead: (balance: string) => `The balance is ${balance}.`,
  charges: 'The stored card is charged once. You see all figures again before anything is charged.',
  expiry: 'Funds that are not used within 12 months of the purchase expire.',
  amount: 'Amount to add',
  next: 'Continue',
  summary: 'Add funds to Communications Credits.',
  setupTitle: 'Set up Communications Credits',
  setupLead:
    'Everything in one form: a deposit, and what recharges the balance by itself. You see all figures again before anything is charged.',
  setupSummary: 'Set up Communications Credits: deposit and auto-recharge.',
  purchaseTitle: 'Record a purchase',
  purchaseLead:
    'Communications Credits are bought in the Microsoft 365 admin center: **Marketplace** > **All products** > **Communication Credits**. I cannot buy them for you.',
  purchaseThen: 'When you have placed the order, record it here so that the balance is right.',
  purchaseAmount: 'Amount bought',
  purchaseDay: 'Day of purchase (UTC)',
  invoice: 'Invoice number',
  record: 'Record purchase',
  purchaseSummary: 'Record a purchase of Communications Credits.',
  refusedTitle: 'Credits cannot be added now',
  refused: {
    draining:
      'This organization is moving to billing after use. The remaining credits are used up first; adding more would only put the change off.',
    'post-usage':
      'Calls of this organization are billed after use. Customers with a Microsoft Customer Agreement cannot buy Communications Credits.',
  },
  wayBack:
    'If that is not so, change the billing mode back to prepaid credits; then funds can be added again.',
  left: (balance: string) => `Left at the moment: ${balance}.`,
};
