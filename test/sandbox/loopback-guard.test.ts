import assert from 'node:assert/strict';
import {
  createLoopbackGuard,
  loopbackFileHosts,
  loopbackServiceUrls,
} from '../../sandbox/loopback-guard.ts';

const TENANT = '8a9e46f1-f9c7-41d9-99e1-46470c09a137';

const activity = (changes: Record<string, unknown> = {}) => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://localhost:56150/_connector',
  conversation: { id: 'personal-chat', tenantId: TENANT },
  from: { id: '29:someone', aadObjectId: 'cd204bf0-7733-4a60-b486-958fa9d60a87' },
  recipient: { id: '28:bot' },
  text: 'hi',
  channelData: { tenant: { id: TENANT } },
  ...changes,
});

const admit = (body: unknown, remoteAddress: string | undefined = '127.0.0.1') =>
  createLoopbackGuard(TENANT).admit({ body, authorization: undefined, remoteAddress });

describe('the loopback guard', () => {
  for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) {
    it(`lets an unsigned activity in from ${address}`, async () => {
      const admission = await admit(activity(), address);
      assert.ok(admission.ok);
      assert.equal(admission.activity.text, 'hi');
      assert.equal(admission.claims.serviceUrl, 'http://localhost:56150/_connector');
    });
  }

  for (const address of [
    undefined,
    '',
    '10.0.0.1',
    '192.168.1.27',
    '::ffff:10.0.0.1',
    '2001:db8::1',
    '1127.0.0.1',
    '127.0.0.1.evil.example',
  ]) {
    it(`keeps ${address} out`, async () => {
      const body = activity();
      const admission = await createLoopbackGuard(TENANT).admit({
        body,
        authorization: 'Bearer any',
        remoteAddress: address,
      });
      assert.deepEqual(admission, { ok: false, status: 403, code: 'peer-not-loopback' });
    });
  }

  for (const serviceUrl of [
    'https://smba.trafficmanager.net/amer/',
    'http://evil.example/',
    'http://localhost.evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://user@localhost/',
    'https://localhost/',
    'ftp://localhost/',
    'localhost',
  ]) {
    it(`refuses ${serviceUrl} as the place of the answer`, async () => {
      const admission = await admit(activity({ serviceUrl }));
      assert.deepEqual(admission, { ok: false, status: 403, code: 'service-url-not-allowed' });
      assert.equal(loopbackServiceUrls.allows(serviceUrl), false);
    });
  }

  for (const serviceUrl of ['http://127.0.0.1:1/', 'http://[::1]:9/x', 'http://localhost']) {
    it(`answers to ${serviceUrl}, and files may come from there`, async () => {
      assert.ok((await admit(activity({ serviceUrl }))).ok);
      assert.ok(loopbackFileHosts.allows(new URL(serviceUrl)));
    });
  }

  for (const [title, body] of [
    ['nothing', undefined],
    ['an empty object', {}],
    ['a number for a type', activity({ type: 123 })],
    ['no conversation', activity({ conversation: undefined })],
    ['no sender', activity({ from: undefined })],
  ] as const) {
    it(`refuses ${title} as no activity`, async () => {
      assert.deepEqual(await admit(body), { ok: false, status: 400, code: 'not-an-activity' });
    });
  }

  it('refuses the name of another tenant and takes none at all', async () => {
    const other = '00000000-0000-0000-0000-000000000001';
    for (const body of [
      activity({ channelData: { tenant: { id: other } } }),
      activity({ conversation: { id: 'x', tenantId: other } }),
    ]) {
      assert.deepEqual(await admit(body), { ok: false, status: 403, code: 'tenant-not-served' });
    }
    assert.ok((await admit(activity({ channelData: undefined, conversation: { id: 'x' } }))).ok);
  });
});
