/** Keeps the jobs' courier by the one way out. */

import type { Activity, ConversationReference } from 'botbuilder';
import type { Courier } from '../dialogs/courier.ts';
import type { Connector, Destination } from './connector.ts';

export function connectorCourier(connector: Connector): Courier {
  return {
    async send(to, activity) {
      const outcome = await connector.send(destinationOf(to), addressed(to, activity));
      return outcome.kind === 'delivered' ? (outcome.id ?? undefined) : undefined;
    },
    async edit(to, id, activity) {
      const outcome = await connector.update(destinationOf(to), id, {
        ...addressed(to, activity),
        id,
      });
      return outcome.kind === 'delivered';
    },
  };
}

function destinationOf({
  serviceUrl = '',
  conversation,
}: Partial<ConversationReference>): Destination {
  return { serviceUrl, conversationId: conversation?.id ?? '' };
}

function addressed(
  { bot, user, conversation, channelId }: Partial<ConversationReference>,
  activity: Partial<Activity>,
): Partial<Activity> {
  return {
    ...activity,
    ...(bot && { from: bot }),
    ...(user && { recipient: user }),
    ...(conversation && { conversation }),
    ...(channelId && { channelId }),
  };
}
