/** The package in English, which Teams also shows wherever we do not speak the person's language. */

import type { PackageStrings } from './strings.ts';

export const english: PackageStrings = {
  name: { short: 'Calling Desk', full: 'Calling Desk for Communications Credits' },
  description: {
    short: 'See your Communications Credits balance, and why it changed.',
    full: [
      'Calling Desk is for the people who run telephony in Microsoft 365.',
      'It keeps an exact account of a prepaid Communications Credits balance: what was bought, which calls were paid from it, what will expire and when the money is likely to run out. Ask for the balance or for a statement in a personal chat, in English, Japanese or Simplified Chinese, and take the figures with you as an Excel or CSV file.',
      'The figures come from recorded purchases and from the PSTN usage reports of your organization, which arrive 24 to 48 hours late. Microsoft offers no interface to the balance itself, so Calling Desk cannot read it from the admin center and cannot switch auto-recharge; it guides you to the right page.',
      'You need an admin or support role in Microsoft Entra to see a balance. Your organization needs Communications Credits, and the license for each kind of call is described in the Microsoft 365 admin center. An administrator installs and connects the app.',
    ].join('\n\n'),
  },
  commands: {
    balance: 'What is left, what expires next, and when it will run out',
    statement: 'Why the balance changed: by day and by destination',
    'add-funds': 'Add funds, or be shown where to add them',
    'set-auto-recharge': 'Set the trigger amount and the recharge amount',
    'turn-off-auto-recharge': 'Turn auto-recharge off, and learn when you should',
    assign: 'Assign a calling license to one person, with a look before it is done',
    'assign-many': 'Assign calling licenses to many people, from a list, a file or a group',
    audit: 'Who did what, when, and by which card',
    help: 'What you can ask for, and what the desk cannot do',
    cancel: 'Stop what we are doing',
  },
};
