/** What is done in Microsoft's own admin centers today, step by step, in English. */

export interface GuidanceText {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly note: string;
}

const addFunds: GuidanceText = {
  title: 'Add funds',
  lead: 'Communications Credits are bought in the Microsoft 365 admin center. I cannot buy them for you. You need the Global or Billing Administrator role there.',
  steps: [
    'Go to **Marketplace** > **All products** and find **Communication Credits**.',
    'Choose **Details** and enter the amount to add.',
    'To refill by itself, choose **Apply auto-recharge** and fill in **Add this amount** and **When balance is below**.',
    'Choose **Save**, then **Place order**.',
  ],
  note: 'Funds that are not used within 12 months of the purchase expire. Customers billed under a Microsoft Customer Agreement cannot buy credits: their calls are billed after use. Credits sold by a partner are added by that partner.',
};

const setAutoRecharge: GuidanceText = {
  title: 'Set auto-recharge',
  lead: 'Auto-recharge is set in the Microsoft 365 admin center. I cannot switch it for you. You need the Global or Billing Administrator role there.',
  steps: [
    'Go to **Billing** > **Your products** and choose **Communications Credits**.',
    'Under **Billing settings**, choose **Edit auto recharge settings**.',
    'Select **Auto recharge**.',
    'Enter the recharge amount in **Add this amount** and the trigger amount in **When balance is below**.',
    'Choose **Save**.',
  ],
  note: 'When the balance reaches the trigger amount, the recharge amount is charged to the payment method on file. Keep auto-recharge off if you are moving to a Microsoft Customer Agreement.',
};

const turnOffAutoRecharge: GuidanceText = {
  title: 'Turn off auto-recharge',
  lead: 'Auto-recharge is turned off in the Microsoft 365 admin center. I cannot switch it for you. You need the Global or Billing Administrator role there.',
  steps: [
    'Go to **Billing** > **Your products** and choose **Communications Credits**.',
    'Under **Billing settings**, choose **Edit auto recharge settings**.',
    'Clear **Auto recharge**.',
    'Choose **Save**.',
  ],
  note: 'Before moving to a Microsoft Customer Agreement (formerly the New Commerce Experience), auto-recharge must be off. Otherwise the balance refills itself and billing after use never starts. The remaining balance is used up first; there is nothing else to do.',
};

const assign: GuidanceText = {
  title: 'Assign a calling license',
  lead: 'I cannot assign licenses yet. Today this is done in the Microsoft 365 admin center.',
  steps: [
    'Go to **Users** > **Active users** and choose the person.',
    'Open **Licenses and apps** and check that **Select location** is filled in.',
    'Select the licenses: **Teams Phone Standard**, then a **Calling Plan**, and **Communications Credits** for calls beyond the plan.',
    'Choose **Save changes**.',
  ],
  note: 'With Direct Routing or Operator Connect, assign Teams Phone only, no Calling Plan. It can take 24 hours until the dial pad appears.',
};

const assignMany: GuidanceText = {
  title: 'Assign licenses in bulk',
  lead: 'I cannot assign licenses yet. Today this is done in the Microsoft 365 admin center.',
  steps: [
    'Go to **Users** > **Active users** and select the people.',
    'Choose **Manage product licenses**.',
    'Choose **Assign more: Keep the existing licenses and assign more**.',
    'Select the licenses and choose **Save changes**.',
  ],
  note: 'Everyone needs a usage location first. For whole departments, a group with licenses keeps itself up to date.',
};

const licensesOf: GuidanceText = {
  title: 'A person’s licenses',
  lead: 'I cannot look up licenses yet. Today you find them in the Microsoft 365 admin center.',
  steps: [
    'Go to **Users** > **Active users** and choose the person.',
    'Open **Licenses and apps**: it shows each license and, under **Apps**, what is switched on.',
  ],
  note: 'A license that comes from a group is changed in that group.',
};

const seats: GuidanceText = {
  title: 'Licenses left',
  lead: 'I cannot count licenses yet. Today you find the figures in the Microsoft 365 admin center.',
  steps: [
    'Go to **Billing** > **Licenses**.',
    'Compare **Assigned licenses** with **Available quantity** for each product.',
  ],
  note: 'The number of Communications Credits licenses says nothing about money: many are added when credits are bought.',
};

const alertsHere: GuidanceText = {
  title: 'Alerts in this conversation',
  lead: 'I cannot send alerts yet. Microsoft sends mail when a recharge succeeds or fails and when the balance reaches zero.',
  steps: [
    'The mail goes to Global, Billing, License, Helpdesk and Teams administrators, among others.',
    'To see it in a channel, forward it to the channel’s own mail address.',
    'Ask me for the balance at any time in personal chat.',
  ],
  note: 'Microsoft sends no mail before the balance reaches zero. My balance card shows when that is likely.',
};

const stopAlertsHere: GuidanceText = {
  title: 'Stop alerts in this conversation',
  lead: 'I do not send alerts yet, so there is nothing to stop here.',
  steps: [],
  note: 'Microsoft’s own mail about recharges and a zero balance depends on the admin roles a person holds.',
};

export const guidance = {
  'add-funds': addFunds,
  'set-auto-recharge': setAutoRecharge,
  'turn-off-auto-recharge': turnOffAutoRecharge,
  assign,
  'assign-many': assignMany,
  'licenses-of': licensesOf,
  seats,
  'alerts-here': alertsHere,
  'stop-alerts-here': stopAlertsHere,
};

export const guidanceFacts = {
  asked: 'You asked for',
  amountToAdd: 'Amount to add',
  addThisAmount: 'Add this amount',
  whenBalanceIsBelow: 'When balance is below',
};
