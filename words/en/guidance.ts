/** What is done in Microsoft's own admin centers today, step by step, in English. */

export interface GuidanceText {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly note: string;
}

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

export const guidance = {
  assign,
  'assign-many': assignMany,
  'licenses-of': licensesOf,
  seats,
};
