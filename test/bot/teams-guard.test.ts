/** Who may knock, offline, against an issuer of our own: what is let in, and what a good sender cannot bring. */

import assert from 'node:assert/strict';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { createGuardHarness, type GuardHarness } from './guard-harness.ts';
import { type Changeable, teamsMessage } from './teams-activity.ts';
import {
  APP_ID,
  type Claims,
  createSigningKey,
  goodClaims,
  NOW,
  type SigningKey,
  sign,
  TENANT_ID,
} from './token-issuer.ts';

describe('the guard', () => {
  let key: SigningKey;
  let admit: GuardHarness['admit'];

  before(async () => {
    key = await createSigningKey('key-1');
    ({ admit } = createGuardHarness(key));
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
      [
        'brings a length that is an object',
        400,
        'not-an-activity',
        (a) => (a.value = { verb: { length: { toString: 'x', valueOf: 1 } } }),
      ],
      ['has no sender', 400, 'not-an-activity', (a) => delete a.from],
      ['has a sender without id', 400, 'not-an-activity', (a) => (a.from = { name: 'Ann' })],
      ['has a recipient without an id', 400, 'not-an-activity', (a) => delete a.recipient.id],
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

  it('refuses a service that is not Teams’, even one that was signed for', async () => {
    const address = 'https://evil.trafficmanager.net/amer/';
    const token = await sign(key, { ...goodClaims(), serviceurl: address });
    const admission = await admit(token, teamsMessage(address));
    assert.deepEqual(admission, { ok: false, status: 403, code: 'service-url-not-allowed' });
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
