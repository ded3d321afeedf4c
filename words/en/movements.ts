/** What moved the balance, in English. */

import type { Count } from '../count.ts';
import { entries } from './nouns.ts';

export const movements = {
  purchase: 'Funds added',
  recharge: 'Auto-recharge',
  call: 'Call',
  callTo: (destination: string) => `Call to ${destination}`,
  expiry: 'Funds expired',
  reading: 'Set to the admin center’s figure',
  correction: 'Correction',
  withReason: (what: string, reason: string) => `${what}: ${reason}`,
  reversal: 'Undone',
  reversalOf: (what: string) => `Undone: ${what}`,
  title: 'The entries behind the number',
  none: 'There are no entries here.',
  page: (page: Count, pages: Count, total: Count) =>
    `Page ${page.text} of ${pages.text}, ${entries(total)}`,
  whenAndEntry: (at: string, seq: string) => `${at}, #${seq}`,
  summary: (what: string) => `${what}: the entries behind the number.`,
};
