/** A change of one person's licenses, before and after, in English. */

import type { Count } from '../count.ts';

export const licenseChanges = {
  confirmTitles: {
    assign: 'Assign licenses: please confirm',
    remove: 'Remove licenses: please confirm',
    swap: 'Swap licenses: please confirm',
    undo: 'Take the change back: please confirm',
  },
  blockedTitle: 'This cannot be done as asked',
  nothingTitle: 'There is nothing to do',
  nothing: 'This person’s licenses are as you want them already. Nothing is called.',
  blocked: 'Nothing will be changed.',
  partly: 'Not everything you asked for can be done.',
  person: 'Person',
  address: 'Address',
  location: 'Usage location',
  setsLocation: (country: string) => `${country}, will be set`,
  didSetLocation: (country: string) => `${country}, was set`,
  willAdd: 'Will be assigned',
  willRemove: 'Will be removed',
  refused: 'Will not be changed',
  added: 'Assigned',
  removed: 'Removed',
  notDone: 'Not changed',
  triedAdd: 'Asked to assign',
  triedRemove: 'Asked to remove',
  seats: (before: string, after: string) => `seats left: ${before} → ${after}`,
  freed: 'its seat becomes free',
  plansOff: (count: Count) => `service plans that stay off: ${count.text}`,
  validUntil: (at: string) => `You can confirm until ${at}. Then the figures are too old.`,
  oneCall: 'The licenses change in one call to Microsoft: all of them or none.',
  confirm: 'Confirm',
  cancel: 'Cancel',
  change: 'Change the choice',
  retry: 'Try again',
  undo: 'Undo',
  refresh: 'Look again',
  previewSummary: (title: string, name: string) => `${title}: ${name}`,
  resultTitles: {
    done: 'Done',
    undone: 'Taken back',
    failed: 'Nothing was changed',
    unknown: 'The outcome is not known yet',
    working: 'Under way',
    skipped: 'Stopped before anything was changed',
  },
  results: {
    done: (name: string) => `The licenses of ${name} are changed. I have read them back.`,
    undone: (name: string) => `The licenses of ${name} are as they were before.`,
    failed: (name: string) => `Microsoft refused the change of ${name}.`,
    unknown: (name: string) =>
      `Microsoft has not said yet whether the licenses of ${name} are changed. I keep looking and call nothing twice.`,
    working: (name: string) => `The licenses of ${name} are being changed.`,
    skipped: (name: string) => `The licenses of ${name} are as they were.`,
  },
  next: 'What comes next',
  steps: {
    wait: 'It can take up to 24 hours until the dial pad appears and calls work. Signing out of Teams and in again can help.',
    waitOther: 'It can take up to 24 hours until it works everywhere.',
    number: (name: string) =>
      `Get a phone number in the Teams admin center under **Voice** > **Phone numbers**, and assign it to ${name}.`,
    operatorNumber: (name: string) =>
      `Assign the operator’s number to ${name} in the Teams admin center under **Voice** > **Phone numbers**.`,
    routedNumber: (name: string) =>
      `Assign a number of your own telephony to ${name}, and a voice routing policy.`,
    needsOutside: (name: string) =>
      `${name} can now ring people inside. To call outside, a Calling Plan, Direct Routing or Operator Connect is needed.`,
    conferencing: (name: string) =>
      `Meetings that ${name} schedules from then on have a dial-in number. It is not added to older invitations.`,
    credits: 'Calls that are paid from credits need a positive balance.',
    resource:
      'Assign a number to the resource account in the Teams admin center, and link it to its auto attendant or call queue.',
    support:
      'If it does not work after 24 hours, check the dial pad settings of the person, then open a support request with Microsoft.',
  },
  requestId: (id: string) => `For Microsoft support, name this request: ${id}`,
  noUndo: {
    'changed-since':
      'This can no longer be undone here: the licenses have been changed by something else since.',
    gone: 'This can no longer be undone here: it is too long ago.',
  },
  by: 'Done by',
  at: 'At',
  undoHint: 'Undo works for as long as nothing else changes these licenses.',
  openNumbers: 'Phone numbers (external)',
  openUser: 'Person in Teams admin center (external)',
};
