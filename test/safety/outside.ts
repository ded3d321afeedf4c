/** What lies outside of the desk, without a socket: a service that takes down what it is sent, files that come and go, and a Graph that is called directly. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { Connector } from '../../bot/connector.ts';
import type { FileTransfer } from '../../bot/file-transfer.ts';
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

/** @param dropped what a file that somebody drops holds */
export async function filesInProcess(dropped: () => string, nextId: () => number) {
  const folder = await mkdtemp(join(tmpdir(), 'calling-desk-safety-'));
  const uploads: { readonly url: string; readonly content: Buffer }[] = [];
  const transfer: FileTransfer = {
    async download() {
      const content = dropped();
      const path = join(folder, `dropped-${nextId()}`);
      await writeFile(path, content);
      const remove = () => rm(path, { force: true });
      return { ok: true, path, size_bytes: Buffer.byteLength(content), remove };
    },
    async upload(url, path) {
      uploads.push({ url, content: await readFile(path) });
      return { ok: true, size_bytes: 1 };
    },
  };
  const close = () => rm(folder, { recursive: true, force: true });
  return { folder, transfer, uploads, close };
}
