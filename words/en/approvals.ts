/** What waits for a second person, in English. */

import type { Count } from '../count.ts';

export const approvals = {
  askerTitle: 'A second person has to approve this',
  asker: {
    awaiting:
      'Nothing has been done yet. Another Global Administrator or Billing Administrator has to approve exactly this; you cannot do it yourself.',
    refused: (name: string) => `${name} refused it. Nothing was changed.`,
    expired: 'Nobody approved it in time. Nothing was changed.',
  },
  askerTitles: {
    awaiting: 'Waiting for a second person',
    refused: 'Refused',
    expired: 'Not approved in time',
  },
  /** Where nobody hears of it by an alert. */
  where:
    'It is shown wherever alerts go. Whoever may approve it also finds it by writing “approvals” to me.',
  title: 'Approval needed',
  asks: (name: string) => `${name} asks for a second person.`,
  states: {
    awaiting: 'Waiting for approval',
    given: 'Approved, being carried out',
    done: 'Approved and done',
    changed: 'Approved, but not done',
    declined: 'Approved, but the card was declined',
    'not-charged': 'Approved, but nothing was charged',
    unknown: 'Approved, payment not yet known',
    refused: 'Refused',
    withdrawn: 'Taken back',
    expired: 'Expired',
  },
  means: {
    awaiting: 'Nothing has been done yet. Approve only what you have agreed on.',
    given: 'It is carried out once, exactly as shown here.',
    done: 'It was carried out once, exactly as shown here.',
    changed:
      'Something has changed since it was asked for, so nothing was done. It has to be asked for again.',
    declined: 'Nothing was added.',
    'not-charged': 'The payment provider did not take the order. It has to be asked for again.',
    unknown: 'The payment provider has not answered. I keep asking and charge nothing again.',
    refused: 'Nothing was changed.',
    withdrawn: 'Whoever asked took it back. Nothing was changed.',
    expired: 'Nobody approved it in time. Nothing was changed.',
  },
  notices: {
    own: 'You asked for this yourself: another person has to approve it. Nothing was changed.',
    late: 'This was decided already. Your click changed nothing.',
    altered:
      'What is stored is not what was asked for, so it cannot be approved. It has to be asked for again.',
  },
  folded: {
    'approval-asked': 'Approval asked for',
    'approval-given': 'Approval given',
    'approval-ended': 'Approval ended',
  },
  facts: {
    asker: 'Asked by',
    at: 'Asked',
    most: 'Can spend at most',
    limit: 'One person may spend',
    until: 'Approve before',
    given: 'Approved by',
    refused: 'Refused by',
    reason: 'Reason',
  },
  noBound: 'no upper bound in a month',
  reason: 'Reason for refusing (optional)',
  approve: 'Approve',
  refuse: 'Refuse',
  withdraw: 'Withdraw',
  someone: 'Somebody',
  list: {
    title: 'Waiting for a second person',
    none: 'Nothing waits for a second person.',
    off: 'No limit is set: one admin is enough for everything. Whoever runs Calling Desk sets it with APPROVAL_LIMIT.',
    above: (limit: string) => `What can spend more than ${limit} needs a second person.`,
    lead: (count: Count) =>
      count.value === 1 ? 'One operation waits.' : `${count.text} operations wait.`,
    more: (count: Count) => `The oldest are shown; ${count.text} more wait.`,
    show: (number: string) => `Show ${number}`,
    row: (number: string, name: string) => `${number}: asked for by ${name}`,
    own: 'your own',
  },
  summary: 'What waits for a second person.',
};
