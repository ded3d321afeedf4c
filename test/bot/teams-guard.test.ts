/** Who may knock: the whole table of tokens and bodies, offline, against an issuer of our own. */

import assert from 'node:assert/strict';
import { createBotFrameworkKeys } from '../../bot/bot-framework-keys.ts';
import type { Admission, Guard } from '../../bot/guard.ts';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { createTokenCheck } from '../../bot/token-check.ts';
import { type Changeable, teamsMessage } from './teams-activity.ts';
import {
  APP_ID,
  type Claims,
  createSigningKey,
  createTokenIssuer,
  goodClaims,
  NOW,
  type SigningKey,
  sign,
  signedWithPublicKey,
  TENANT_ID,
  unsigned,
} from './token-issuer.ts';

describe('the guard', () => {
  let key: SigningKey;
  let otherKey: SigningKey;
  let unendorsed: SigningKey;
  let guard: Guard;

  before(async () => {
    key = await createSigningKey('key-1');
    otherKey = await createSigningKey('key-1');
    unendorsed = await createSigningKey('key-2', ['webchat', 'skype']);
    const issuer = createTokenIssuer(key, unendorsed);
    guard = createTeamsGuard({
      checkToken: createTokenCheck({
        appId: APP_ID,
        keys: createBotFrameworkKeys({ fetch: issuer.fetch, now: () => NOW }),
        now: () => NOW,
      }),
      tenantId: TENANT_ID,
      serviceUrls: createServiceUrlPolicy(),
    });
  });

  const admit = async (token: string | undefined, body: unknown): Promise<Admission> =>
    guard.admit({
      body,
      authorization: token === undefined ? undefined : `Bearer ${token}`,
      remoteAddress: '127.0.0.1',
    });

  const seconds = NOW / 1_000;

  describe('lets in', () => {
    const welcome: [title: string, change: (claims: Claims, activity: Changeable) => void][] = [
      ['a message of our tenant', () => undefined],
      ['a token that ended within the skew', (claims) => (claims.exp = seconds - 299)],
      ['a token that begins within the skew', (claims) => (claims.nbf = seconds + 299)],
      ['a tenant id in capitals', (_, a) => (a.conversation.tenantId = TENANT_ID.toUpperCase())],
      ['a tenant named in channelData alone', (_, a) => delete a.conversation.tenantId],
      ['a tenant named in conversation alone', (_, a) => delete a.channelData],
      ['an invoke', (_, a) => Object.assign(a, { type: 'invoke', name: 'adaptiveCard/action' })],
      ['fields that nobody has heard of', (_, a) => (a.somethingNew = { of: ['next', 'year'] })],
      [
        'the service of the US government community cloud',
        (claims, a) => {
          claims.serviceurl = 'https://smba.infra.gcc.teams.microsoft.com/teams';
          a.serviceUrl = claims.serviceurl;
        },
      ],
    ];
    for (const [title, change] of welcome) {
      it(title, async () => {
        const claims = goodClaims();
        const activity = teamsMessage();
        change(claims, activity);
        const admission = await admit(await sign(key, claims), activity);
        assert.ok(admission.ok, JSON.stringify(admission));
        assert.equal(admission.activity, activity, 'the very object that came in');
        assert.equal(admission.claims.audience, APP_ID);
        assert.equal(admission.claims.serviceUrl, claims.serviceurl);
      });
    }

    it('and turns the instants of the activity into dates', async () => {
      const activity = teamsMessage();
      activity.expiration = 'not a date';
      const admission = await admit(await sign(key), activity);
      assert.ok(admission.ok);
      assert.deepEqual(admission.activity.timestamp, new Date('2026-11-16T09:00:00Z'));
      assert.deepEqual(admission.activity.localTimestamp, new Date('2026-11-16T09:00:00Z'));
      assert.equal(activity.rawLocalTimestamp, '2026-11-16T10:00:00.000+01:00');
      assert.equal('expiration' in activity, false);
    });
  });

  describe('refuses a token', () => {
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
      [
        'of 10 KB',
        'token-malformed',
        () => sign(key, { ...goodClaims(), tid: 'x'.repeat(10_000) }),
      ],
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

  describe('refuses, from a good sender, what', () => {
    const bad: [title: string, status: number, code: string, change: (a: Changeable) => void][] = [
      ['is of another channel', 403, 'channel-not-served', (a) => (a.channelId = 'webchat')],
      ['is of the emulator', 403, 'channel-not-served', (a) => (a.channelId = 'emulator')],
      [
        'is of another tenant by channelData',
        403,
        'tenant-not-served',
        (a) => (a.channelData.tenant.id = APP_ID),
      ],
      [
        'is of another tenant by conversation',
        403,
        'tenant-not-served',
        (a) => (a.conversation.tenantId = APP_ID),
      ],
      [
        'names no tenant',
        403,
        'tenant-not-served',
        (a) => {
          delete a.channelData;
          delete a.conversation.tenantId;
        },
      ],
      ['has an empty tenant', 403, 'tenant-not-served', (a) => (a.conversation.tenantId = '')],
      [
        'has a tenant that is no text',
        400,
        'not-an-activity',
        (a) => (a.channelData.tenant.id = 7),
      ],
      ['has no type', 400, 'not-an-activity', (a) => delete a.type],
      ['has a number for a type', 400, 'not-an-activity', (a) => (a.type = 123)],
      ['has no id', 400, 'not-an-activity', (a) => delete a.id],
      ['has no conversation', 400, 'not-an-activity', (a) => delete a.conversation],
      ['has a conversation without id', 400, 'not-an-activity', (a) => delete a.conversation.id],
      ['has no sender', 400, 'not-an-activity', (a) => delete a.from],
      ['has a sender without id', 400, 'not-an-activity', (a) => (a.from = { name: 'Ann' })],
      ['has no recipient', 400, 'not-an-activity', (a) => delete a.recipient],
      ['has no service URL', 400, 'not-an-activity', (a) => delete a.serviceUrl],
      ['has a text that is none', 400, 'not-an-activity', (a) => (a.text = { toString: 1 })],
      [
        'has mentions that are no list',
        400,
        'not-an-activity',
        (a) => (a.entities = { length: 1 }),
      ],
      ['has an id of 2 KB', 400, 'not-an-activity', (a) => (a.id = 'x'.repeat(2_000))],
    ];
    for (const [title, status, code, change] of bad) {
      it(title, async () => {
        const activity = teamsMessage();
        change(activity);
        assert.deepEqual(await admit(await sign(key), activity), { ok: false, status, code });
      });
    }

    for (const body of [undefined, null, {}, [], 'text', 7, true]) {
      it(`is ${JSON.stringify(body)}`, async () => {
        const admission = await admit(await sign(key), body);
        assert.deepEqual(admission, { ok: false, status: 400, code: 'not-an-activity' });
      });
    }

    it('is an empty object without a token, with 401 and not a word about the body', async () => {
      assert.deepEqual(await admit(undefined, {}), { ok: false, status: 401, code: 'no-token' });
    });
  });

  describe('refuses a service URL, even a signed one,', () => {
    const addresses = [
      'https://evil.example/',
      'http://smba.trafficmanager.net/amer/',
      'https://evil.trafficmanager.net/amer/',
      'https://smba.trafficmanager.net.evil.example/amer/',
      'https://smba.trafficmanager.net@evil.example/',
      'https://user:pass@smba.trafficmanager.net/amer/',
      'https://smba.trafficmanager.net:8443/amer/',
      'https://smba.trafficmanager.net./amer/',
      'https://smba.trafficmanager.net/amer/?to=x',
      'https://smba.trafficmanager.net/amer/#x',
      'https://xsmba.trafficmanager.net/amer/',
      'https:smba.trafficmanager.net/amer/',
      'https:\\\\smba.trafficmanager.net\\amer\\',
      ' https://smba.trafficmanager.net/amer/',
      'https://smba.infra.gov.teams.microsoft.us/teams',
      'https://127.0.0.1/',
      'http://localhost:3979/',
      'https://[::1]/',
      'file:///etc/passwd',
      'smba.trafficmanager.net',
      `https://smba.trafficmanager.net/${'a'.repeat(300)}`,
    ];
    for (const address of addresses) {
      it(address.slice(0, 80), async () => {
        const token = await sign(key, { ...goodClaims(), serviceurl: address });
        const admission = await admit(token, teamsMessage(address));
        assert.deepEqual(admission, { ok: false, status: 403, code: 'service-url-not-allowed' });
      });
    }
  });

  it('refuses with 503 and never throws where a part of it fails', async () => {
    const failing = createTeamsGuard({
      checkToken: async () => {
        throw new Error('unforeseen');
      },
      tenantId: TENANT_ID,
      serviceUrls: createServiceUrlPolicy(),
    });
    assert.deepEqual(
      await failing.admit({ body: {}, authorization: 'x', remoteAddress: undefined }),
      { ok: false, status: 503, code: 'guard-failed' },
    );
  });
});
