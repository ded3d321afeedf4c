/** How the organization is billed, and moving from credits to billing after use, in English. */

export const billing = {
  title: 'How calls are billed',
  modes: {
    prepaid: 'Prepaid credits',
    draining: 'Using up the credits',
    'post-usage': 'Billing after use',
  },
  means: {
    prepaid: 'Calls are paid from Communications Credits that were bought before.',
    draining:
      'The organization is moving to a Microsoft Customer Agreement (formerly the New Commerce Experience). The remaining credits are used up first, then calls are billed after use.',
    'post-usage': 'Microsoft bills calls after use. Credits can no longer be bought.',
  },
  since: (at: string) => `Since ${at}`,
  checklist: 'The way to billing after use',
  done: (what: string) => `✓ ${what}`,
  open: (what: string) => `○ ${what}`,
  toCheck: (what: string) => `? ${what}`,
  ruleOff: 'Auto-recharge is off',
  ruleOffDetail: (at: string) => `since ${at}`,
  ruleOn: 'Turn off auto-recharge',
  ruleOnDetail: 'It is on: the balance refills itself, and billing after use never starts.',
  payAsYouGo: 'Switch on pay-as-you-go services',
  payAsYouGoDetail:
    'In the admin center under Your products. It is off at first; without it, calls stop once the minutes of a plan are used up.',
  usedUp: 'Use up the remaining credits',
  usedUpDone: 'The remaining credits are used up',
  left: (amount: string) => `${amount} left`,
  leftUntil: (amount: string, on: string) => `${amount} left, likely until ${on}`,
  after: 'Billing after use begins',
  afterDetail: 'By itself, once the credits are used up. There is nothing else to do.',
  reminder: 'While auto-recharge is on, I remind the conversations that get alerts once a day.',
  wayBack: 'The way back is one button: credits can then be bought again.',
  start: 'Start using up',
  finish: 'Billed after use from now on',
  back: 'Back to prepaid credits',
  show: 'How calls are billed',
  summary: (mode: string) => `How calls are billed: ${mode}.`,
};
