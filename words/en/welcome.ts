/** The first words of the desk, in English. */

export const welcome = {
  title: 'Welcome to Calling Desk',
  hello: (name: string) => `Hello, ${name}`,
  helloAnyone: 'Hello',
  lead: 'I keep watch over your Communications Credits, and assign calling licenses to one person or to thousands.',
  funding: {
    stripe:
      'Say **add funds** or **set auto-recharge**: one form, all figures shown again before anything is charged.',
    observed:
      'Say **add funds** or **set auto-recharge**: I show where it is done, record it and keep watch.',
  },
  can: [
    'Say **check my credit balance** to see the balance, the forecast and the next expiry.',
    'Say **statement** to see what moved the balance, day by day.',
    'Drop a PSTN usage export from the Teams admin center here, and I take its calls in.',
    'Say **assign calling license**, **assign licenses in bulk** or **seats**: every change is shown before it is made, and can be undone.',
    'Ask any licensing question in your own words, such as **does E5 include a calling plan?**',
    'Say **send alerts here** in a channel or here to hear of recharges, failures, a zero balance and expiry.',
  ],
  limits: {
    stripe:
      'Balances are shown only to people with an admin role that may see them, and only in personal chat. Nothing is charged before somebody with the Global or Billing Administrator role has confirmed it.',
    observed:
      'Balances are shown only to people with an admin role that may see them, and only in personal chat. I cannot buy credits or switch auto-recharge for you: that is done in the Microsoft 365 admin center.',
  },
  needs: 'Your organization needs Teams calling licenses and Communications Credits.',
  summary: 'Calling Desk: Communications Credits and calling licenses, in chat.',
};
