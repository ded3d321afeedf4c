/** A token that was found good is not computed again, and nothing else about it is taken for granted. */

import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createBotFrameworkKeys, KEYS_RENEW_AFTER_MS } from '../../bot/bot-framework-keys.ts';
import { CLOCK_SKEW_S, createTokenCheck, type TokenCheck } from '../../bot/token-check.ts';
import {
  APP_ID,
  createSigningKey,
  createTokenIssuer,
  goodClaims,
  NOW,
  type SigningKey,
  sign,
  type TokenIssuer,
} from './token-issuer.ts';

describe('a token that was found good', () => {
  let key: SigningKey;
  let token: string;
  let issuer: TokenIssuer;
  let now: number;
  let check: TokenCheck;
  let verify: sinon.SinonSpy;

  before(async () => {
    key = await createSigningKey('key-1');
    // Longer than the keys are kept: what ends here is the keys' time, not its own.
    const exp = NOW / 1_000 + (3 * KEYS_RENEW_AFTER_MS) / 1_000;
    token = await sign(key, { ...goodClaims(), exp });
  });
  beforeEach(() => {
    issuer = createTokenIssuer(key);
    now = NOW;
    const keys = createBotFrameworkKeys({ fetch: issuer.fetch, now: () => now });
    check = createTokenCheck({ appId: APP_ID, keys, now: () => now });
    verify = sinon.spy(crypto.subtle, 'verify');
  });
  afterEach(() => verify.restore());

  const verdictOn = async (bearer: string) => {
    const verdict = await check(`Bearer ${bearer}`);
    return verdict.ok ? 'good' : verdict.fault;
  };

  it('is computed once, and answered the same', async () => {
    const first = await check(`Bearer ${token}`);
    assert.deepEqual(await check(`Bearer ${token}`), first);
    assert.ok(first.ok);
    assert.equal(verify.callCount, 1);
  });

  it('ends when it ends', async () => {
    const short = await sign(key);
    assert.equal(await verdictOn(short), 'good');
    now = (Number(goodClaims().exp) + CLOCK_SKEW_S) * 1_000 - 1;
    assert.equal(await verdictOn(short), 'good');
    now += 1;
    assert.equal(await verdictOn(short), 'expired');
  });

  it('is not good yet where the clock goes back to before it began', async () => {
    assert.equal(await verdictOn(token), 'good');
    now = (Number(goodClaims().nbf) - CLOCK_SKEW_S) * 1_000 - 1;
    assert.equal(await verdictOn(token), 'not-yet-valid');
  });

  it('falls with its key', async () => {
    assert.equal(await verdictOn(token), 'good');
    issuer.publish(await createSigningKey('key-2'));
    now += KEYS_RENEW_AFTER_MS;
    assert.equal(await verdictOn(token), 'key-unknown');
  });

  it('is computed anew with a key that took the name of its own', async () => {
    assert.equal(await verdictOn(token), 'good');
    issuer.publish(await createSigningKey('key-1'));
    now += KEYS_RENEW_AFTER_MS;
    assert.equal(await verdictOn(token), 'signature-invalid');
  });

  it('vouches for no other, be it by one letter', async () => {
    assert.equal(await verdictOn(token), 'good');
    const [head = '', body = '', signature = ''] = token.split('.');
    const letter = signature.startsWith('A') ? 'B' : 'A';
    assert.equal(
      await verdictOn(`${head}.${body}.${letter}${signature.slice(1)}`),
      'signature-invalid',
    );
    const claims = { ...goodClaims(), serviceurl: 'https://smba.trafficmanager.net/evil/' };
    const other = Buffer.from(JSON.stringify(claims)).toString('base64url');
    assert.equal(await verdictOn(`${head}.${other}.${signature}`), 'signature-invalid');
  });

  it('is not kept where anything about it was wrong', async () => {
    const wrong = await sign(key, { ...goodClaims(), aud: 'another' });
    for (const _ of [1, 2]) assert.equal(await verdictOn(wrong), 'audience-wrong');
    assert.equal(verify.callCount, 2);
  });

  it('makes room for later ones, and is computed again when it comes back', async () => {
    await verdictOn(token);
    for (let index = 0; index < 64; index += 1)
      await verdictOn(await sign(key, { ...goodClaims(), jti: `${index}` }));
    const before = verify.callCount;
    assert.equal(await verdictOn(token), 'good');
    assert.equal(verify.callCount, before + 1);
  });
});
