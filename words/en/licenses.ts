/** Asking for whom and for which calling licenses, in English. */

import { type Count, counted } from '../count.ts';

const left = (count: Count) => `${count.text} left`;
const moreProducts = (count: Count) =>
  counted('en', count, { one: 'more product', other: 'more products' });

export const licenses = {
  titles: {
    assign: 'Assign calling licenses',
    remove: 'Remove licenses',
    swap: 'Swap licenses',
    see: 'Licenses of a person',
  },
  titlesOf: {
    assign: (name: string) => `Assign calling licenses to ${name}`,
    remove: (name: string) => `Remove licenses from ${name}`,
    swap: (name: string) => `Swap licenses of ${name}`,
  },
  leadKnown: 'Choose the licenses. Nothing is changed before you have confirmed it.',
  leads: {
    assign: 'Choose the person and the licenses. Nothing is changed before you have confirmed it.',
    remove: 'Choose what to take away. Nothing is changed before you have confirmed it.',
    swap: 'Both happen in one call, so that nobody is without a license in between.',
    see: 'Whose licenses do you want to see?',
  },
  whose: {
    assign: 'Who shall get licenses?',
    remove: 'Whose licenses shall be removed?',
    swap: 'Whose licenses shall be swapped?',
  },
  findPerson: 'Find a person',
  findPlaceholder: 'Begin to type a name',
  orTyped: 'Or type a name or an address',
  typedPlaceholder: 'aiko@contoso.com',
  choose: {
    assign: 'Licenses to assign',
    add: 'Licenses to assign in exchange',
    remove: 'Licenses to remove',
  },
  chooseMissing: 'Choose at least one license.',
  offer: (name: string, seats: string) => `${name} — ${seats}`,
  offerTwo: (name: string, seats: string, more: string) => `${name} — ${seats}, ${more}`,
  left,
  noneLeft: 'none left',
  grace: (count: Count) => `${count.text} in grace`,
  suspended: 'suspended, cannot be assigned',
  alreadyHeld: 'held already',
  held: {
    direct: 'assigned directly',
    group: 'from a group, cannot be removed here',
  },
  moreOffers: (count: Count) =>
    `${moreProducts(count)} cannot be shown here: see the list of seats.`,
  nothingOffered: 'The organization has no license that can be assigned to a person.',
  nothingHeld: 'This person holds no license that can be removed here.',
  connectivity: 'How do this person’s calls go outside?',
  connectivityMissing: 'Choose how calls go outside.',
  connectivities: {
    'calling-plan': 'Through Microsoft (Calling Plan)',
    'direct-routing': 'Direct Routing (own session border controller)',
    'operator-connect': 'Operator Connect or Teams Phone Mobile',
    'on-premises': 'On-premises telephony',
    'not-said': 'I do not know, or it does not matter here',
  },
  country: 'Usage location (country or region)',
  countryMissing: 'Choose the country. It is not guessed.',
  countryWhy:
    'This person has no usage location. Microsoft assigns no license without it, so it is set with the same confirmation.',
  goOn: 'Next',
  next: 'Check',
  seats: 'Seats',
  assign: 'Assign a license',
  remove: 'Remove a license',
  swap: 'Swap licenses',
  show: 'Show licenses',
  again: 'Try another name',
  assignOwn: 'Assign what is made for it',
  licensesOf: (name: string) => `Licenses of ${name}`,
  nothingChanged: 'Nothing was changed.',
  problems: {
    'no-person': 'Choose a person, or type a name or an address.',
    'no-license': 'Choose at least one license.',
    'same-license': 'The same license cannot be assigned and removed at once.',
    'swap-needs-both': 'For a swap, choose what to remove and what to assign in exchange.',
    'not-offered': 'A chosen license is no longer offered. Choose again.',
    'too-many': 'These are too many licenses for one change.',
    'no-country': 'Choose the country in which this person uses the licenses.',
    'no-such-country': 'This is no country that licenses can be used in.',
  },
  summary: 'A form for calling licenses.',
  pickTitle: 'Which one do you mean?',
  pickLead: (said: string) => `Several people go by “${said}”.`,
  pickMore: 'There are more. Type more of the name, or the full address.',
  pickInput: 'People',
  pickMissing: 'Choose a person.',
  choice: (name: string, detail: string) => `${name} — ${detail}`,
  nobody: {
    'not-found': {
      title: 'I found nobody of that name',
      text: (said: string) => `Nobody in the directory goes by “${said}”.`,
      fix: 'Check the spelling, or type the full address. A new account can take some minutes to appear.',
    },
    'not-a-name': {
      title: 'This cannot be a name',
      text: (said: string) => `“${said}” cannot be the name or the address of a person.`,
      fix: 'Type a name as the directory shows it, or an address such as aiko@contoso.com.',
    },
    guest: {
      title: 'This is a guest',
      text: (name: string) =>
        `${name} is a guest and calls with the licenses of the home organization.`,
      fix: 'If this person works for you, use the account as a member, or have one created.',
    },
    'disabled-account': {
      title: 'This account is disabled',
      text: (name: string) =>
        `The account of ${name} is disabled. A license would be paid for and not used.`,
      fix: 'Have a User Administrator enable the account first. Licenses can still be removed from it.',
    },
    'resource-account': {
      title: 'This is a resource account',
      text: (name: string) =>
        `${name} belongs to an auto attendant or a call queue, not to a person.`,
      fix: 'It needs Teams Phone Resource Account and nothing else: choose that one, or choose a person.',
    },
  },
};
