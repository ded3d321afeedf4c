/** What lies outside of the desk, without a socket: a service that takes down what it is sent, and a Graph that is called directly. */

import type { Activity } from 'botbuilder';
import type { Connector } from '../../bot/connector.ts';
import type { GraphSender } from '../../directory/graph-client.ts';
import { createGraphClient } from '../../directory/microsoft-graph-client.ts';
import type { GraphEmulator } from '../../sandbox/graph/graph-emulator.ts';

export interface Sent {
  readonly how: 'send' | 'reply' | 'update' | 'delete';
  readonly conversationId: string;
  readonly activity: Partial<Activity>;
}

const UNREAD = {
  kind: 'refused',
  terminal: false,
  code: 'not-here',
  status: null,
  retryAfter_ms: null,
} as never;

export function recordingConnector() {
  const sent: Sent[] = [];
  let ids = 0;
  const note = (how: Sent['how'], conversationId: string, activity: Partial<Activity> = {}) => {
    sent.push({ how, conversationId, activity: JSON.parse(JSON.stringify(activity)) });
    return { kind: 'delivered', id: `m-${++ids}` } as const;
  };
  const connector: Connector = {
    send: async (to, activity) => note('send', to.conversationId, activity),
    reply: async (to, _, activity) => note('reply', to.conversationId, activity),
    update: async (to, _, activity) => note('update', to.conversationId, activity),
    delete: async (to) => note('delete', to.conversationId),
    createConversation: async () => UNREAD,
    members: async () => UNREAD,
    pagedMembers: async () => UNREAD,
    member: async () => UNREAD,
    close: () => undefined,
  };
  return { connector, sent, nextId: () => ++ids };
}

export function graphInProcess(emulator: GraphEmulator): GraphSender {
  const answer = async (input: string | URL | Request, init: RequestInit = {}) => {
    const request = new Request(input, init);
    const text = request.method === 'GET' ? '' : await request.text();
    const { status, headers, body } = await emulator.answer({
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(request.headers),
      body: text === '' ? undefined : JSON.parse(text),
    });
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
  };
  return createGraphClient('http://127.0.0.1/v1.0', { getToken: async () => 'any', fetch: answer });
}
