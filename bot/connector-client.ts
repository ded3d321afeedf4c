/** Our connector in the shape in which botbuilder asks for one. */

import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Connector, MembersPage, ReadOutcome } from './connector.ts';
import { ConnectorError } from './connector-error.ts';
import type { SendOutcome } from './send-outcome.ts';

/**
 * For one service URL. What could not be done is thrown as {@link ConnectorError}. It carries no credentials: botbuilder's
 * helpers that would open a client of their own with them, past our connector, find none and refuse.
 */
export function createConnectorClient(connector: Connector, serviceUrl: string): ConnectorClient {
  const at = (conversationId: string) => ({ serviceUrl, conversationId });
  const conversations = {
    sendToConversation: async (conversationId: string, activity: Partial<Activity>) =>
      resource('send', await connector.send(at(conversationId), activity)),
    replyToActivity: async (
      conversationId: string,
      activityId: string,
      activity: Partial<Activity>,
    ) => resource('reply', await connector.reply(at(conversationId), activityId, activity)),
    updateActivity: async (
      conversationId: string,
      activityId: string,
      activity: Partial<Activity>,
    ) => resource('update', await connector.update(at(conversationId), activityId, activity)),
    deleteActivity: async (conversationId: string, activityId: string) => {
      resource('delete', await connector.delete(at(conversationId), activityId));
    },
    createConversation: async (parameters: ConversationParameters) =>
      answer(
        'create-conversation',
        await connector.createConversation(serviceUrl, parameters),
        (body) => typeof recordOf(body).id === 'string',
      ),
    getConversationMembers: async (conversationId: string) =>
      answer('members', await connector.members(at(conversationId)), Array.isArray),
    getConversationPagedMembers: async (conversationId: string, page?: MembersPage) =>
      answer(
        'paged-members',
        await connector.pagedMembers(at(conversationId), page ?? {}),
        (body) => Array.isArray(recordOf(body).members),
      ),
    getConversationMember: async (conversationId: string, memberId: string) =>
      answer(
        'member',
        await connector.member(at(conversationId), memberId),
        (body) => typeof recordOf(body).id === 'string',
      ),
  };
  // The class has private parts and a pipeline of its own; botbuilder uses no more of it than this.
  return { conversations, baseUri: serviceUrl } as unknown as ConnectorClient;
}

function resource(operation: string, outcome: SendOutcome): { id: string } {
  if (outcome.kind !== 'delivered') throw new ConnectorError(operation, outcome);
  return { id: outcome.id ?? '' };
}

function answer(
  operation: string,
  outcome: ReadOutcome,
  isWhole: (body: unknown) => boolean,
): unknown {
  if (outcome.kind !== 'read') throw new ConnectorError(operation, outcome);
  if (!isWhole(outcome.body))
    throw new ConnectorError(operation, {
      kind: 'unknown',
      reason: 'unreadable-answer',
      status: null,
    });
  return outcome.body;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
