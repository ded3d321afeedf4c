/** The bot's own bearer token for the bot service, kept until shortly before it ends. */

import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { GetToken } from './connector.ts';
import type { Settings } from './settings.ts';
import { within } from './timing.ts';

export interface FreshToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Asks the identity platform. `renew`: not from any cache. */
export type AcquireToken = (renew: boolean) => Promise<FreshToken>;

const RESOURCE = 'https://api.botframework.com';
/** Renewed this much before its end. */
export const TOKEN_MARGIN_MS = 5 * 60_000;
/** What one request for a token may take. */
export const TOKEN_TIMEOUT_MS = 10_000;

/** Asks Microsoft Entra as a client with a secret, or the machine's managed identity. */
export function createAcquireToken(bot: Settings['bot']): AcquireToken {
  if (bot.credential.type === 'SingleTenant') {
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: bot.appId,
        clientSecret: bot.credential.password,
        authority: `https://login.microsoftonline.com/${bot.tenantId}`,
      },
    });
    return async (renew) =>
      readAnswer(
        await client.acquireTokenByClientCredential({
          scopes: [`${RESOURCE}/.default`],
          skipCache: renew,
        }),
      );
  }
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: bot.appId },
  });
  return async (renew) =>
    readAnswer(await identity.acquireToken({ resource: RESOURCE, forceRefresh: renew }));
}

function readAnswer(answer: { accessToken: string; expiresOn: Date | null } | null): FreshToken {
  if (answer === null || answer.accessToken === '')
    throw new Error('The identity platform gave no token for the bot service.');
  return { token: answer.accessToken, expiresAt: answer.expiresOn?.getTime() ?? 0 };
}

/**
 * Keeps the token; requests that come together share one question.
 * @param now milliseconds since 1970
 */
export function createConnectorToken(acquire: AcquireToken, now: () => number): GetToken {
  let kept: FreshToken | undefined;
  let running: Promise<FreshToken> | undefined;

  return async (renew) => {
    if (!renew && kept !== undefined && now() < kept.expiresAt - TOKEN_MARGIN_MS) return kept.token;
    running ??= within(acquire(renew), TOKEN_TIMEOUT_MS, () => {
      throw new Error('The identity platform did not answer in time.');
    }).finally(() => {
      running = undefined;
    });
    kept = await running;
    return kept.token;
  };
}
