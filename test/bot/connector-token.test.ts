/** The bot's own token is asked for when it is needed, once for all who need it, and renewed before it ends. */

import assert from 'node:assert/strict';
import sinon from 'sinon';
import {
  createAcquireToken,
  createConnectorToken,
  type FreshToken,
  TOKEN_MARGIN_MS,
  TOKEN_TIMEOUT_MS,
} from '../../bot/connector-token.ts';
import { APP_ID, TENANT_ID } from './token-issuer.ts';

describe('the bot’s own token', () => {
  const LIFE_MS = 3_600_000;
  let now: number;
  let asked: boolean[];
  let answer: () => Promise<FreshToken>;
  const acquire = (renew: boolean) => {
    asked.push(renew);
    return answer();
  };

  beforeEach(() => {
    now = 0;
    asked = [];
    answer = async () => ({ token: `token-${asked.length}`, expiresAt: now + LIFE_MS });
  });

  it('is asked for once by all who need it at the same time, and kept', async () => {
    const getToken = createConnectorToken(acquire, () => now);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => getToken(false)));
    assert.deepEqual(new Set(tokens), new Set(['token-1']));
    now = LIFE_MS - TOKEN_MARGIN_MS - 1;
    assert.equal(await getToken(false), 'token-1');
    assert.deepEqual(asked, [false]);
  });

  it('is asked for again shortly before it ends, and where it was refused', async () => {
    const getToken = createConnectorToken(acquire, () => now);
    await getToken(false);
    now = LIFE_MS - TOKEN_MARGIN_MS;
    assert.equal(await getToken(false), 'token-2');
    assert.equal(await getToken(true), 'token-3');
    assert.deepEqual(asked, [false, false, true]);
  });

  it('is asked for again after a failure', async () => {
    const getToken = createConnectorToken(acquire, () => now);
    answer = async () => {
      throw new Error('down');
    };
    await assert.rejects(getToken(false), /down/);
    answer = async () => ({ token: 'late', expiresAt: LIFE_MS });
    assert.equal(await getToken(false), 'late');
  });

  it('is not waited for for ever', async () => {
    const clock = sinon.useFakeTimers();
    try {
      const getToken = createConnectorToken(acquire, () => now);
      await getToken(false);
      assert.equal(clock.countTimers(), 0);
      now = LIFE_MS;
      answer = () => new Promise(() => undefined);
      const waiting = assert.rejects(getToken(false), /in time/);
      await clock.tickAsync(TOKEN_TIMEOUT_MS);
      await waiting;
      assert.equal(clock.countTimers(), 0);
    } finally {
      clock.restore();
    }
  });

  it('can be had with a secret or by a managed identity, and neither is asked before it is needed', () => {
    const bot = { appId: APP_ID, tenantId: TENANT_ID };
    const ways = [
      createAcquireToken({ ...bot, credential: { type: 'SingleTenant', password: 'secret' } }),
      createAcquireToken({ ...bot, credential: { type: 'UserAssignedMSI' } }),
    ];
    assert.ok(ways.every((way) => typeof way === 'function'));
  });
});
