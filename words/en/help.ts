/** What the desk understands, in English. */

export const help = {
  title: 'What I can do',
  lead: 'Write one of these, in English, Japanese or Chinese. A button sends it for you.',
  groups: {
    credits: 'Communications Credits',
    alerts: 'Alerts',
    licenses: 'Calling licenses',
    questions: 'Questions',
    talk: 'At any time',
  },
  lines: {
    balance: 'the balance, its forecast and the next expiry',
    statement: 'what moved the balance, by day and by destination; export to Excel or CSV',
    file: 'Drop a PSTN usage export (CSV or zip) here',
    fileMeans: 'takes in the calls that were paid from credits',
    setUp: 'the deposit, auto-recharge and its limits in one form',
    addFunds: {
      stripe: 'charges the stored card once, after you confirm',
      observed: 'where credits are bought, and records your purchase',
    },
    setAutoRecharge: {
      stripe: 'the trigger amount, the recharge amount and a monthly limit',
      observed: 'records what is set in the admin center and keeps watch',
    },
    turnOffAutoRecharge: {
      stripe: 'nothing is charged from then on',
      observed: 'the six steps in the admin center, and the watch afterwards',
    },
    lots: 'which funds expire when, and what would be lost',
    reading: 'brings the balance in line with the admin center',
    changeCard: 'the card that pays',
    billingMode: 'moving from credits to billing after use',
    alertsHere: 'tells this conversation of recharges, failures, a low or zero balance and expiry',
    alertsList: 'every conversation that gets alerts',
    assign: 'gives one person licenses, after showing what changes',
    assignMany: 'the same for a list, a file or a group; with progress, result and undo',
    licensesOf: 'what somebody holds, from where, and what is missing to make calls',
    seats: 'what is bought, used and left',
    whoHas: 'who holds a product, with an export',
    licenseJobs: 'the last plans, to look at again or to undo',
    question: 'any licensing or calling question, in your own words: answered with its source',
    questionExample: 'does E5 include a calling plan?',
    unanswered: 'questions that I could not answer, and how to add them',
    questionsHere: 'questions that people want a person to answer come here',
    audit: 'who did what, by which card, with an export; for those who answer for it',
    help: 'this list',
    cancel: 'stops what we are doing',
  },
  limits:
    'Figures come from recorded purchases and call reports, which run 24 to 48 hours late. Balances need an admin role and are shown in personal chat only; alerts go where an admin sends them. Calls need Teams calling licenses in your organization.',
  summary: 'What Calling Desk understands.',
};
