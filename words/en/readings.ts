/** Bringing the account in line with the admin center, in English. */

export const readings = {
  title: 'Enter the balance that the admin center shows',
  lead: 'The admin center has the last word on the balance. Read it under **Billing** > **Your products** > **Communications Credits** and enter it here.',
  computed: 'Calculated',
  asOf: 'As of',
  knownThrough: 'Usage known through',
  noUsage: 'none yet',
  lag: 'Call reports run 24 to 48 hours late: a small difference is normal.',
  shown: 'Balance shown there',
  note: 'Note',
  next: 'Continue',
  past: 'Readings so far',
  difference: (amount: string) => `${amount} against calculated`,
  agreed: 'as calculated',
  summary: 'Enter the balance that the admin center shows.',
};
