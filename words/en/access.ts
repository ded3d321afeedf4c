/** Who may see what, in English. */

export const access = {
  title: 'You need a role for this',
  reasons: {
    guest: 'Guests of the organization cannot use this.',
    'unknown-person': 'I could not find your account in the organization’s directory.',
    disabled: 'Your account is switched off in the directory.',
    'missing-role': 'Your account has none of the roles that may do this.',
  },
  rolesThatMay: 'One of these Microsoft Entra roles is enough:',
  whomToAsk: {
    guest: 'Ask a member of the organization.',
    'unknown-person': 'Ask an administrator whether your account belongs to this organization.',
    disabled: 'Ask an administrator to switch it on again.',
    'missing-role':
      'Ask a Global Administrator or a Privileged Role Administrator to assign one. A role that only waits to be activated does not count until it is active.',
  },
  roles: {
    'global-administrator': 'Global Administrator',
    'global-reader': 'Global Reader',
    'billing-administrator': 'Billing Administrator',
    'license-administrator': 'License Administrator',
    'user-administrator': 'User Administrator',
    'helpdesk-administrator': 'Helpdesk Administrator',
    'teams-administrator': 'Teams Administrator',
    'teams-communications-administrator': 'Teams Communications Administrator',
    'teams-communications-support-engineer': 'Teams Communications Support Engineer',
    'teams-communications-support-specialist': 'Teams Communications Support Specialist',
    'teams-telephony-administrator': 'Teams Telephony Administrator',
    'teams-reader': 'Teams Reader',
  } as Readonly<Record<string, string>>,
  inChatTitle: 'Let us continue in personal chat',
  inChat: 'Everyone here would see the answer, and balances are for admins only.',
  inChatFile: 'Files can be exchanged in personal chat only.',
  summary: 'You need a role for this.',
};
