/** botbuilder's own authentication, set up as its page on single-tenant bots has it, with its keys from an issuer of ours. */

import { createRequire } from 'node:module';
import type { Activity } from 'botbuilder';
import {
  AuthenticationConfiguration,
  BotFrameworkAuthenticationFactory,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';
import sinon from 'sinon';
import { startLocalServer } from '../../sandbox/local-server.ts';
import { APP_ID, NOW, TENANT_ID } from '../bot/token-issuer.ts';
import type { Keys, Knocked } from './knock.ts';

export interface StockDoor {
  admits(knock: Knocked): Promise<boolean>;
  /** How many issuers the process trusts by now. */
  issuers(): number;
  close(): Promise<void>;
}

export async function startStockDoor({ good, unendorsed }: Keys): Promise<StockDoor> {
  const server = await startLocalServer(0, 'PORT', async ({ url }) => ({
    status: 200,
    body:
      url.pathname === '/keys'
        ? {
            keys: [good, unendorsed].map(({ id, jwk, endorsements }) => ({
              ...jwk,
              kid: id,
              endorsements,
            })),
          }
        : { jwks_uri: `http://127.0.0.1:${server.port}/keys` },
  }));
  const metadata = `http://127.0.0.1:${server.port}/metadata`;
  const authentication = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    `https://login.microsoftonline.com/${TENANT_ID}`,
    'https://api.botframework.com',
    'https://api.botframework.com',
    'https://token.botframework.com',
    metadata,
    metadata,
    '',
    new PasswordServiceClientCredentialFactory(APP_ID, 'secret', TENANT_ID),
    new AuthenticationConfiguration(),
    fetch as never,
  );
  // The list is exported by its file and not by the package: it belongs to the whole process.
  const { ToBotFromBotOrEmulatorTokenValidationParameters: known } = createRequire(import.meta.url)(
    'botframework-connector/lib/auth/tokenValidationParameters.js',
  ) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };
  const issuers = [...known.issuer];
  const clock = sinon.useFakeTimers({ now: NOW, toFake: ['Date'] });
  const quiet = sinon.stub(console, 'error');
  return {
    async admits({ authorization, body }) {
      try {
        const found = await authentication.authenticateRequest(
          body as Activity,
          authorization ?? '',
        );
        return found.claimsIdentity.isAuthenticated;
      } catch {
        return false;
      }
    },
    issuers: () => known.issuer.length,
    async close() {
      known.issuer.splice(0, Infinity, ...issuers);
      quiet.restore();
      clock.restore();
      await server.close();
    },
  };
}
