/** The whole table of bad tokens, offline, against an issuer of our own. */

import assert from 'node:assert/strict';
import { createGuardHarness, type GuardHarness } from './guard-harness.ts';
import { teamsMessage } from './teams-activity.ts';
import {
  APP_ID,
  type Claims,
  createSigningKey,
  goodClaims,
  NOW,
  type SigningKey,
  sign,
  signedWithPublicKey,
  TENANT_ID,
  unsigned,
} from './token-issuer.ts';

describe('the guard refuses a token', () => {
  let key: SigningKey;
  let otherKey: SigningKey;
  let unendorsed: SigningKey;
  let guard: GuardHarness['guard'];
  let admit: GuardHarness['admit'];

  before(async () => {
    key = await createSigningKey('key-1');
    otherKey = await createSigningKey('key-1');
    unendorsed = await createSigningKey('key-2', ['webchat', 'skype']);
    ({ guard, admit } = createGuardHarness(key, unendorsed));
  });

  const seconds = NOW / 1_000;

  const bad: [title: string, status: number, code: string, change: (claims: Claims) => void][] = [
    ['of another issuer', 401, 'issuer-wrong', (c) => (c.iss = 'https://evil.example')],
    [
      'of our own tenant, as the emulator’s would be',
      401,
      'issuer-wrong',
      (c) => (c.iss = `https://login.microsoftonline.com/${TENANT_ID}/v2.0`),
    ],
    [
      'of the government cloud’s issuer',
      401,
      'issuer-wrong',
      (c) => (c.iss = 'https://api.botframework.us'),
    ],
    ['with a list of issuers', 401, 'issuer-wrong', (c) => (c.iss = [goodClaims().iss])],
    ['without issuer', 401, 'claims-incomplete', (c) => delete c.iss],
    ['for another bot', 401, 'audience-wrong', (c) => (c.aud = TENANT_ID)],
    ['for several bots, ours among them', 401, 'audience-wrong', (c) => (c.aud = [APP_ID, 'x'])],
    ['for our bot in a list', 401, 'audience-wrong', (c) => (c.aud = [APP_ID])],
    ['for our bot with a suffix', 401, 'audience-wrong', (c) => (c.aud = `${APP_ID}.evil`)],
    ['without audience', 401, 'claims-incomplete', (c) => delete c.aud],
    ['that ended before the skew', 401, 'expired', (c) => (c.exp = seconds - 301)],
    ['that begins after the skew', 401, 'not-yet-valid', (c) => (c.nbf = seconds + 301)],
    ['without end', 401, 'claims-incomplete', (c) => delete c.exp],
    ['whose end is text', 401, 'claims-incomplete', (c) => (c.exp = '9999999999')],
    ['without beginning', 401, 'claims-incomplete', (c) => delete c.nbf],
    ['without service URL', 401, 'claims-incomplete', (c) => delete c.serviceurl],
    ['whose service URL is a list', 401, 'claims-incomplete', (c) => (c.serviceurl = ['x'])],
    [
      'for another service URL',
      401,
      'service-url-not-signed',
      (c) => (c.serviceurl = 'https://smba.trafficmanager.net/emea/'),
    ],
    [
      'for the service URL in another spelling',
      401,
      'service-url-not-signed',
      (c) => (c.serviceurl = 'https://SMBA.trafficmanager.net/amer/'),
    ],
  ];
  for (const [title, status, code, change] of bad) {
    it(title, async () => {
      const claims = goodClaims();
      change(claims);
      const admission = await admit(await sign(key, claims), teamsMessage());
      assert.deepEqual(admission, { ok: false, status, code });
    });
  }

  const forged: [title: string, code: string, make: () => Promise<string> | string][] = [
    ['signed by somebody else under a known key id', 'signature-invalid', () => sign(otherKey)],
    [
      'whose claims were changed after signing',
      'signature-invalid',
      async () => {
        const [head, , signature] = (await sign(key)).split('.');
        const claims = { ...goodClaims(), exp: seconds + 999_999 };
        return `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
      },
    ],
    [
      'with the signature cut off',
      'signature-invalid',
      async () => `${(await sign(key)).split('.').slice(0, 2).join('.')}.`,
    ],
    ['that says “alg: none”', 'algorithm-not-allowed', () => unsigned(key, goodClaims())],
    ['that says “alg: NONE”', 'algorithm-not-allowed', () => unsigned(key, goodClaims(), 'NONE')],
    [
      'signed by HS256 with the public key',
      'algorithm-not-allowed',
      () => signedWithPublicKey(key, goodClaims()),
    ],
    ['with an unknown key id', 'key-unknown', () => sign(key, goodClaims(), { kid: 'key-9' })],
    ['without key id', 'key-unknown', () => sign(key, goodClaims(), { kid: undefined })],
    [
      'that brings its own key',
      'signature-invalid',
      () => sign(otherKey, goodClaims(), { jwk: otherKey.jwk }),
    ],
    [
      'that says where its key is',
      'key-unknown',
      () => sign(otherKey, goodClaims(), { kid: 'x', jku: 'https://evil.example/keys' }),
    ],
    ['of two parts', 'token-malformed', async () => (await sign(key)).split('.', 2).join('.')],
    ['of five parts', 'token-malformed', async () => `${await sign(key)}.x.y`],
    ['whose header is no JSON', 'token-malformed', async () => `e30x.${'e30'}.c2ln`],
    ['of junk', 'token-malformed', () => 'junk'],
    ['of 10 KB', 'token-malformed', () => sign(key, { ...goodClaims(), tid: 'x'.repeat(10_000) })],
  ];
  for (const [title, code, make] of forged) {
    it(title, async () => {
      const admission = await admit(await make(), teamsMessage());
      assert.deepEqual(admission, { ok: false, status: 401, code });
    });
  }

  const headers: [title: string, code: string, make: (token: string) => string | undefined][] = [
    ['that is not there', 'no-token', () => undefined],
    ['that is empty', 'no-token', () => ''],
    ['under another scheme', 'token-malformed', (token) => `Basic ${token}`],
    ['without a scheme', 'token-malformed', (token) => token],
    ['given twice', 'token-malformed', (token) => `Bearer ${token}, Bearer ${token}`],
    ['followed by a line', 'token-malformed', (token) => `Bearer ${token}\n`],
  ];
  for (const [title, code, make] of headers) {
    it(title, async () => {
      const admission = await guard.admit({
        body: teamsMessage(),
        authorization: make(await sign(key)),
        remoteAddress: undefined,
      });
      assert.deepEqual(admission, { ok: false, status: 401, code });
    });
  }

  it('whose key is not endorsed for Teams', async () => {
    const admission = await admit(await sign(unendorsed), teamsMessage());
    assert.deepEqual(admission, { ok: false, status: 401, code: 'key-not-endorsed' });
  });
});
