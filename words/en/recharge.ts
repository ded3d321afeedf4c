/** Setting auto-recharge and turning it off, in English. */

export const recharge = {
  title: 'Auto-recharge',
  charges:
    'Whenever the balance is at or below the trigger amount, the recharge amount is charged to the stored card.',
  observed:
    'Auto-recharge is switched in the Microsoft 365 admin center: I cannot switch it for you. Record here what is set there, and I keep watch over it.',
  now: 'At present',
  state: 'Auto-recharge',
  on: 'On',
  off: 'Off',
  amount: 'Recharge amount',
  trigger: 'Trigger amount',
  cap: 'Monthly limit',
  capHint: 'Monthly limit (empty: none)',
  noCap: 'None',
  turnOn: 'Auto-recharge is on',
  next: 'Continue',
  turnOff: 'Turn off',
  summary: 'Auto-recharge settings.',
  offTitle: 'Turn off auto-recharge',
  offLead:
    'Auto-recharge is turned off in the Microsoft 365 admin center. I cannot switch it for you. You need the Global or Billing Administrator role there.',
  offSteps: [
    'Sign in to the **Microsoft 365 admin center**.',
    'In the menu on the left, go to **Billing** > **Your products**.',
    'Among the products, choose **Communications Credits**.',
    'On its page, find **Billing settings** and choose **Edit auto recharge settings**.',
    'On the page **Auto recharge settings**, clear the check box beside **Auto recharge**.',
    'Choose **Save**.',
  ],
  offWhy:
    'Before moving to a Microsoft Customer Agreement (formerly the New Commerce Experience) it must be off: otherwise the balance refills itself and billing after use never starts. The remaining balance is used up first; there is nothing else to do.',
  offMisprint:
    'Some translations of Microsoft’s page say that auto-recharge must be turned on for this. That is a mistake in the translation: it must be off.',
  offWhenDone: 'When you have saved, tell me: I record who did it and when, and keep watch.',
  haveDone: 'I have done this',
  offSummary: 'How to turn off auto-recharge, in six steps.',
  alreadyOff: 'Auto-recharge is off already.',
  neverSet: 'Auto-recharge was never set.',
  watching:
    'I keep watch: if a recharge still shows up, the conversations that get alerts are told.',
};
