/** Every secret that the process may hold, for tests to look for in what it prints. */

import { generateKeyPairSync } from 'node:crypto';
import { readSettings, secretsOf } from '../../bot/settings.ts';
import { APP_ID, TENANT_ID } from './token-issuer.ts';

/** With everything that is spelled otherwise in JSON, in an address or in a form. */
const AWKWARD = String.raw`~q"8\x/+=%&é ü`;

const DATABASE_PASSWORD = `rows8Q${AWKWARD}pass`;

/** Of the settings: each that is a secret, by its name. */
export const SECRET_SETTINGS = {
  MicrosoftAppPassword: `botOwn8Q${AWKWARD}pass`,
  GRAPH_CLIENT_SECRET: `graph8Q${AWKWARD}pass`,
  STRIPE_SECRET_KEY: 'sk_live_51Hq9NbutItIsMadeUp',
  STRIPE_WEBHOOK_SECRET: 'whsec_bWFkZXVwYW5kbG9uZ2Vub3VnaA',
  EVENTS_SECRET: `whsec_${Buffer.alloc(32, 0xa7).toString('base64')}`,
  DATABASE_URL: `postgres://desk:${encodeURIComponent(DATABASE_PASSWORD)}@rows.example/desk?sslmode=verify-full`,
} as const;

/** What is part of a setting, as it stands there and as it is meant. */
export const WITHIN = {
  'the password of the database': DATABASE_PASSWORD,
  'the password of the database, as it stands in its address': new URL(SECRET_SETTINGS.DATABASE_URL)
    .password,
} as const;

/** They name a place and are no secret themselves: what lies there is among {@link HELD}. */
export const PLACES: readonly string[] = ['GRAPH_CLIENT_CERTIFICATE'];

export const SETTINGS = readSettings({
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
  GRAPH_CLIENT_ID: APP_ID,
  FUNDING: 'stripe',
  ...SECRET_SETTINGS,
});

export const KNOWN = secretsOf(SETTINGS);

const part = (text: string) => Buffer.from(text).toString('base64url');
const jwt = (of: string) => `eyJhbGciOiJSUzI1NiJ9.${part(`{"for":"${of}"}`)}.${'c2ln'.repeat(20)}`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What it comes to hold while it runs, and what it cannot be told of beforehand. */
export const MET = {
  'a token that came in': jwt('in'),
  'the token for the bot service': jwt('connector'),
  'the token for Graph': jwt('graph'),
  'the key of the certificate': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
} as const;

export const HELD: readonly (readonly [name: string, secret: string])[] = [
  ...Object.entries(SECRET_SETTINGS),
  ...Object.entries(WITHIN),
  ...Object.entries(MET),
];

/** The secret, or a part of it that would do, in any of the ways in which a line may spell it. */
export function isIn(printed: string, secret: string): boolean {
  const inJson = JSON.stringify(secret).slice(1, -1);
  const bare = secret.replace(/^whsec_/, '');
  const ways = [
    secret,
    bare,
    inJson,
    JSON.stringify(inJson).slice(1, -1),
    // However it is quoted, its letters stay together.
    secret.split(/[^\w]/)[0] ?? secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    // A line of a key is enough to be sorry.
    ...(secret.includes('PRIVATE KEY') ? secret.split('\n').filter((l) => l.length > 40) : []),
  ];
  return ways.some((way) => way.length > 5 && printed.includes(way));
}
