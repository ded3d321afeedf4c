/** What the connector can be told to do, as requests of the Bot Connector's REST API. */

import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorRequest } from './connector-http.ts';

export interface Destination {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

export interface MembersPage {
  readonly pageSize?: number;
  readonly continuationToken?: string;
}

export type ConnectorOperation =
  | 'send'
  | 'reply'
  | 'update'
  | 'delete'
  | 'create-conversation'
  | 'members'
  | 'paged-members'
  | 'member';

export interface ConnectorOrder {
  readonly operation: ConnectorOperation;
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly method: ConnectorRequest['method'];
  /** From `v3/conversations` on: `''` or `/…`. */
  readonly path: string;
  readonly body?: unknown;
  readonly repeatable: boolean;
  /**
   * How it stands to the rates of the service: `waits` for its place; `counts`, but goes at once, for a person is waiting
   * for it; `asks` waits for its place among all calls alone.
   */
  readonly pace: 'waits' | 'counts' | 'asks';
  /** Nobody waits for it: where several instances share the rates, one that has just come leaves it to the others. */
  readonly isUnasked?: boolean | undefined;
}

export const orders = {
  send: (to: Destination, activity: Partial<Activity>, isUnasked?: boolean): ConnectorOrder => ({
    ...order('send', to, 'POST', '/activities'),
    body: activity,
    isUnasked,
  }),

  reply: (to: Destination, replyToId: string, activity: Partial<Activity>): ConnectorOrder => ({
    ...order('reply', to, 'POST', `/activities/${encodeURIComponent(replyToId)}`),
    body: activity,
    pace: 'counts',
  }),

  update: (
    to: Destination,
    activityId: string,
    activity: Partial<Activity>,
    isUnasked?: boolean,
  ): ConnectorOrder => ({
    ...order('update', to, 'PUT', `/activities/${encodeURIComponent(activityId)}`),
    body: activity,
    isUnasked,
  }),

  delete: (to: Destination, activityId: string): ConnectorOrder =>
    order('delete', to, 'DELETE', `/activities/${encodeURIComponent(activityId)}`),

  createConversation: (serviceUrl: string, parameters: ConversationParameters): ConnectorOrder => ({
    operation: 'create-conversation',
    serviceUrl,
    conversationId: '',
    method: 'POST',
    path: '',
    body: parameters,
    // Without a first message it only finds or opens the chat: Teams answers the same one each time.
    repeatable: parameters.activity === undefined && parameters.isGroup !== true,
    pace: 'asks',
  }),

  members: (of: Destination): ConnectorOrder => order('members', of, 'GET', '/members'),

  pagedMembers: (of: Destination, page: MembersPage): ConnectorOrder =>
    order('paged-members', of, 'GET', `/pagedmembers${queryOf(page)}`),

  member: (of: Destination, memberId: string): ConnectorOrder =>
    order('member', of, 'GET', `/members/${encodeURIComponent(memberId)}`),
};

function order(
  operation: ConnectorOperation,
  { serviceUrl, conversationId }: Destination,
  method: ConnectorOrder['method'],
  path: string,
): ConnectorOrder {
  return {
    operation,
    serviceUrl,
    conversationId,
    method,
    path: `/${encodeURIComponent(conversationId)}${path}`,
    // HTTP's own promise for these methods, which the bot service keeps.
    repeatable: method !== 'POST',
    pace: method === 'GET' ? 'asks' : 'waits',
  };
}

function queryOf({ pageSize, continuationToken }: MembersPage): string {
  const query = new URLSearchParams();
  if (pageSize !== undefined) query.set('pageSize', String(pageSize));
  if (continuationToken !== undefined) query.set('continuationToken', continuationToken);
  return query.size === 0 ? '' : `?${query}`;
}
