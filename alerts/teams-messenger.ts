/** Keeps the messenger's promise in Teams: the one file of this room that knows its activities. */

import type { Activity } from 'botbuilder';
import { CARD_CONTENT_TYPE } from '../cards/card.ts';
import type { AlertMessage, Messenger, MessengerOutcome } from './messenger.ts';
import type { Target } from './target.ts';

interface Destination {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** As much of the way out as alerts need. Sends wait for their place in the conversation's rates. */
export interface TeamsConnector {
  /** @param isUnasked nobody waits for it */
  send(
    to: Destination,
    activity: Partial<Activity>,
    isUnasked?: boolean,
  ): Promise<MessengerOutcome>;
  update(
    to: Destination,
    activityId: string,
    activity: Partial<Activity>,
    isUnasked?: boolean,
  ): Promise<MessengerOutcome>;
}

export function createTeamsMessenger(connector: TeamsConnector): Messenger {
  return {
    post(target, message, under) {
      const conversationId = threadOf(target, under);
      const to = { serviceUrl: target.serviceUrl, conversationId };
      return connector.send(to, activityOf(target, conversationId, message), true);
    },
    edit(target, id, message) {
      const to = { serviceUrl: target.serviceUrl, conversationId: target.id };
      return connector.update(to, id, { ...activityOf(target, target.id, message), id }, true);
    },
  };
}

/** Only channels have threads; what is sent to a channel itself begins one. */
function threadOf({ id, scope }: Target, under: string | undefined): string {
  return scope === 'channel' && under !== undefined ? `${id};messageid=${under}` : id;
}

function activityOf(
  target: Target,
  conversationId: string,
  { card, summary }: AlertMessage,
): Partial<Activity> {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: target.serviceUrl,
    locale: target.locale,
    from: { id: target.botId, name: '' },
    conversation: {
      id: conversationId,
      name: '',
      conversationType: target.scope,
      isGroup: target.scope !== 'personal',
      tenantId: target.tenantId,
    },
    ...(card === undefined
      ? { text: summary, textFormat: 'plain' }
      : { summary, attachments: [{ contentType: CARD_CONTENT_TYPE, content: card }] }),
  };
}
