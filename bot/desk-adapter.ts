/** botbuilder's adapter with our door: turns for what the guard admitted, and turns that we start ourselves. */

import { CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder';
import type { DeskAuthentication } from './desk-authentication.ts';
import type { Admitted } from './guard.ts';

export type TurnLogic = (context: TurnContext) => Promise<void>;

/** What the service is answered: the status and, for invokes, the body. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export class DeskAdapter extends CloudAdapter {
  readonly #authentication: DeskAuthentication;
  readonly #appId: string;

  /** @param appId the bot's application id; any text where the service checks none */
  constructor(authentication: DeskAuthentication, appId: string) {
    super(authentication);
    this.#authentication = authentication;
    this.#appId = appId;
  }

  /** Runs one turn to its end. Rejects only where the handler of turn errors itself failed. */
  async turn(admitted: Admitted, logic: TurnLogic): Promise<TurnAnswer> {
    this.#authentication.present(admitted);
    const response = await this.processActivity('', admitted.activity, logic);
    if (response === undefined) return { status: 200 };
    return response.body === undefined
      ? { status: response.status }
      : { status: response.status, body: response.body };
  }

  /** Starts a turn in a conversation that we know. Rejects with the failure where the logic or a send in it failed. */
  async proactive(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    await this.continueConversationAsync(this.#appId, reference, logic);
  }
}
