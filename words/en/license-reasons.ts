/** Why a license cannot be changed as asked, what to know about it, and what to do, in English. */

import { type Count, counted } from '../count.ts';

const seats = (count: Count) => counted('en', count, { one: 'seat is', other: 'seats are' });
const plans = (count: Count) =>
  counted('en', count, { one: 'service plan is', other: 'service plans are' });

export const licenseReasons = {
  thisLicense: 'this license',
  anotherLicense: 'another license',
  thisCountry: 'this country',
  aGroup: 'a group',
  group: (name: string) => `the group “${name}”`,
  /** What a person needs, as a kind of product. */
  kinds: {
    phone: 'Teams Phone',
    'calling-plan': 'a Calling Plan',
    'pay-as-you-go': 'a pay-as-you-go Calling Plan',
    'phone-with-plan': 'Teams Phone with Calling Plan',
    'audio-conferencing': 'Audio Conferencing',
    'pay-per-minute-audio': 'pay-per-minute Audio Conferencing',
    credits: 'Communications Credits',
    'resource-account': 'Teams Phone Resource Account',
    device: 'a license for a room or a shared phone',
    suite: 'a suite',
    teams: 'Teams',
    other: 'another product',
  },
  connectivity: {
    'calling-plan': 'Microsoft Calling Plan',
    'direct-routing': 'Direct Routing',
    'operator-connect': 'Operator Connect',
    'on-premises': 'an on-premises connection',
    'not-said': 'a connection that nobody has named',
  },
  codes: {
    'not-an-address': {
      what: 'This line holds no address of a person.',
      fix: 'Write one user principal name on each line, such as aiko@contoso.com.',
    },
    'line-too-long': {
      what: 'This line is too long to be an address.',
      fix: 'Check how the list was saved: one person on each line.',
    },
    duplicate: {
      what: 'This person is in the list already, further up.',
      fix: 'Nothing to do: everybody is changed once only.',
    },
    'not-found': {
      what: 'Nobody in the directory has this address.',
      fix: 'Check the spelling. A new account can take some minutes to appear.',
    },
    'several-found': {
      what: 'Several people go by this name.',
      fix: 'Write the full user principal name instead.',
    },
    guest: {
      what: 'This is a guest. Guests call with the licenses of their own organization.',
      fix: 'Leave guests out, or use the person’s account as a member.',
    },
    'disabled-account': {
      what: 'This account is disabled. Its license would be paid for and not used.',
      fix: 'Have the account enabled first, or leave it out.',
    },
    'resource-account': {
      what: 'This account belongs to an auto attendant or a call queue, not to a person.',
      fix: 'Assign Teams Phone Resource Account to it and nothing else.',
    },
    'not-a-resource-account': {
      what: (license: string) =>
        `${license} is for auto attendants and call queues. This account is a person’s.`,
      fix: 'Assign Teams Phone to people.',
    },
    'no-usage-location': {
      what: 'The usage location is not set. Microsoft assigns no license without it.',
      fix: 'Choose the country in the form, and it is set with the change. I never guess it.',
    },
    'bad-usage-location': {
      what: (country: string) => `“${country}” is not the code of a country.`,
      fix: 'Write its two letters, such as US, JP or CN.',
      unnamed: 'The usage location that was given is not the code of a country.',
    },
    'sets-usage-location': {
      what: (country: string) => `The usage location is set to ${country} first.`,
      fix: 'Cancel if that is not where the person works.',
    },
    'not-sold-there': {
      what: (license: string, country: string) =>
        `${license} is not offered in ${country}, which is the usage location.`,
      fix: 'Choose another product, or correct the usage location if it is wrong.',
    },
    'already-held': {
      what: (license: string) => `${license} is assigned already.`,
      fix: 'Nothing to do.',
    },
    'already-held-through-group': {
      what: (license: string, group: string) => `${license} comes through ${group} already.`,
      fix: 'Nothing to do: the group takes care of it.',
    },
    'already-included': {
      what: (license: string, suite: string) =>
        `${license} is part of ${suite}, which is assigned already.`,
      fix: 'Nothing to do: a seat is saved.',
    },
    'not-held': {
      what: (license: string) => `${license} is not assigned, so it cannot be removed.`,
      fix: 'Check whether you mean this person and this license.',
    },
    'inherited-from-group': {
      what: (license: string, group: string) =>
        `${license} comes through ${group} and cannot be removed here.`,
      fix: 'Take the person out of the group, or the license off the group, in the admin center.',
      stays: (license: string, group: string) =>
        `${license} comes through ${group} too, so the person keeps it.`,
      staysFix: 'To take it away for good, change the group or its members in the admin center.',
    },
    'needs-phone': {
      what: (license: string) =>
        `${license} works only with Teams Phone. It is missing or switched off.`,
      fix: 'Add Teams Phone to the same change, or switch it on.',
    },
    'needs-other': {
      what: (license: string, kinds: string) => `${license} works only with ${kinds}.`,
      fix: 'Add what is missing to the same change.',
    },
    'no-calling-plan-with': {
      what: (license: string, connectivity: string) =>
        `Calls go out through ${connectivity}. ${license} must not be assigned beside it.`,
      fix: 'Assign Teams Phone without a Calling Plan.',
      notSaid: (license: string) =>
        `${license} is right only where calls go out through Microsoft.`,
      notSaidFix:
        'With Direct Routing, Operator Connect or an on-premises connection, assign Teams Phone alone.',
      warned: (license: string, connectivity: string) =>
        `Calls go out through ${connectivity}, where no Calling Plan belongs. ${license} brings one.`,
      warnedFix: 'Remove it, or check how this person calls outside.',
    },
    'two-calling-plans': {
      what: (license: string, other: string) =>
        `${license} would be the second Calling Plan beside ${other}. A person has one.`,
      fix: 'Swap the one for the other in one change.',
    },
    'excludes-other': {
      what: (license: string, other: string) => `${license} cannot be combined with ${other}.`,
      fix: 'Remove the other one in the same change.',
    },
    'still-needed': {
      what: (license: string, other: string) =>
        `${license} cannot be removed while ${other} stays, which works only with it.`,
      fix: 'Remove both in the same change.',
    },
    'not-swapped': {
      what: (license: string) =>
        `${license} stays, because what was to take its place cannot be assigned.`,
      fix: 'Mend what stands against the new license, then swap again.',
    },
    'switched-off': {
      what: (license: string, other: string) =>
        `${license} is part of ${other}, but switched off there. So it takes a seat of its own.`,
      fix: 'To save the seat, switch it on in the admin center instead.',
    },
    'changed-since': {
      what: 'The licenses of this person have changed since, so the way back is no longer safe.',
      fix: 'Look at the person’s licenses and change them one by one.',
    },
    'no-seats': {
      what: (license: string) => `No seat of ${license} is left.`,
      short: (license: string, count: Count) =>
        `No seat of ${license} is left. ${seats(count)} missing for everybody asked for.`,
      fix: 'Buy more seats, or take some back where they are not needed.',
    },
    suspended: {
      what: (license: string) =>
        `The subscription for ${license} is suspended. It cannot be assigned.`,
      fix: 'Have it reactivated in the admin center under Billing > Your products.',
    },
    'in-grace': {
      what: (license: string) =>
        `The subscription for ${license} has expired and is in its grace period.`,
      fix: 'Renew it in time: when the grace period ends, the license stops working.',
      some: (license: string, count: Count) =>
        `${seats(count)} expired and in the grace period: ${license}.`,
    },
    'not-bought': {
      what: (license: string) => `The organization has not bought ${license}.`,
      fix: 'Buy it in the admin center first, then start again.',
    },
    'company-only': {
      what: (license: string) =>
        `${license} is for the organization as a whole and cannot be assigned to people.`,
      fix: 'Leave it out of the change.',
    },
    'credits-advised': {
      what: 'Communications Credits are not assigned. Calls and dial-out paid from credits do not work without, not even with E5.',
      fix: 'Add Communications Credits if the person shall use them.',
    },
    'phone-only-advised': {
      what: (connectivity: string) =>
        `Calls go out through ${connectivity}. Teams Phone is all that is needed.`,
      fix: 'Assign no Calling Plan.',
      notSaid: 'How calls go out was not said. A Calling Plan is right only through Microsoft.',
      notSaidFix: 'Say how the person calls, or check it before you confirm.',
    },
    'keeps-disabled-plans': {
      what: (license: string, count: Count) =>
        `${plans(count)} switched off in ${license}. That stays so.`,
      fix: 'To switch one on, use the admin center.',
    },
    'graph-cannot-say': {
      what: 'Microsoft gave no complete answer about this person. Nothing is changed blindly.',
      fix: 'Try again in a few minutes.',
    },
  },
};
