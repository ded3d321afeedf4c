/** What the desk understands, in English. */

export const help = {
  title: 'What I can do',
  lead: 'Write one of these, in English, Japanese or Chinese. A button sends it for you.',
  groups: {
    credits: 'Communications Credits',
    guides: 'Step-by-step guides for the admin center',
    talk: 'At any time',
  },
  lines: {
    balance: 'the balance, its forecast and the next expiry',
    statement: 'what moved the balance, by day and by destination; export to Excel or CSV',
    file: 'Drop a PSTN usage export (CSV or zip) here',
    fileMeans: 'takes in the calls that were paid from credits',
    addFunds: 'how to buy credits',
    setAutoRecharge: 'how to set the trigger amount and the recharge amount',
    turnOffAutoRecharge: 'how to switch it off before moving to billing after use',
    assign: 'how to give somebody a calling license',
    help: 'this list',
    cancel: 'stops what we are doing',
  },
  limits:
    'Figures come from recorded purchases and call reports, which run 24 to 48 hours late. Balances need an admin role and are shown in personal chat only. Calls need Teams calling licenses in your organization.',
  summary: 'What Calling Desk understands.',
};
