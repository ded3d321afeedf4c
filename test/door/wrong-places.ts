/** Knocks that were signed well and come from the wrong place: another service, another channel, another tenant. */

import { TENANT_ID } from '../bot/token-issuer.ts';
import type { BadKnock, Knock } from './knock.ts';

const EVIL = 'https://evil.example/';
const OTHER_TENANT = '11111111-2222-4333-8444-555555555555';

const service = (address: string) => (k: Knock) => {
  k.claims.serviceurl = address;
  k.activity.serviceUrl = address;
};

export const WRONG_PLACES: readonly BadKnock[] = [
  // Services: signed for, and still none of Teams'.
  [
    'a service by http',
    'service-url-not-allowed',
    service('http://smba.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service with a user',
    'service-url-not-allowed',
    service('https://u:p@smba.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service on a port',
    'service-url-not-allowed',
    service('https://smba.trafficmanager.net:444/amer/'),
    'lets it in',
  ],
  [
    'a service under the same suffix',
    'service-url-not-allowed',
    service('https://mine.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service whose name ends like ours',
    'service-url-not-allowed',
    service('https://xsmba.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service with a dot behind it',
    'service-url-not-allowed',
    service('https://smba.trafficmanager.net./amer/'),
    'lets it in',
  ],
  [
    'a service in letters that look alike',
    'service-url-not-allowed',
    service('https://smbа.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service in wide letters',
    'service-url-not-allowed',
    service('https://ｓｍｂａ.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service in punycode',
    'service-url-not-allowed',
    service('https://xn--smb-5cd.trafficmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service behind a backslash',
    'service-url-not-allowed',
    service('https://smba.trafficmanager.net\\@evil.example/'),
    'lets it in',
  ],
  [
    'a service with a line in it',
    'service-url-not-allowed',
    service('https://smba.traffic\nmanager.net/amer/'),
    'lets it in',
  ],
  [
    'a service of this machine',
    'service-url-not-allowed',
    service('http://169.254.169.254/metadata/'),
    'lets it in',
  ],
  [
    'another service than the one signed for',
    'service-url-not-signed',
    (k) => (k.activity.serviceUrl = EVIL),
  ],
  [
    'a service with another end than the one signed for',
    'service-url-not-signed',
    (k) => (k.activity.serviceUrl = 'https://smba.trafficmanager.net/amer'),
  ],
  ['no service signed for', 'claims-incomplete', (k) => delete k.claims.serviceurl],
  [
    'a service signed for in another letter case of the claim',
    'claims-incomplete',
    (k) => {
      k.claims.serviceUrl = k.claims.serviceurl;
      delete k.claims.serviceurl;
    },
  ],

  // Channels, endorsements and tenants.
  [
    'a key that may not speak for Teams',
    'key-not-endorsed',
    (k) => {
      k.header = { kid: 'key-2' };
      k.signedBy = 'unendorsed';
    },
  ],
  ['the emulator’s channel', 'channel-not-served', (k) => (k.activity.channelId = 'emulator')],
  [
    'another channel that the key may speak for',
    'channel-not-served',
    (k) => (k.activity.channelId = 'webchat'),
    'lets it in',
  ],
  ['a channel in capitals', 'channel-not-served', (k) => (k.activity.channelId = 'MSTEAMS')],
  ['a channel that is a list', 'not-an-activity', (k) => (k.activity.channelId = ['msteams'])],
  ['no channel', 'not-an-activity', (k) => delete k.activity.channelId],
  [
    'another tenant',
    'tenant-not-served',
    (k) => {
      k.activity.channelData.tenant.id = OTHER_TENANT;
      k.activity.conversation.tenantId = OTHER_TENANT;
    },
    'lets it in',
  ],
  [
    'our tenant in one place and another in the other',
    'tenant-not-served',
    (k) => (k.activity.conversation.tenantId = OTHER_TENANT),
    'lets it in',
  ],
  [
    'no tenant',
    'tenant-not-served',
    (k) => {
      delete k.activity.channelData;
      delete k.activity.conversation.tenantId;
    },
    'lets it in',
  ],
  [
    'our tenant with a space',
    'tenant-not-served',
    (k) => (k.activity.conversation.tenantId = `${TENANT_ID} `),
    'lets it in',
  ],
];
