/** Why no call reports arrive, and what mends it, in English. */

export const feed = {
  stale:
    'Calls that were not reported before are not counted: the balance shown may be too high, and the forecast stands still.',
  caughtUp: 'What was missed has been taken in: the balance and the forecast are up to date.',
  meanwhile: (fix: string) =>
    `${fix} Until then, drop a usage export from the Teams admin center into the chat with me from time to time.`,
  withCode: (why: string, code: string) => `${why} (${code})`,
  problems: {
    'sign-in': {
      why: 'Microsoft’s sign-in refuses Calling Desk',
      fix: 'Ask whoever runs Calling Desk to renew its client secret or identity for Microsoft Graph: it may have expired.',
    },
    permission: {
      why: 'Calling Desk may not read call records',
      fix: 'Ask a Global Administrator to consent to the application permission CallRecord-PstnCalls.Read.All for Calling Desk.',
    },
    service: {
      why: 'Microsoft Graph does not answer as it should',
      fix: 'I go on asking every four hours. If it lasts, ask whoever runs Calling Desk: the log says more.',
    },
  },
};
