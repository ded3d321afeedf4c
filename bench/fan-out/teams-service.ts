/** A bot service that counts as Teams does, over sliding windows by its own clock, refuses what is too much, and takes its time. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONVERSATION_WINDOWS, type RateWindow, TENANT_WINDOWS } from '../../bot/send-budget.ts';

export interface TeamsService {
  /** Ends with a slash. */
  readonly url: string;
  /** When each message that was taken arrived, in the order of arrival. */
  readonly arrivals: readonly number[];
  /** Conversations that a message was taken for. */
  readonly conversations: ReadonlySet<string>;
  /** Requests that were refused with 429. */
  readonly refused: number;
  close(): Promise<void>;
}

export async function startTeamsService(latency_ms: number): Promise<TeamsService> {
  const arrivals: number[] = [];
  const byConversation = new Map<string, number[]>();
  let refused = 0;
  const server = createServer((request, response) => {
    const now = performance.now();
    const conversation = /\/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '';
    const own = byConversation.get(conversation) ?? [];
    const isTaken =
      hasRoom(arrivals, TENANT_WINDOWS, now) && hasRoom(own, CONVERSATION_WINDOWS, now);
    if (isTaken) {
      arrivals.push(now);
      byConversation.set(conversation, [...own, now]);
    } else refused += 1;
    const id = `sent-${arrivals.length}`;
    request.resume().on('end', () => {
      setTimeout(
        () => (isTaken ? answer(response, 201, { id }) : answer(response, 429, {})),
        latency_ms,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/teams/`,
    arrivals,
    get conversations() {
      return new Set(byConversation.keys());
    },
    get refused() {
      return refused;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function hasRoom(times: readonly number[], windows: readonly RateWindow[], now: number): boolean {
  return windows.every(
    ({ count, within_ms }) => (times.at(-count) ?? -Infinity) <= now - within_ms,
  );
}

function answer(response: ServerResponse, status: number, body: object): void {
  const headers = {
    'content-type': 'application/json',
    ...(status === 429 && { 'retry-after': '1' }),
  };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
