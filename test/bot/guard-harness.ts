/** A guard of our tenant and bot, between an issuer and its keys, at a standing clock. */

import { createBotFrameworkKeys } from '../../bot/bot-framework-keys.ts';
import type { Admission, Guard } from '../../bot/guard.ts';
import { createServiceUrlPolicy } from '../../bot/service-url.ts';
import { createTeamsGuard } from '../../bot/teams-guard.ts';
import { createTokenCheck } from '../../bot/token-check.ts';
import { APP_ID, createTokenIssuer, NOW, type SigningKey, TENANT_ID } from './token-issuer.ts';

export interface GuardHarness {
  readonly guard: Guard;
  admit(token: string | undefined, body: unknown): Promise<Admission>;
}

/** @param keys what the issuer publishes */
export function createGuardHarness(...keys: readonly SigningKey[]): GuardHarness {
  const issuer = createTokenIssuer(...keys);
  const guard = createTeamsGuard({
    checkToken: createTokenCheck({
      appId: APP_ID,
      keys: createBotFrameworkKeys({ fetch: issuer.fetch, now: () => NOW }),
      now: () => NOW,
    }),
    tenantId: TENANT_ID,
    serviceUrls: createServiceUrlPolicy(),
  });
  return {
    guard,
    admit: (token, body) =>
      guard.admit({
        body,
        authorization: token === undefined ? undefined : `Bearer ${token}`,
        remoteAddress: '127.0.0.1',
      }),
  };
}
