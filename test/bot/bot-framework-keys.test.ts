/** The issuer's keys: fetched once, renewed daily and on rotation, never at a stranger's bidding. */

import assert from 'node:assert/strict';
import {
  createBotFrameworkKeys,
  KEYS_COOLDOWN_EMPTY_MS,
  KEYS_COOLDOWN_MS,
  KEYS_RENEW_AFTER_MS,
  KEYS_TRUSTED_FOR_MS,
  type KeySource,
  KeysUnavailableError,
} from '../../bot/bot-framework-keys.ts';
import {
  createSigningKey,
  createTokenIssuer,
  KEYS_URL,
  METADATA_URL,
  NOW,
  type SigningKey,
  type TokenIssuer,
} from './token-issuer.ts';

describe('the signing keys', () => {
  let first: SigningKey;
  let second: SigningKey;
  let issuer: TokenIssuer;
  let keys: KeySource;
  let now: number;

  before(async () => {
    first = await createSigningKey('first');
    second = await createSigningKey('second');
  });

  beforeEach(() => {
    issuer = createTokenIssuer(first);
    now = NOW;
    keys = createBotFrameworkKeys({ fetch: issuer.fetch, now: () => now });
  });

  /** One fetch asks twice: for the metadata and for the keys. */
  const fetches = () => issuer.asked.filter((url) => url === METADATA_URL).length;
  const down = () => new Response('', { status: 500 });

  it('are fetched at the first question, once for all who ask together', async () => {
    const found = await Promise.all(Array.from({ length: 50 }, () => keys.find('first')));
    assert.ok(found.every((key) => key?.endorsements.has('msteams')));
    assert.equal(fetches(), 1);
  });

  it('are fetched anew when the issuer has rotated them', async () => {
    await keys.find('first');
    issuer.publish(second);
    now += KEYS_COOLDOWN_MS;
    assert.ok(await keys.find('second'));
    assert.equal(await keys.find('first'), undefined, 'the old one is no longer published');
    assert.equal(fetches(), 2);
  });

  it('are renewed after a day without anybody asking for an unknown one', async () => {
    await keys.find('first');
    issuer.publish(second);
    now += KEYS_RENEW_AFTER_MS - 1;
    assert.ok(await keys.find('first'));
    now += 1;
    assert.equal(await keys.find('first'), undefined);
  });

  it('are not fetched more often than the bound under a flood of unknown key ids', async () => {
    await keys.find('first');
    const minutes = 10;
    for (let i = 0; i < 2_000; i++) {
      now += (minutes * KEYS_COOLDOWN_MS) / 2_000;
      assert.equal(await keys.find(`forged-${i}`), undefined);
    }
    assert.ok(fetches() >= minutes, `${fetches()}`);
    assert.ok(fetches() <= minutes + 1, `${fetches()}`);
  });

  it('are trusted for days while the issuer is down, and not for ever', async () => {
    await keys.find('first');
    issuer.answer = down;
    now += KEYS_TRUSTED_FOR_MS - 1;
    assert.ok(await keys.find('first'));
    now += KEYS_COOLDOWN_MS;
    await assert.rejects(keys.find('first'), KeysUnavailableError);
    issuer.answer = undefined;
    now += KEYS_COOLDOWN_MS;
    assert.ok(await keys.find('first'));
  });

  it('are asked for again soon where the very first fetch failed', async () => {
    issuer.answer = down;
    await assert.rejects(keys.find('first'), KeysUnavailableError);
    await assert.rejects(keys.find('first'), KeysUnavailableError);
    assert.equal(fetches(), 1);
    issuer.answer = undefined;
    now += KEYS_COOLDOWN_EMPTY_MS;
    assert.ok(await keys.find('first'));
  });

  it('are renewed even though the clock was set back', async () => {
    await keys.find('first');
    issuer.publish(second);
    now -= 10 * KEYS_RENEW_AFTER_MS;
    assert.ok(await keys.find('second'));
  });

  const answers: [title: string, answer: (url: string) => Response | undefined][] = [
    [
      'metadata that points to another host',
      (url) =>
        url === METADATA_URL
          ? Response.json({ jwks_uri: 'https://evil.example/keys' })
          : Response.json({ keys: [{ ...first.jwk, kid: 'first' }] }),
    ],
    ['metadata without keys', (url) => (url === METADATA_URL ? Response.json({}) : undefined)],
    [
      'metadata of 1 MB',
      (url) =>
        url === METADATA_URL
          ? Response.json({ jwks_uri: KEYS_URL, x: 'x'.repeat(1024 * 1024) })
          : undefined,
    ],
    ['no JSON', () => new Response('<html>')],
    ['no key', (url) => (url === METADATA_URL ? undefined : Response.json({ keys: [] }))],
    [
      'a key of another kind alone',
      (url) =>
        url === METADATA_URL
          ? undefined
          : Response.json({ keys: [{ kty: 'oct', kid: 'first', k: 'c2VjcmV0' }] }),
    ],
    [
      'a key too short',
      (url) =>
        url === METADATA_URL
          ? undefined
          : Response.json({ keys: [{ kty: 'RSA', kid: 'first', n: 'AQAB', e: 'AQAB' }] }),
    ],
  ];
  for (const [title, answer] of answers) {
    it(`are not taken from ${title}`, async () => {
      issuer.answer = answer;
      await assert.rejects(keys.find('first'), (error) => {
        assert.ok(error instanceof KeysUnavailableError);
        assert.ok(error.cause instanceof Error, 'the log learns why');
        return true;
      });
    });
  }

  it('follow no redirect', async () => {
    const modes: unknown[] = [];
    const watched = createBotFrameworkKeys({
      fetch: (input, init) => {
        modes.push(init?.redirect);
        return issuer.fetch(input, init);
      },
      now: () => now,
    });
    await watched.find('first');
    assert.deepEqual(modes, ['error', 'error']);
  });
});
