/** Teams as a channel: posts signed activities to a desk and says how it was answered, and how soon. */

import { Agent, request } from 'node:http';
import type { Outside } from './outside.ts';

/** Longer than a desk takes for anything, on a machine that is ten times slower: it hangs. */
const ANSWER_MS_MAX = 180_000;

export interface Acknowledged {
  /** 0 where no answer came. */
  readonly status: number;
  readonly time_ms: number;
  readonly text: string;
}

export interface Sender {
  readonly id: string;
  readonly displayName: string;
}

export interface Channel {
  /** A message, or any activity: what is given stands over a usual message's own. */
  post(sender: Sender, activity: Readonly<Record<string, unknown>>): Promise<Acknowledged>;
  /** Any request at all; never rejects. */
  ask(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<Acknowledged>;
  close(): void;
}

/** @param signed false: for a bot that checks no token, which would take one for a fault */
export function openChannel(outside: Outside, port: number, signed = true): Channel {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  let count = 0;
  const tenantId = outside.tenant.tenant.id;

  const ask: Channel['ask'] = (path, headers, body) =>
    new Promise((resolve) => {
      const started = performance.now();
      const done = (status: number, text: string) =>
        resolve({ status, text, time_ms: performance.now() - started });
      const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers });
      asked.setTimeout(ANSWER_MS_MAX, () => asked.destroy());
      asked.on('error', () => done(0, ''));
      asked.on('close', () => done(0, ''));
      asked.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => done(0, ''));
        response.on('end', () =>
          done(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')),
        );
      });
      asked.end(body);
    });

  return {
    ask,
    post(sender, activity) {
      count += 1;
      const body = JSON.stringify({
        type: 'message',
        id: `${process.pid}-${Date.now()}-${count}`,
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: outside.serviceUrl,
        from: { id: `29:${sender.id}`, name: sender.displayName, aadObjectId: sender.id },
        recipient: { id: '28:desk', name: 'Calling Desk' },
        conversation: { id: `a:${sender.id}`, conversationType: 'personal', tenantId },
        locale: 'en-US',
        channelData: { tenant: { id: tenantId } },
        ...activity,
      });
      const headers = {
        'content-type': 'application/json',
        ...(signed && { authorization: `Bearer ${outside.token}` }),
      };
      return ask('/api/messages', headers, body);
    },
    close: () => agent.destroy(),
  };
}
