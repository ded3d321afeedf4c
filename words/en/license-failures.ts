/** Why Microsoft did not change a license, and what to do, in English. */

export const licenseFailures = {
  /** Microsoft's own sentence, quoted as it is. */
  said: (sentence: string) => `In Microsoft’s own words: “${sentence}”`,
  codes: {
    'no-seats': {
      what: (license: string) => `When it was this person’s turn, no seat of ${license} was left.`,
      fix: 'Buy seats or take some back, then retry the failed.',
    },
    'no-usage-location': {
      what: 'Microsoft found no valid usage location on the account.',
      fix: 'Set it and retry. If it was set just now, wait a few minutes first.',
    },
    'prohibited-location': {
      what: 'Microsoft does not offer a service of this license where the person works.',
      fix: 'Correct the usage location if it is wrong, or choose another product.',
    },
    'needs-other-plan': {
      what: 'A service in this license works only with another one that the person lacks or has switched off.',
      named: (needed: string) =>
        `A service in this license works only with ${needed}, which the person lacks or has switched off.`,
      fix: 'Assign what it needs in the same change, or switch it on, then retry.',
    },
    'conflicts-with-plan': {
      what: 'A service in this license cannot stand beside one that the person has.',
      named: (other: string) => `Two services cannot stand beside each other: ${other}.`,
      fix: 'Swap the licenses in one change instead of adding one.',
    },
    'not-bought': {
      what: (license: string) =>
        `Microsoft finds no subscription of the organization for ${license}.`,
      fix: 'Check in the admin center under Billing > Your products whether it is still active.',
    },
    'company-only': {
      what: (license: string) => `Microsoft does not assign ${license} to single people.`,
      fix: 'Leave it out: it works for the whole organization.',
    },
    'not-held': {
      what: 'The person no longer had the license that was to be removed.',
      fix: 'Nothing to do, unless somebody else is changing licenses right now.',
    },
    inherited: {
      what: 'The license that was to be removed comes through a group.',
      fix: 'Change the group or its members in the admin center.',
    },
    'nothing-to-change': {
      what: 'Microsoft found nothing left to change.',
      fix: 'Nothing to do: look at the person’s licenses to be sure.',
    },
    'address-clash': {
      what: 'Another account uses the same proxy address, so Microsoft did not assign the license.',
      fix: 'Remove the address from one of the two accounts, then retry.',
    },
    'bad-request': {
      what: 'Microsoft could not read the request. That is a fault of Calling Desk.',
      fix: 'Tell whoever runs Calling Desk, with the request ID.',
    },
    busy: {
      what: 'Other changes to the organization were under way at the same time, again and again.',
      fix: 'Retry in a few minutes, when the other changes are done.',
    },
    throttled: {
      what: 'Microsoft asked for a longer pause than could be waited for.',
      fix: 'Retry in a quarter of an hour.',
    },
    'no-rights': {
      what: 'Microsoft denied the change: Calling Desk lacks the permission for it.',
      fix: 'A Global Administrator must grant LicenseAssignment.ReadWrite.All to the app, and User.ReadWrite.All for usage locations.',
    },
    'no-such-person': {
      what: 'The account no longer exists in the directory.',
      fix: 'Check whether it was deleted or renamed.',
    },
    unavailable: {
      what: 'Microsoft’s directory had a fault when the change was sent.',
      fix: 'Retry later. If it lasts, look at the service health in the admin center.',
    },
    unreachable: {
      what: 'There was no connection to Microsoft’s directory.',
      fix: 'Check the network of the machine that runs Calling Desk, then retry.',
    },
    timeout: {
      what: 'Microsoft gave no answer in time. The change may have been made, so it is looked up, not repeated.',
      fix: 'Refresh in a few minutes to see how it ended.',
    },
    'changed-since': {
      what: 'The person’s licenses have changed since this was prepared, so nothing was done.',
      fix: 'Look at the licenses and start again.',
    },
    other: {
      what: 'Microsoft refused for a reason that I do not know.',
      fix: 'Show this and the request ID to Microsoft support.',
    },
  },
};
