/** Tokens that were signed well and say the wrong thing: of when, by whom, and for whom they are. */

import { APP_ID, NOW, TENANT_ID } from '../bot/token-issuer.ts';
import type { BadKnock, Knock } from './knock.ts';

const EVIL = 'https://evil.example/';
const OTHER_TENANT = '11111111-2222-4333-8444-555555555555';
const seconds = NOW / 1_000;
/** What a client of our own registration gets for itself from Entra: the emulator's way in. */
const emulator =
  (issuer: string, more: (k: Knock) => void = () => undefined) =>
  (k: Knock) => {
    k.claims = {
      ...k.claims,
      iss: issuer,
      ver: issuer.endsWith('/v2.0') ? '2.0' : '1.0',
      appid: APP_ID,
      azp: APP_ID,
      tid: TENANT_ID,
    };
    more(k);
  };

export const WRONG_CLAIMS: readonly BadKnock[] = [
  // Time.
  ['an end in the past by a year', 'expired', (k) => (k.claims.exp = seconds - 31_536_000)],
  ['an end in milliseconds of long ago', 'expired', (k) => (k.claims.exp = -1)],
  ['an end that is null', 'claims-incomplete', (k) => (k.claims.exp = null)],
  ['an end that is a list', 'claims-incomplete', (k) => (k.claims.exp = [seconds + 600])],
  ['a beginning tomorrow', 'not-yet-valid', (k) => (k.claims.nbf = seconds + 86_400)],
  ['a beginning that is text', 'claims-incomplete', (k) => (k.claims.nbf = 'now')],

  // Issuers: the emulator's among them, whose path in botbuilder has no switch.
  [
    'the issuer with a slash',
    'issuer-wrong',
    (k) => (k.claims.iss = 'https://api.botframework.com/'),
  ],
  ['the issuer by http', 'issuer-wrong', (k) => (k.claims.iss = 'http://api.botframework.com')],
  [
    'the issuer in capitals',
    'issuer-wrong',
    (k) => (k.claims.iss = 'HTTPS://API.BOTFRAMEWORK.COM'),
  ],
  [
    'the issuer with a host behind it',
    'issuer-wrong',
    (k) => (k.claims.iss = 'https://api.botframework.com.evil.example'),
  ],
  ['an issuer that is a number', 'issuer-wrong', (k) => (k.claims.iss = 1)],
  [
    'the emulator’s issuer, version 1',
    'issuer-wrong',
    emulator('https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'),
    'lets it in',
  ],
  [
    'the emulator’s issuer, version 2',
    'issuer-wrong',
    emulator('https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0'),
    'lets it in',
  ],
  [
    'our own tenant’s issuer, for a service of somebody’s own',
    'issuer-wrong',
    emulator(`https://login.microsoftonline.com/${TENANT_ID}/v2.0`, (k) => {
      k.activity.serviceUrl = EVIL;
    }),
    'lets it in',
  ],
  [
    'another tenant’s issuer',
    'issuer-wrong',
    emulator(`https://sts.windows.net/${OTHER_TENANT}/`, (k) => {
      k.claims.tid = OTHER_TENANT;
    }),
    'lets it in',
  ],
  [
    'another tenant’s issuer, for whom nobody asked',
    'issuer-wrong',
    emulator(`https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`, (k) => {
      k.claims.tid = OTHER_TENANT;
      k.activity.from = { id: '29:x', aadObjectId: 'global-admin' };
      k.activity.serviceUrl = EVIL;
    }),
    'lets it in',
  ],
  [
    'the government cloud’s issuer with its own claim',
    'issuer-wrong',
    (k) => {
      k.claims.iss = 'https://api.botframework.us';
      k.claims.appid = APP_ID;
    },
  ],

  // Audiences.
  [
    'no audience but our appid',
    'claims-incomplete',
    (k) => {
      delete k.claims.aud;
      k.claims.appid = APP_ID;
    },
  ],
  [
    'another audience beside our azp',
    'audience-wrong',
    (k) => {
      k.claims.aud = OTHER_TENANT;
      k.claims.azp = APP_ID;
    },
  ],
  ['our audience in capitals', 'audience-wrong', (k) => (k.claims.aud = APP_ID.toUpperCase())],
  ['our audience with a space', 'audience-wrong', (k) => (k.claims.aud = `${APP_ID} `)],
  ['our audience as an address', 'audience-wrong', (k) => (k.claims.aud = `api://${APP_ID}`)],
  [
    'our own token for the bot service, played back',
    'audience-wrong',
    (k) => {
      k.claims.aud = 'https://api.botframework.com';
      k.claims.appid = APP_ID;
    },
  ],
  ['an empty audience', 'audience-wrong', (k) => (k.claims.aud = '')],
  ['an audience that is an object', 'audience-wrong', (k) => (k.claims.aud = { [APP_ID]: 1 })],
];
