/** What is about to happen, what has happened, and what did not, in English. */

export const effects = {
  confirmTitles: {
    charge: 'Add funds: please confirm',
    purchase: 'Record this purchase?',
    rule: 'Save auto-recharge?',
    'rule-off': 'Turn off auto-recharge?',
    reading: 'Bring the account in line?',
    mode: 'Change how calls are billed?',
  },
  doneTitles: {
    charge: 'Funds added',
    purchase: 'Purchase recorded',
    rule: 'Auto-recharge saved',
    'rule-off': 'Auto-recharge is off',
    reading: 'Balance brought in line',
    mode: 'Billing changed',
  },
  will: {
    charge: (amount: string, card: string) =>
      `${amount} is charged to ${card}, once, and added to the balance.`,
    purchase: (amount: string, day: string) =>
      `A purchase of ${amount} on ${day} is written into the journal. Nothing is charged by me.`,
    rule: (amount: string, trigger: string) =>
      `Whenever the balance is at or below ${trigger}, the stored card is charged ${amount} and the funds are added.`,
    ruleObserved: (amount: string, trigger: string) =>
      `I record that the admin center recharges ${amount} when the balance is at or below ${trigger}, and keep watch. I switch nothing there.`,
    ruleOff: 'From now on nothing is charged by itself. The balance is used up.',
    ruleOffObserved:
      'I record that auto-recharge is off in the admin center, and keep watch. I switch nothing there.',
    reading: (read: string, computed: string) =>
      `The balance becomes ${read}; calculated was ${computed}. The difference stays visible.`,
    mode: {
      prepaid: 'Calls are paid from prepaid credits. Funds can be added again.',
      draining: 'The remaining credits are used up first. From now on no funds are added here.',
      'post-usage': 'Calls are billed after use. From now on no funds are added here.',
    },
  },
  did: {
    charge: (amount: string, card: string) => `${amount} was charged to ${card} and added.`,
    purchase: (amount: string, day: string) => `A purchase of ${amount} on ${day} was recorded.`,
    rule: (amount: string, trigger: string) =>
      `${amount} is recharged whenever the balance is at or below ${trigger}.`,
    ruleObserved: (amount: string, trigger: string) =>
      `Recorded: ${amount} is recharged when the balance is at or below ${trigger}. I keep watch.`,
    ruleOff: 'From now on nothing is charged by itself.',
    ruleOffObserved: 'Recorded: auto-recharge is off in the admin center.',
    reading: (read: string, computed: string) =>
      `The balance is now ${read}; calculated was ${computed}.`,
    mode: {
      prepaid: 'Calls are paid from prepaid credits again. Funds can be added.',
      draining: 'The remaining credits are used up first, then calls are billed after use.',
      'post-usage': 'Calls are billed after use.',
    },
  },
  facts: {
    amount: 'Amount',
    card: 'Card',
    balanceNow: 'Balance now',
    balanceAfter: 'Balance afterwards',
    day: 'Day of purchase',
    invoice: 'Invoice number',
    note: 'Note',
    expires: 'Expires unless used',
    before: 'Before',
    difference: 'Difference',
    by: 'Done by',
    at: 'At',
    entry: 'Journal entry',
    reference: 'Payment reference',
  },
  ruleBefore: (amount: string, trigger: string) => `${amount} at or below ${trigger}`,
  ruleBeforeOff: (amount: string, trigger: string) => `Off (${amount} at or below ${trigger})`,
  notSet: 'Not set',
  entry: (seq: string) => `#${seq}`,
  validUntil: (at: string) => `You can confirm until ${at}.`,
  confirm: 'Confirm',
  cancel: 'Cancel',
  undo: 'Undo',
  again: 'Start again',
  noUndo: {
    payment: 'A payment cannot be undone here: a refund is made at the payment provider.',
    'changed-since': 'This can no longer be undone: the account has changed since.',
  },
  cancelledTitle: 'Cancelled',
  undoneTitle: 'Undone',
  undone: 'What was done has been taken back. Both entries stay in the journal.',
  states: {
    done: 'This has been done already. It was not done again.',
    'under-way': 'This is being carried out at the moment.',
    cancelled: 'This was cancelled. Nothing was changed.',
    expired:
      'This was prepared more than 15 minutes ago and no longer works. Nothing was changed. Start again.',
    'not-yours': 'This was prepared for somebody else. Nothing was changed. Start one of your own.',
    changed:
      'Something has changed since this was prepared, so I did nothing. Look at the figures and start again.',
    declined: 'The card was declined. Nothing was charged.',
    unknown:
      'Whether the payment went through is not known yet. I keep asking and charge nothing again.',
  },
  stateTitles: {
    done: 'Done already',
    'under-way': 'Under way',
    cancelled: 'Cancelled',
    expired: 'Out of date',
    'not-yours': 'Not yours',
    changed: 'Changed in the meantime',
    declined: 'Declined',
    unknown: 'Outcome not known yet',
  },
  when: (at: string) => `It was settled ${at}.`,
  failedTitle: 'The payment failed',
  unknownTitle: 'The payment has no answer yet',
  notTaken: (amount: string) => `${amount} was not charged, and nothing was added.`,
  unknownMeans: (amount: string) =>
    `The payment provider has not said whether ${amount} was charged. I keep asking; do not pay again. The balance shows the funds as soon as they are confirmed.`,
  notCharged:
    'The payment provider could not be reached or did not take the order. Try again later.',
};
