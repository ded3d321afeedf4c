/** What botbuilder asks about authentication, answered with what the guard has already found out. */

import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';
import type { Connector } from './connector.ts';
import { createConnectorClient } from './connector-client.ts';
import type { Admitted, AdmittedClaims } from './guard.ts';

/** Somebody reached for a door that this bot does not have. */
export class ClosedDoorError extends Error {
  override readonly name = 'ClosedDoorError';
  readonly code = 'CLOSED_DOOR';
}

/** The scope of the bot service, which botbuilder hands on as the audience of replies. */
const AUDIENCE = 'https://api.botframework.com';
/** What botbuilder calls a caller from the public cloud's channels. */
const CALLER = 'urn:botframework:azure';

export class DeskAuthentication extends BotFrameworkAuthentication {
  readonly #factory: ConnectorFactory;
  readonly #admitted = new WeakMap<object, AdmittedClaims>();

  constructor(connector: Connector) {
    super();
    this.#factory = new DeskConnectorFactory(connector);
  }

  /** Lets this very activity through {@link authenticateRequest}, once. */
  present({ activity, claims }: Admitted): void {
    this.#admitted.set(activity, claims);
  }

  /** @throws ClosedDoorError for any activity that was not presented */
  override async authenticateRequest(activity: Activity): Promise<AuthenticateRequestResult> {
    const claims = this.#admitted.get(activity);
    if (claims === undefined)
      throw new ClosedDoorError('This activity did not come through the guard.');
    this.#admitted.delete(activity);
    return {
      audience: AUDIENCE,
      callerId: CALLER,
      claimsIdentity: new ClaimsIdentity([
        { type: 'aud', value: claims.audience },
        { type: 'serviceurl', value: claims.serviceUrl },
      ]),
      connectorFactory: this.#factory,
    };
  }

  override async authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new ClosedDoorError('This bot takes no streaming connections.');
  }

  override async authenticateChannelRequest(): Promise<ClaimsIdentity> {
    throw new ClosedDoorError('This bot calls no skills and is none.');
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#factory;
  }

  override async createUserTokenClient(): Promise<UserTokenClient> {
    return noUserTokens;
  }

  override getOriginatingAudience(): string {
    return AUDIENCE;
  }
}

class DeskConnectorFactory extends ConnectorFactory {
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super();
    this.#connector = connector;
  }

  override async create(serviceUrl: string): Promise<ConnectorClient> {
    return createConnectorClient(this.#connector, serviceUrl);
  }
}

/** The bot has no OAuth connections: its credentials could read every cached token of every person. */
class NoUserTokenClient extends UserTokenClient {
  override async getUserToken(): Promise<never> {
    throw noSignIn();
  }
  override async getSignInResource(): Promise<never> {
    throw noSignIn();
  }
  override async signOutUser(): Promise<never> {
    throw noSignIn();
  }
  override async getTokenStatus(): Promise<never> {
    throw noSignIn();
  }
  override async getAadTokens(): Promise<never> {
    throw noSignIn();
  }
  override async exchangeToken(): Promise<never> {
    throw noSignIn();
  }
}

function noSignIn(): ClosedDoorError {
  return new ClosedDoorError('This bot signs nobody in.');
}

const noUserTokens = new NoUserTokenClient();
