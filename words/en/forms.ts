/** What is wrong with what was typed into a form, in English. */

export const forms = {
  notSaved: 'Nothing was changed.',
  at: (field: string, reason: string) => `${field}: ${reason}`,
  fields: {
    deposit: 'Amount to add',
    amount: 'Recharge amount',
    trigger: 'Trigger amount',
    cap: 'Monthly limit',
    reading: 'Balance shown there',
    day: 'Day of purchase',
    reference: 'Invoice number',
    reason: 'Note',
  },
  amountMissing: 'Enter an amount.',
  dayMissing: 'Choose a day.',
  problems: {
    empty: 'Enter an amount.',
    'not-an-amount': 'This is not an amount of money. Write it like 250 or 250.50.',
    ambiguous: 'This can be read in two ways. Write it without a thousands mark.',
    negative: 'The amount must not be negative.',
    'other-currency': 'This is another currency than that of the account. I do not convert.',
    'too-fine': 'This has more decimal places than the currency has coins for.',
    'too-large': 'This is more than can be counted.',
    'no-day': 'This is not a day.',
    'day-in-future': 'This day has not come yet.',
    'day-too-old': 'Funds bought that long ago have expired.',
    'too-long': 'This is too long.',
  },
  tooSmall: (limit: string) => `The least is ${limit}.`,
  aboveLimit: (limit: string) => `The most is ${limit}.`,
  capBelowAmount: (limit: string) =>
    `The monthly limit must let at least one recharge through, that is ${limit}.`,
};
