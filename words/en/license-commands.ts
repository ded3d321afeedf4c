/** What people say in English about calling licenses. */

import type { CommandsInOneLanguage, LicenseCommand } from '../commands.ts';

export const licenseCommands: Pick<CommandsInOneLanguage, LicenseCommand> = {
  assign: {
    title: 'assign calling license',
    also: [
      'assign license',
      'assign licenses',
      'assign a license',
      'assign a calling license',
      'assign calling licenses',
      'assign licence',
      'assign calling licence',
      'assign calling plan',
      'give a license',
    ],
    with: [
      'assign calling license to {who}',
      'assign calling licenses to {who}',
      'assign license to {who}',
      'assign licenses to {who}',
      'assign a license to {who}',
      'assign a calling license to {who}',
      'give {who} a calling license',
    ],
  },
  'remove-license': {
    title: 'remove calling license',
    also: [
      'remove license',
      'remove licenses',
      'remove a license',
      'remove a calling license',
      'remove licence',
      'take a license away',
      'unassign license',
    ],
    with: [
      'remove calling license from {who}',
      'remove license from {who}',
      'remove licenses from {who}',
      'remove a license from {who}',
    ],
  },
  'swap-license': {
    title: 'swap calling license',
    also: [
      'swap license',
      'swap licenses',
      'change license',
      'change calling plan',
      'swap calling plan',
    ],
    with: [
      'swap license of {who}',
      'swap calling license of {who}',
      'change calling plan of {who}',
    ],
  },
  'assign-many': {
    title: 'assign licenses in bulk',
    also: [
      'assign in bulk',
      'bulk assign',
      'bulk assign licenses',
      'bulk license assignment',
      'assign many licenses',
      'assign licenses to many people',
      'assign licences in bulk',
      'remove licenses in bulk',
    ],
    with: [],
  },
  'license-jobs': {
    title: 'license jobs',
    also: ['bulk jobs', 'my license jobs', 'license plans', 'what was assigned'],
    with: [],
  },
  'licenses-of': {
    title: 'licenses of',
    also: ['licenses', 'licences', 'licenses of a person', 'look up licenses'],
    with: [
      'licenses of {who}',
      'licences of {who}',
      'license of {who}',
      'licenses for {who}',
      'what licenses does {who} have',
      'which licenses does {who} have',
      'show licenses of {who}',
    ],
  },
  seats: {
    title: 'seats',
    also: [
      'licenses left',
      'licences left',
      'seats left',
      'free seats',
      'available licenses',
      'how many licenses are left',
      'how many licenses do we have left',
      'how many seats are left',
    ],
    with: [],
  },
  'who-has': {
    title: 'who has a license',
    also: ['who has', 'license holders', 'who has which license'],
    with: [
      'who has {product}',
      'who has a {product}',
      'who has the {product}',
      'who holds {product}',
    ],
  },
};
